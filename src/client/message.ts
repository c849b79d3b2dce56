import { asking, call } from './call'
import { createList } from './list'

export const useMessages = createList(asking('message.list'))

const seen = new Set<string>()

/**
 * Tells the server that these were shown. The screen keeps its 新消息 until the next visit, and a lost
 * answer costs nothing: they are simply still new next time.
 */
export async function markSeen(messages: { messageId: string; read: boolean }[]): Promise<void> {
  const messageIds = messages
    .filter(({ messageId, read }) => !read && !seen.has(messageId))
    .map(({ messageId }) => messageId)
  if (messageIds.length === 0) return
  const answer = await call('message.markRead', { messageIds })
  if (answer.ok) messageIds.forEach((messageId) => seen.add(messageId))
}
