import type { ReplyOf, RequestOf } from '@/contract'
import type { VisitFacts, VisitNews } from '@/domain/message'
import { daysAfter, calendarDay, momentWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useVisits = createList(asking('visit.list'))
export const useQuiet = createReply(asking('visit.quiet'))
export const useVisit = createReply(asking('visit.read'))
export const useMyVisits = createReply(asking('visit.mine'))
export const useLogVisit = createAct(asking('visit.log'))
export const useCancelVisit = createAct(asking('visit.cancel'))

export type Visit = ReplyOf<'visit.list'>['items'][number]
export type WholeVisit = ReplyOf<'visit.read'>

type Plan = Omit<RequestOf<'visit.plan'>, 'visitId'>
const plans = createIntentions<Plan>()

export const usePlanVisit = createAct(async (plan: Plan) => {
  const answer = await call('visit.plan', { ...plan, visitId: plans.idOf(plan) })
  if (answer.ok) plans.answered(plan)
  return answer
})

/** 李建国、王秀英去 */
export const goersWords = ({ goers }: Pick<Visit, 'goers'>): string =>
  goers.length === 0 ? strings.visits.nobody : strings.visits.goers(goers.join('、'))

/** When somebody goes again, as an officer says it. */
export const AGAIN_DAYS = { none: null, week: 7, half: 15, month: 30 } as const
export type Again = keyof typeof AGAIN_DAYS

export function againDay(again: Again): string | undefined {
  const days = AGAIN_DAYS[again]
  return days === null ? undefined : calendarDay(daysAfter(now(), days))
}

/** What 消息 says of a visit, a fact a line. */
export function visitNews(kind: VisitNews, facts: VisitFacts, at: Instant): string[] {
  const { visit, startsAt, names, reason = strings.messages.noReason } = facts
  const when = [strings.visits.kinds[visit], momentWords(startsAt, at)]
  if (kind === 'visitCancelled') return [...when, strings.messages.reason(reason)]
  const who = names.join('、')
  return [...when, kind === 'visitGoing' ? strings.messages.goTo(who) : strings.messages.comes(who)]
}
