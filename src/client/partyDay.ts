import { create } from 'zustand'
import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply, loadedFrom, personal, type Loaded } from './load'

export type Following = ReplyOf<'partyDay.follow'>
export type PartyDayStep = Following['steps'][number]
export type PartyDayItem = ReplyOf<'partyDay.mine'>['items'][number]
export type WholeMatter = ReplyOf<'matter.read'>

export const usePartyDays = createList(asking('partyDay.mine'))
export const usePartyDayWords = createList(asking('partyDay.words'))
export const useMatter = createReply(asking('matter.read'))
export const useVote = createAct(asking('matter.vote'))
export const useTakeWordsBack = createAct(asking('partyDay.takeBack'))

type Saying = Omit<RequestOf<'partyDay.say'>, 'wordId'>
const sayings = createIntentions<Saying>()

/** The same words have the same id until they are answered: a lost answer says nothing twice. */
export const useSay = createAct(async (saying: Saying) => {
  const answer = await call('partyDay.say', { ...saying, wordId: sayings.idOf(saying) })
  if (answer.ok) sayings.answered(saying)
  return answer
})

interface Followed {
  activityId: string
  loaded: Loaded<Following>
  /** The last answer is old: the network is away, or the server. */
  lost: boolean
}

export const useFollowed = personal(
  create<Followed>(() => ({ activityId: '', loaded: { state: 'loading' }, lost: false })),
)

/** What was just done stands there at once; the next answer says the same. */
function shownAtOnce(change: Partial<Pick<Following, 'mark' | 'handUp' | 'makeUp'>>) {
  const { loaded } = useFollowed.getState()
  if (loaded.state === 'shown')
    useFollowed.setState({ loaded: { ...loaded, reply: { ...loaded.reply, ...change } } })
}

export const useListening = createAct(async (request: RequestOf<'partyDay.listen'>) => {
  const answer = await call('partyDay.listen', request)
  if (answer.ok) shownAtOnce(answer.reply)
  return answer
})

export const useMakeUp = createAct(async (request: RequestOf<'partyDay.makeUp'>) => {
  const answer = await call('partyDay.makeUp', request)
  if (answer.ok) {
    const { mark } = answer.reply
    shownAtOnce({ mark, makeUp: mark === 'makeUp' ? 'fresh' : null })
  }
  return answer
})

export const useTakeMakeUpBack = createAct(
  async (request: RequestOf<'partyDay.takeMakeUpBack'>) => {
    const answer = await call('partyDay.takeMakeUpBack', request)
    if (answer.ok) shownAtOnce({ mark: answer.reply.mark, makeUp: 'open' })
    return answer
  },
)

export const useHand = createAct(async (request: RequestOf<'partyDay.hand'>) => {
  const answer = await call('partyDay.hand', request)
  if (answer.ok) shownAtOnce(answer.reply)
  return answer
})

/** After a lost answer phones come back within so long, and not all at once. */
const BACK_MS = 1_000
/** Faster than this nobody asks the same again, whatever the server says. */
const LEAST_MS = 1_000

const pause = (ms: number) => new Promise((over) => setTimeout(over, ms))

/** Asks on and on until told to stop; each answer is shown, and says when to ask again. */
export async function followOn(activityId: string, goesOn: () => boolean) {
  let seen: number | undefined
  while (goesOn()) {
    const began = Date.now()
    const answer = await call('partyDay.follow', {
      activityId,
      ...(seen !== undefined && { seen }),
    })
    if (!goesOn()) return
    if (answer.ok) {
      const same = seen === answer.reply.version
      seen = answer.reply.version
      useFollowed.setState({ activityId, loaded: loadedFrom(answer), lost: false })
      if (answer.reply.stage === 'over') return
      const least = same && Date.now() - began < LEAST_MS ? LEAST_MS : 0
      await pause(Math.max(least, answer.reply.askAgainIn * 1000))
    } else {
      const after: Loaded<Following> = loadedFrom<Following>(answer)
      const { loaded } = useFollowed.getState()
      const mayComeBack = after.state === 'failed' && after.problem.again
      if (!mayComeBack) return useFollowed.setState({ activityId, loaded: after, lost: false })
      useFollowed.setState({
        activityId,
        loaded: loaded.state === 'shown' ? loaded : after,
        lost: true,
      })
      // What is true now is asked for at once, without waiting for something newer.
      seen = undefined
      await pause(BACK_MS * (1 + Math.random()))
    }
  }
}
