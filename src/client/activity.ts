import type { RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { createAct } from './act'
import { asking, call, type No } from './call'
import { now } from './clock'
import { createList } from './list'
import { createReply } from './load'

export const useActivities = createList(asking('activity.list'))
export const useMyActivities = createList(asking('activity.mine'))
export const useActivity = createReply(asking('activity.read'))
export const useAttendees = createReply(asking('activity.attendees'))
export const useCancelSignUp = createAct(asking('activity.cancelSignUp'))

export type SignUpWish = Omit<RequestOf<'activity.signUp'>, 'signUpId'>

const unanswered = new Map<string, string>()

/** After these nobody knows whether the seats were taken. */
const LOST: readonly No[] = ['unreachable', 'crash', 'unavailable']

/**
 * Signs up. The id of a sign-up whose answer was lost is kept, so trying the same again finds what the
 * first try did instead of taking seats twice; another wish (one guest more) is another sign-up.
 */
export const useSignUp = createAct(async (wish: SignUpWish) => {
  const intention = JSON.stringify(wish)
  const signUpId = unanswered.get(intention) ?? newId(now())
  unanswered.set(intention, signUpId)
  const answer = await call('activity.signUp', { ...wish, signUpId })
  if (answer.ok || !LOST.includes(answer.refusal)) unanswered.delete(intention)
  return answer
})
