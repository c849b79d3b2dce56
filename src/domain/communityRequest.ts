import type { ActivityTimes } from './activity'
import { daysAfter, type Instant } from './time'

/** Who may ask for hands once the bureau has approved them (A5, A19). */
export const COMMUNITY_KINDS = [
  'community',
  'school',
  'hospital',
  'careStation',
  'specialSchool',
] as const
export type CommunityKind = (typeof COMMUNITY_KINDS)[number]

/** What hands are asked for (吹哨). Mediation, legal questions and pairings are cases: nobody signs up for them. */
export const REQUEST_KINDS = ['help', 'talk', 'guiding', 'goods', 'technology', 'other'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const WEIGHTS = ['light', 'heavy'] as const
export type Weight = (typeof WEIGHTS)[number]

/** Words of a request, and of what came of it. */
export const LONGEST_SAID = {
  place: 40,
  outcome: 200,
  thanks: 100,
  figure: 20,
  picture: 60,
} as const
export const MOST_HANDS = 100
export const MOST_BENEFICIARIES = 100_000

/** Why an organiser puts somebody's hours right (rule 20). */
export const HOUR_REASONS = ['leftEarly', 'stayedLonger', 'mistaken'] as const
export type HourReason = (typeof HOUR_REASONS)[number]

/** Nobody serves longer than an activity can last. */
export const MOST_MINUTES = 720

type Span = Pick<ActivityTimes, 'startsAt' | 'endsAt'>

/** How long it was planned. */
export const plannedMinutes = ({ startsAt, endsAt }: Span): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)

/** How long somebody who came has served: as planned, unless the organiser put it right. */
export const servedMinutes = (span: Span, corrected: number | null): number =>
  corrected ?? plannedMinutes(span)

export type CloseRefusal = 'activityCancelled' | 'notBegun' | 'rollFirst'

/** Why a request cannot be closed now; null when it can. Nobody is thanked before it is known who came. */
export function closeRefusal(
  request: Pick<ActivityTimes, 'state' | 'startsAt'>,
  { signedUp, marked }: { signedUp: number; marked: number },
  now: Instant,
): CloseRefusal | null {
  if (request.state === 'cancelled') return 'activityCancelled'
  if (now < request.startsAt) return 'notBegun'
  return signedUp > 0 && marked === 0 ? 'rollFirst' : null
}

/** A request that is over and not closed: its owner hears of it after a day, the bureau after a week. */
const OWNER_DAYS = 1
const BUREAU_DAYS = 7

/** What ended before this is worth reminding of; half a year later nobody is reminded any more. */
export const ownerReminded = (now: Instant) => ({
  from: daysAfter(now, -180),
  until: daysAfter(now, -OWNER_DAYS),
})

/** What ended before this the bureau sees too. */
export const bureauSees = (now: Instant): Instant => daysAfter(now, -BUREAU_DAYS)

/** A count of so few could say who it was. */
const FEWEST_SHOWN = 5

/** A count as anybody may read it; null: fewer than five, none too. */
export const shownCount = (count: number): number | null => (count < FEWEST_SHOWN ? null : count)
