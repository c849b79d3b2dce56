import { call } from './call'
import { readAhead } from './activity'
import { now, setClock } from './clock'
import { createReply } from './load'

/** The first page; its answer also sets the phone's clock right. */
export const useHome = createReply(async (request: Record<string, never>) => {
  const answer = await call('home.today', request)
  if (!answer.ok) return answer
  // A kept answer tells what is next, but not the time.
  if (answer.keptAt !== undefined) return { ...answer, reply: { ...answer.reply, now: now() } }
  setClock(answer.reply.now)
  void readAhead([answer.reply.next])
  return answer
})
