/** What came of a call (domain words, part 4.3): talked to, nobody answered, the family will tell. */
export const CALL_MARKS = ['reached', 'noAnswer', 'viaFamily'] as const
export type CallMark = (typeof CALL_MARKS)[number]

interface Waiting {
  hasPhoneApp: boolean
  mark: CallMark | null
}

/** Who still has to be called: nobody talked to them, and nobody will tell them. */
export const isToCall = ({ mark }: Pick<Waiting, 'mark'>): boolean =>
  mark === null || mark === 'noAnswer'

/** Who sees nothing on a phone of their own is called first; otherwise as they came. */
export const inCallOrder = <Person extends Waiting>(people: readonly Person[]): Person[] => [
  ...people.filter(({ hasPhoneApp }) => !hasPhoneApp),
  ...people.filter(({ hasPhoneApp }) => hasPhoneApp),
]
