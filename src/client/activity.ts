import type { ReplyOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { createAct } from './act'
import { aimed, useActing } from './acting'
import { asking, call } from './call'
import { now } from './clock'
import { keep, kept } from './kept'
import { createList } from './list'
import { createReply } from './load'
import { post, useOutbox } from './outbox'
import { practising } from './practice'

export const useActivities = createList(asking('activity.list'))
export const useActivity = createReply(asking('activity.read'))
export const useAttendees = createReply(asking('activity.attendees'))

type Brief = ReplyOf<'activity.list'>['items'][number]

/** Reads once what the person will go to: place, phone and what to bring must be at hand without a net. */
export async function readAhead(plans: (Brief | null)[]): Promise<void> {
  for (const plan of practising() ? [] : plans) {
    const question = aimed('activity.read', { activityId: plan?.activityId ?? '' })
    if (plan && kept('activity.read', question) === null) await call('activity.read', question)
  }
}

export const useMyActivities = createList(async (request: RequestOf<'activity.mine'>) => {
  const answer = await call('activity.mine', request)
  if (answer.ok && answer.keptAt === undefined && request.period === 'coming')
    void readAhead(answer.reply.items)
  return answer
})

/** The activity on the screen, as the outbox tells of it. */
function about() {
  const { asked, loaded } = useActivity.getState()
  return { title: loaded.state === 'shown' ? loaded.reply.title : '', ...asked }
}

/** What came of it stands on the phone at once: the net may go before the activity is read again. */
function know(activityId: string | undefined, mine: Brief['mine']) {
  const question = aimed('activity.read', { activityId: activityId ?? '' })
  const { asked, loaded } = useActivity.getState()
  if (loaded.state === 'shown' && asked?.activityId === activityId)
    useActivity.setState({ loaded: { ...loaded, reply: { ...loaded.reply, mine } } })
  const before = practising() ? null : kept('activity.read', question)
  if (before) keep('activity.read', question, { ...before.reply, mine })
}

export type SignUpWish = Omit<RequestOf<'activity.signUp'>, 'signUpId'>

const unanswered = new Map<string, string>()

/**
 * Signs up. After a crash nobody knows whether the seats were taken: trying the same again goes under
 * the same id and finds what the first try did; another wish (one guest more) is another sign-up.
 */
export const useSignUp = createAct(async (wish: SignUpWish) => {
  const intention = JSON.stringify(wish)
  const signUpId = unanswered.get(intention) ?? newId(now())
  unanswered.set(intention, signUpId)
  const answer = await post('activity.signUp', { ...wish, signUpId }, about())
  const crashed = answer !== 'waiting' && !answer.ok && answer.refusal === 'crash'
  if (!crashed) unanswered.delete(intention)
  if (answer !== 'waiting' && answer.ok) know(wish.activityId, answer.reply)
  return answer
})

/** Gives back a sign-up of the activity on the screen, also one that still waits for the network. */
export const useCancelSignUp = createAct(async (request: RequestOf<'activity.cancelSignUp'>) => {
  const answer = await post('activity.cancelSignUp', request, about())
  if (answer !== 'waiting' && answer.ok) know(about().activityId, null)
  return answer
})

/** What waits for the network here: the last sign-up or cancelling of this activity, for whom one acts now; null when nothing. */
export function useWaitingAt(activityId: string) {
  const elderId = useActing(({ elder }) => elder?.elderId)
  return useOutbox(
    ({ waiting }) =>
      waiting
        .filter(({ name, lost, about, request }) => {
          const { for: whom } = request as { for?: string }
          const here = lost && about.activityId === activityId && whom === elderId
          return here && name !== 'telling.allow'
        })
        .pop() ?? null,
  )
}
