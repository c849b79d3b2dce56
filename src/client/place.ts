import type { ReplyOf, RequestOf } from '@/contract'
import { calendarDay } from '@/domain/time'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const usePlaces = createList(asking('community.list'))
export const usePlace = createReply(asking('community.read'))
export const useChangePlace = createAct(asking('community.change'))
export const useApprovePlace = createAct(asking('community.approve'))
export const useSuspendPlace = createAct(asking('community.suspend'))
export const useEndWorker = createAct(asking('community.endWorker'))
export const useWorkerCode = createAct(asking('community.code'))
export const useWilling = createList(asking('registration.people'))

/** A community, school, hospital or station that may ask for hands. */
export type Place = ReplyOf<'community.list'>['items'][number]
export type WholePlace = ReplyOf<'community.read'>
export type Willing = ReplyOf<'registration.people'>['items'][number]

type Adding = Omit<RequestOf<'community.add'>, 'communityId'>
const adding = createIntentions<Adding>()

export const useAddPlace = createAct(async (wish: Adding) => {
  const communityId = adding.idOf(wish)
  const answer = await asking('community.add')({ ...wish, communityId })
  if (answer.ok) adding.answered(wish)
  return answer.ok ? { ...answer, reply: { communityId } } : answer
})

type Making = Omit<RequestOf<'community.makeWorker'>, 'officeId' | 'from'>
const making = createIntentions<Making>()

/** From today on. */
export const useMakeWorker = createAct(async (wish: Making) => {
  const from = calendarDay(now())
  const answer = await asking('community.makeWorker')({
    ...{ ...wish, from, officeId: making.idOf(wish) },
  })
  if (answer.ok) making.answered(wish)
  return answer
})
