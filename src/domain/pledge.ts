import type { ConsentKind } from './privacy'
import { daysAfter } from './time'

/** Whom a card is shown to, each agreed to apart. */
export const PLEDGE_AUDIENCES = ['branch', 'community', 'everyone'] as const
export type PledgeAudience = (typeof PLEDGE_AUDIENCES)[number]

export const PLEDGE_CONSENTS = {
  branch: 'pledgeBranch',
  community: 'pledgeCommunity',
  everyone: 'pledgeEveryone',
} as const satisfies Record<PledgeAudience, ConsentKind>

/** Whom a consent shows the card to; undefined: it is about something else. */
export const audienceOf = (kind: ConsentKind): PledgeAudience | undefined =>
  PLEDGE_AUDIENCES.find((audience) => PLEDGE_CONSENTS[audience] === kind)

/** What a card says in its four places, until the bureau calls them otherwise. */
export const PLEDGE_SLOTS: readonly string[] = ['亮身份', '亮承诺', '亮标准', '亮作为']
export const LONGEST_SLOT = 6
export const LONGEST_PLEDGE = 40

/** Days a pledge lasts: a year, half of one, or two. */
export const PLEDGE_DAYS = [365, 183, 730] as const
export type PledgeDays = (typeof PLEDGE_DAYS)[number]

/** The first day (YYYY-MM-DD) on which a pledge of this day is shown no more. */
export const pledgeEnds = (today: string, days: PledgeDays): string =>
  daysAfter(`${today}T00:00:00.000Z`, days).slice(0, 10)

/** Who was invited is not invited once more by the same branch for so long. */
export const INVITED_DAYS = 30

/** Only who has joined the Party has something to show. */
export const mayPledge = ({ joinedPartyYear }: { joinedPartyYear: number | null }): boolean =>
  joinedPartyYear !== null

/** 党龄 in whole years, by the year alone: the day of joining is not always known. */
export const yearsInParty = (joinedPartyYear: number, today: string): number =>
  Math.max(0, Number(today.slice(0, 4)) - joinedPartyYear)

interface Shown {
  memberId: string
  audiences: readonly PledgeAudience[]
  branchId: string | null
  communityId: string | null
}

/** Who looks; the branches and communities are those they belong to or serve. */
interface Viewer {
  memberId: string | null
  branchIds: readonly string[]
  communityIds: readonly string[]
}

/** Whether this card is shown to them: by a consent of the one it is of, or because it is their own. */
export function isShownTo(card: Shown, viewer: Viewer): boolean {
  const among = (id: string | null, ids: readonly string[]) => id !== null && ids.includes(id)
  const may: Record<PledgeAudience, boolean> = {
    branch: among(card.branchId, viewer.branchIds),
    community: among(card.communityId, viewer.communityIds),
    everyone: true,
  }
  return card.memberId === viewer.memberId || card.audiences.some((audience) => may[audience])
}
