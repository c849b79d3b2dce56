import { asking } from './call'
import { createList } from './list'
import { post } from './outbox'

export const useMessages = createList(asking('message.list'))

const seen = new Set<string>()

/**
 * Tells the server, now or when the network is back, that these were shown. The screen keeps its 新消息
 * until the next visit.
 */
export async function markSeen(messages: { messageId: string; read: boolean }[]): Promise<void> {
  const messageIds = messages
    .filter(({ messageId, read }) => !read && !seen.has(messageId))
    .map(({ messageId }) => messageId)
  if (messageIds.length === 0) return
  messageIds.forEach((messageId) => seen.add(messageId))
  const answer = await post('message.markRead', { messageIds }, { title: '' })
  if (answer !== 'waiting' && !answer.ok) messageIds.forEach((messageId) => seen.delete(messageId))
}
