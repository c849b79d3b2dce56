import { isBureau } from '../asker'
import type { Db } from '../db/db'
import { calendarDay } from '@/domain/time'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/community'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const WRONG_ID = refused('badRequest', { field: '社区' })

export const list: Handler<'community.list'> = async ({ words = '', after, size }, context) => {
  const { db, config, asker } = context
  if (!isBureau(asker)) return refused('notFound')
  const scope = { config, asker, list: `community.list ${words}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.communitiesByWords(db, words, beyond[0], size + 1)
  const page = pageOf(scope, rows, size, ({ communityId }) => [communityId])
  return replied({ ...page, items: page.items.map(({ phone: _, ...brief }) => brief) })
}

export const read: Handler<'community.read'> = async ({ communityId }, { db, asker, now }) => {
  const found = isBureau(asker) ? await sql.findCommunity(db, communityId) : null
  if (!found) return refused('notFound')
  return replied({ ...found, workers: await sql.workersOf(db, communityId, calendarDay(now)) })
}

export const add: Handler<'community.add'> = (request, context) =>
  context.db.transaction(async (tx) => {
    if (!isBureau(context.asker)) return refused('notFound')
    const { communityId, name, manager = null, phone = null } = request
    if (await sql.addCommunity(tx, { ...request, manager, phone })) {
      await audit(tx, context, 'add', communityId, { name })
      return replied({})
    }
    const same = await sql.findCommunity(tx, communityId)
    return same?.name === name ? replied({}) : WRONG_ID
  })

/** What may ask keeps somebody in charge and a number. */
export const change: Handler<'community.change'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { communityId, district, manager = null, phone = null } = request
    const held = await heldByBureau(tx, communityId, context)
    if (!held) return refused('notFound')
    if (held.approved && (manager === null || phone === null)) return refused('managerMissing')
    await sql.setCommunity(tx, communityId, { district, manager, phone })
    await audit(tx, context, 'change', communityId, { district, manager, phone })
    return replied({})
  })

export const approve: Handler<'community.approve'> = ({ communityId }, context) =>
  context.db.transaction(async (tx) => {
    const held = await heldByBureau(tx, communityId, context)
    if (!held) return refused('notFound')
    if (held.approved) return replied({})
    if (held.manager === null || held.phone === null) return refused('managerMissing')
    await sql.setApproved(tx, communityId, context.now)
    await audit(tx, context, 'approve', communityId)
    return replied({})
  })

export const suspend: Handler<'community.suspend'> = ({ communityId }, context) =>
  context.db.transaction(async (tx) => {
    const held = await heldByBureau(tx, communityId, context)
    if (!held) return refused('notFound')
    if (!held.approved) return replied({})
    await sql.setApproved(tx, communityId, null)
    await audit(tx, context, 'suspend', communityId)
    return replied({})
  })

type Officer = Context<
  'community.add' | 'community.change' | 'community.approve' | 'community.suspend'
>

const heldByBureau = async (tx: Db, communityId: string, { asker }: Officer) =>
  isBureau(asker) ? sql.lockCommunity(tx, communityId) : null

const audit = (
  tx: Db,
  { asker, now, requestId }: Officer,
  what: string,
  target: string,
  after?: object,
) => {
  const act = { actor: asker.accountId, subject: null, act: `community.${what}`, target }
  return addAudits(tx, [{ ...act, result: 'done', requestId, ...(after && { after }) }], now)
}
