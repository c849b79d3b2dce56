import { create } from 'zustand'
import type { RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { aimed } from './acting'
import { callAsIs, whenReached, type Answer, type AnyAnswer, type No } from './call'
import { now } from './clock'
import { askAgain } from './load'
import { onNetworkBack, recall, remember } from './platform'
import { practising } from './practice'
import { problemOf, type Problem } from './words'

/** What may wait for the network: each can be asked twice and is done once. */
export type ActName =
  | 'activity.signUp'
  | 'activity.cancelSignUp'
  | 'article.save'
  | 'message.markRead'
  | 'rollCall.setMark'
  | 'telling.allow'

/** What an act is about, in words and as the way to it. */
interface About {
  title: string
  activityId?: string
  articleId?: string
  /** The activity of a roll. */
  rollOf?: string
}

interface Posted<Name extends ActName> {
  id: string
  name: Name
  request: RequestOf<Name>
  about: About
  /** Whether a try found no network: before that nobody is told that it waits. */
  lost: boolean
}

export type Waiting = { [Name in ActName]: Posted<Name> }[ActName]

/** What was told as waiting and then refused; it stays until the person has read it. */
export interface Uncounted {
  id: string
  name: ActName
  about: About
  problem: Problem
}

interface Outbox {
  /** In the order in which they were done; the first goes out first. */
  waiting: Waiting[]
  uncounted: Uncounted[]
}

const OUTBOX = 'outbox'
const EMPTY: Outbox = { waiting: [], uncounted: [] }

/** After these nobody knows whether it was done. */
const LOST: readonly No[] = ['unreachable', 'unavailable']

const alsoLost = (waiting: Waiting[]) => waiting.map((one) => ({ ...one, lost: true }))

function restored(): Outbox {
  const text = recall(OUTBOX)
  if (text === null) return EMPTY
  const { waiting, uncounted } = JSON.parse(text) as Outbox
  return { waiting: alsoLost(waiting), uncounted }
}

export const useOutbox = create<Outbox>()(restored)
useOutbox.subscribe((outbox) => {
  const empty = outbox.waiting.length + outbox.uncounted.length === 0
  remember(OUTBOX, empty ? null : JSON.stringify(outbox))
})

/** Another person is here: what waited was not theirs. */
export const forgetOutbox = (): void => useOutbox.setState(EMPTY)

/** The person has read that this did not count. */
export const readUncounted = (id: string): void =>
  useOutbox.setState(({ uncounted }) => ({ uncounted: uncounted.filter((one) => one.id !== id) }))

/** Answers for those who still wait for the first try. */
const answers = new Map<string, AnyAnswer<unknown>>()

function settle(one: Waiting, answer: AnyAnswer<unknown>): void {
  const { waiting, uncounted } = useOutbox.getState()
  const mayUndo = one.name === 'activity.signUp' && !answer.ok
  const undo = waiting.find(
    ({ name, request }) =>
      mayUndo && name === 'activity.cancelSignUp' && request.signUpId === one.request.signUpId,
  )
  if (!one.lost) answers.set(one.id, answer)
  // Who does not want to go any more has what they want.
  if (undo && !undo.lost) answers.set(undo.id, { ok: true, reply: {} })
  const told = one.lost && !answer.ok && !undo && one.name !== 'message.markRead'
  const { id, name, about } = one
  useOutbox.setState({
    waiting: waiting.filter((other) => other.id !== id && other !== undo),
    uncounted: told
      ? [...uncounted, { id, name, about, problem: problemOf(answer.refusal, answer.detail) }]
      : uncounted,
  })
}

async function sendAll(): Promise<void> {
  const first = () => (practising() ? undefined : useOutbox.getState().waiting[0])
  let settled = false
  for (let one = first(); one; one = first()) {
    const { id, name, request } = one
    // For whom it was done, not for whom the person acts now.
    const answer: AnyAnswer<unknown> = await callAsIs(name, request)
    if (!answer.ok && LOST.includes(answer.refusal)) {
      useOutbox.setState(({ waiting }) => ({ waiting: alsoLost(waiting) }))
      break
    }
    // Meanwhile it may have been told as waiting, or another person may be here.
    const still = useOutbox.getState().waiting.find((other) => other.id === id)
    if (still) settle(still, answer)
    // Nobody sees what was read: asking again would only take 新消息 away under their eyes. A roll shows
    // each tap at once: only what waited may have met another's.
    settled ||= name !== 'message.markRead' && (name !== 'rollCall.setMark' || (still ?? one).lost)
  }
  if (settled) askAgain()
}

let sending: Promise<void> | null = null

/** Sends what waits, one after the other; calls at the same time share one round. Never throws. */
export const sendWaiting = (): Promise<void> =>
  (sending ??= sendAll().finally(() => {
    sending = null
  }))

/**
 * Does something, now or when the network is back; written down before it is sent, so that neither a
 * lost answer nor a closed program loses it. `waiting`: the person is told that it will go out.
 */
export async function post<Name extends ActName>(
  name: Name,
  request: RequestOf<Name>,
  about: About,
): Promise<Answer<Name> | 'waiting'> {
  if (practising()) return callAsIs(name, request)
  const id = newId(now())
  const one = { id, name, request: aimed(name, request), about, lost: false } as Waiting
  useOutbox.setState(({ waiting }) => ({ waiting: [...waiting, one] }))
  await sendWaiting()
  // A round that was just ending may not have seen it.
  if (useOutbox.getState().waiting.some((other) => other.id === id && !other.lost))
    await sendWaiting()
  const answer = answers.get(id)
  answers.delete(id)
  return answer ? (answer as Answer<Name>) : 'waiting'
}

onNetworkBack(() => void sendWaiting())
whenReached(() => void sendWaiting())
