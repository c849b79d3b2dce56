import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/message'
import type { Instant } from '@/domain/time'
import { pageOf, pageStart } from './paging'

const NEWEST: [Instant, string] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

export const list: Handler<'message.list'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'message.list' }
  const below = pageStart(scope, after, NEWEST)
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.listMessages(db, asker.memberId, below, size + 1)
  return replied(pageOf(scope, rows, size, ({ at, messageId }) => [at, messageId]))
}

export const markRead: Handler<'message.markRead'> = async ({ messageIds }, { db, asker, now }) =>
  replied({ unread: await sql.markRead(db, asker.memberId, messageIds, now) })
