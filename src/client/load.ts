import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { AnyAnswer } from './call'
import { keptWords, problemOf, type Problem } from './words'

/** What a page shows of one question to the server. `kept`: from when it is, when it is not of now. */
export type Loaded<Reply> =
  | { state: 'loading' }
  | { state: 'shown'; reply: Reply; kept?: string }
  | { state: 'failed'; problem: Problem }

export type Ask<Request, Reply> = (request: Request) => Promise<AnyAnswer<Reply>>
export type Store<State> = UseBoundStore<StoreApi<State>>

/** An answer as pages show it. */
export const loadedFrom = <Reply>(answer: AnyAnswer<Reply>): Loaded<Reply> =>
  answer.ok
    ? {
        state: 'shown',
        reply: answer.reply,
        ...(answer.keptAt !== undefined && { kept: keptWords(answer.keptAt) }),
      }
    : { state: 'failed', problem: problemOf(answer.refusal, answer.detail) }

/** With a bad net, what is already on the screen is worth more than an empty page. */
export const refreshed = <Reply>(before: Loaded<Reply>, after: Loaded<Reply>): Loaded<Reply> => {
  if (before.state !== 'shown') return after
  if (after.state === 'shown' && after.kept !== undefined) return { ...before, kept: after.kept }
  return after.state === 'failed' && after.problem.again ? before : after
}

const forgetters: (() => void)[] = []

/**
 * Empties every store: what one person was shown is not for the next, nor a pretend world for the real
 * one. Called whenever somebody else signs in, and when 试一试 begins and ends.
 */
export const forgetEverything = (): void => forgetters.forEach((forget) => forget())

const questions: (() => void)[] = []

/** Puts every question once more: what waited for the network has changed the answers. */
export const askAgain = (): void => questions.forEach((ask) => ask())

/** Registers a question of a store for `askAgain`. */
export const onAskAgain = (ask: () => void): void => void questions.push(ask)

/** A store that is emptied when the person changes. */
export function personal<State>(store: Store<State>): Store<State> {
  forgetters.push(() => store.setState(store.getInitialState(), true))
  return store
}

export interface ReplyStore<Request, Reply> {
  loaded: Loaded<Reply>
  /** The last question. An answer to an older one, or to another person's, is dropped. */
  asked: Request | null
  /** Asks; the same question again refreshes quietly, another one starts from `loading`. */
  open: (request: Request) => Promise<void>
}

/** `fresh`: what somebody may have taken back meanwhile; it is never shown before it is asked for again. */
export interface Freshness {
  fresh?: boolean
}

/** A store for one reply of the server. */
export function createReply<Request, Reply>(
  ask: Ask<Request, Reply>,
  { fresh = false }: Freshness = {},
) {
  const useStore = personal(
    create<ReplyStore<Request, Reply>>()((set, get) => ({
      loaded: { state: 'loading' },
      asked: null,
      open: async (request) => {
        const { asked, loaded } = get()
        const quiet = !fresh && loaded.state === 'shown' && sameQuestion(asked, request)
        set({ asked: request, loaded: quiet ? loaded : { state: 'loading' } })
        const after = loadedFrom(await ask(request))
        if (get().asked === request) set({ loaded: refreshed(get().loaded, after) })
      },
    })),
  )
  onAskAgain(() => {
    const { asked, open } = useStore.getState()
    if (asked !== null) void open(asked)
  })
  return useStore
}

/** Whether two questions ask the same, field by field. */
export const sameQuestion = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What a store shows of this question; of any other it has shown nothing yet. */
export const answerTo = <Reply>(
  question: unknown,
  asked: unknown,
  loaded: Loaded<Reply>,
): Loaded<Reply> => (sameQuestion(asked, question) ? loaded : { state: 'loading' })
