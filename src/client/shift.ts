import type { ReplyOf, RequestOf } from '@/contract'
import { mondayOf, shortOf, weekDays, type ShiftTime } from '@/domain/shift'
import { newId } from '@/domain/id'
import { calendarDay, dayWords, type Instant } from '@/domain/time'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createReply } from './load'

export const useShifts = createReply(asking('shift.list'))
export const useShiftPeople = createReply(asking('shift.people'))
export const useRosterWeek = createReply(asking('shift.read'))
export const useAnswerSwap = createAct(asking('shift.answerSwap'))
export const useTakeBackSwap = createAct(asking('shift.takeBackSwap'))
export const useDecideSwap = createAct(asking('shift.decideSwap'))
export const useCancelShift = createAct(asking('shift.cancel'))
export const useThankShifts = createAct(asking('shift.thank'))

export type Roster = ReplyOf<'shift.list'>['rosters'][number]
export type Shift = Roster['shifts'][number]
export type Swap = ReplyOf<'shift.list'>['swaps'][number]
export type RosterWeek = ReplyOf<'shift.read'>
export type Cell = RosterWeek['shifts'][number]
export type SwapToDecide = RosterWeek['swaps'][number]

type AskWish = Omit<RequestOf<'shift.askSwap'>, 'swapId'>
const wishes = createIntentions<AskWish>()

export const useAskSwap = createAct(async (wish: AskWish) => {
  const answer = await call('shift.askSwap', { ...wish, swapId: wishes.idOf(wish) })
  if (answer.ok) wishes.answered(wish)
  return answer
})

export interface Plan extends Omit<RequestOf<'shift.plan'>, 'cells'> {
  cells: (ShiftTime & { post: string })[]
}

/** A cell that is there already stays as it is, so a second try may bring ids of its own. */
export const usePlanShifts = createAct(({ cells, ...plan }: Plan) =>
  call('shift.plan', {
    ...plan,
    cells: cells.map((cell) => ({ ...cell, activityId: newId(now()) })),
  }),
)

/** The Monday of this week, or of one so many weeks on. */
export const weekOf = (weeks: number): string =>
  weekDays(mondayOf(calendarDay(now())), weeks)[0] ?? ''

const noon = (day: string): Instant => `${day}T04:00:00.000Z`

/** 11月28日 星期六 */
export const shiftDay = (day: string): string => dayWords(noon(day), now())

/** How many are still wanted at a post; none where it was called off or has begun. */
export const wantedAt = ({
  cancelReason,
  seatsTaken,
  startsAt,
}: Pick<Shift, 'cancelReason' | 'seatsTaken' | 'startsAt'>): number =>
  cancelReason !== null || startsAt <= now() ? 0 : shortOf(seatsTaken)
