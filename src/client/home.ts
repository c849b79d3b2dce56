import { call } from './call'
import { setClock } from './clock'
import { createReply } from './load'

/** The first page; its answer also sets the phone's clock right. */
export const useHome = createReply(async (request: Record<string, never>) => {
  const answer = await call('home.today', request)
  if (answer.ok) setClock(answer.reply.now)
  return answer
})
