import type { ReplyOf, RequestOf } from '@/contract'
import { communityStrings } from '@/communityStrings'
import { momentWords } from '@/domain/time'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useTalks = createList(asking('talk.list'))
export const useTalk = createReply(asking('talk.read'))
export const useTalkRequests = createReply(asking('talk.requests'))
export const useCancelTalk = createAct(asking('talk.cancel'))

export type Talk = ReplyOf<'talk.list'>['items'][number]
export type WholeTalk = ReplyOf<'talk.read'>

type Plan = Omit<RequestOf<'talk.plan'>, 'talkId'>
const plans = createIntentions<Plan>()

export const usePlanTalk = createAct(async (plan: Plan) => {
  const answer = await call('talk.plan', { ...plan, talkId: plans.idOf(plan) })
  if (answer.ok) plans.answered(plan)
  return answer
})

type Count = Omit<RequestOf<'talk.count'>, 'countId'>
const counts = createIntentions<Count>()

export const useCountTalk = createAct(async (count: Count) => {
  const answer = await call('talk.count', { ...count, countId: counts.idOf(count) })
  if (answer.ok) counts.answered(count)
  return answer
})

/** A talk as it stands in every list. */
export const talkLines = ({
  round,
  place,
  startsAt,
}: Omit<Talk, 'talkId' | 'state' | 'subject'>) => [
  communityStrings.talk.round(round),
  momentWords(startsAt, now()),
  place,
]
