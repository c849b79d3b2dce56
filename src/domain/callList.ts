/** What people of a branch are told. */
export const THINGS = ['activity', 'article'] as const
export type Thing = (typeof THINGS)[number]

/** What came of a call (domain words, part 4.3): talked to, nobody answered, the family will tell. */
export const CALL_MARKS = ['reached', 'noAnswer', 'viaFamily'] as const
export type CallMark = (typeof CALL_MARKS)[number]

interface Waiting {
  hasPhoneApp: boolean
  mark: CallMark | null
}

export const TOLD_WAYS = ['notYet', 'onPhone', 'reached', 'viaFamily'] as const
export type ToldWay = (typeof TOLD_WAYS)[number]

/** How somebody was told: a call counts before a phone, on which nobody knows whether it was read. */
export function toldBy({ hasPhoneApp, mark }: Waiting): ToldWay {
  if (mark === 'reached' || mark === 'viaFamily') return mark
  return hasPhoneApp ? 'onPhone' : 'notYet'
}

/** Who sees nothing on a phone of their own is called first; otherwise as they came. */
export const inCallOrder = <Person extends Waiting>(people: readonly Person[]): Person[] => [
  ...people.filter(({ hasPhoneApp }) => !hasPhoneApp),
  ...people.filter(({ hasPhoneApp }) => hasPhoneApp),
]
