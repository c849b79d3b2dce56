import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/message'
import type { Instant } from '@/domain/time'
import { pageOf, pageStart } from './paging'

const NEWEST: [Instant, string] = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

export const list: Handler<'message.list'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'message.list' }
  const below = pageStart(scope, after, NEWEST)
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const { memberId, help } = asker
  const whose = { memberId, toHelper: help !== null }
  const rows = await sql.listMessages(db, whose, below, size + 1)
  const page = pageOf(scope, rows, size, ({ at, messageId }) => [at, messageId])
  // What an elder has not read is not the helper's to know.
  const items = page.items.map((item) => (help ? { ...item, read: true } : item))
  return replied({ ...page, items })
}

export const markRead: Handler<'message.markRead'> = async ({ messageIds }, { db, asker, now }) =>
  replied({ unread: await sql.markRead(db, asker.memberId, messageIds, now) })
