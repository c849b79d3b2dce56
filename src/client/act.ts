import { create } from 'zustand'
import type { AnyAnswer, No } from './call'
import { personal } from './load'
import { problemOf, type Problem } from './words'

/** Something a person does: not yet, under way, done, waiting for the network, or refused in words. */
export type Act<Reply> =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'done'; reply: Reply }
  | { state: 'waiting' }
  | { state: 'failed'; problem: Problem; refusal: No }

interface ActStore<Request, Reply> {
  act: Act<Reply>
  /** Does it once: a second tap while the first is under way does nothing. */
  run: (request: Request) => Promise<void>
  /** Back to `idle`, when the person leaves the result. */
  clear: () => void
}

/** A store for one thing a person does, and how it ended. */
export const createAct = <Request, Reply>(
  ask: (request: Request) => Promise<AnyAnswer<Reply> | 'waiting'>,
) =>
  personal(
    create<ActStore<Request, Reply>>()((set, get) => ({
      act: { state: 'idle' },
      run: async (request) => {
        if (get().act.state === 'busy') return
        set({ act: { state: 'busy' } })
        const answer = await ask(request)
        if (answer === 'waiting') return set({ act: { state: 'waiting' } })
        set({
          act: answer.ok
            ? { state: 'done', reply: answer.reply }
            : {
                state: 'failed',
                problem: problemOf(answer.refusal, answer.detail),
                refusal: answer.refusal,
              },
        })
      },
      clear: () => set({ act: { state: 'idle' } }),
    })),
  )
