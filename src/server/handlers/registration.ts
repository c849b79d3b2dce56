import { pausedNow, pauseRefusal } from '@/domain/registration'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/registration'
import { pageOf, pageStart } from './paging'

const WRONG_COMMUNITY = refused('badRequest', { field: '社区' })

type Own = Context<'registration.save' | 'registration.withdraw'>

export const communities: Handler<'registration.communities'> = async (request, context) => {
  const { as, words = '', after, size } = request
  const { db, config, asker } = context
  const scope = { config, asker, list: `registration.communities ${as} ${words}` }
  const first: [boolean, string] = [false, '00000000-0000-0000-0000-000000000000']
  const beyond = pageStart(scope, after, first)
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const wanted = { as, near: asker.communityId, words }
  const rows = await sql.choices(db, wanted, beyond, size + 1)
  const page = pageOf(scope, rows, size, ({ far, communityId }) => [far, communityId])
  return replied({ ...page, items: page.items.map(({ far: _, ...place }) => place) })
}

export const mine: Handler<'registration.mine'> = async (_, { db, asker, now }) => {
  const found = await sql.registrationOf(db, asker.memberId)
  return replied({
    registration: found && { ...found, pausedUntil: pausedNow(found.pausedUntil, now) },
  })
}

export const save: Handler<'registration.save'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { memberId } = context.asker
    const { communityId, reach, able } = request
    if (!(await sql.holdWillingMember(tx, memberId))) return refused('signInNeeded')
    if ((await sql.countThere(tx, [communityId], 'home')) === 0) return WRONG_COMMUNITY
    const [skills, times] = [[...new Set(request.skills)], [...new Set(request.times)]]
    const said = { memberId, communityId, skills, times, reach, able }
    await sql.putRegistration(tx, said, context.now)
    await audit(tx, context, 'save', communityId)
    return replied({})
  })

export const help: Handler<'registration.help'> = ({ communityIds }, { db, asker }) =>
  db.transaction(async (tx) => {
    const { memberId } = asker
    const wanted = [...new Set(communityIds)]
    if (!(await sql.holdWillingMember(tx, memberId))) return refused('signInNeeded')
    if (!(await sql.registrationOf(tx, memberId))) return refused('notFound')
    if ((await sql.countThere(tx, wanted, 'help')) < wanted.length) return WRONG_COMMUNITY
    await sql.setHelped(tx, memberId, wanted)
    return replied({})
  })

export const pause: Handler<'registration.pause'> = ({ until }, { db, asker, now }) =>
  db.transaction(async (tx) => {
    const refusal = until === null ? null : pauseRefusal(until, now)
    if (refusal) return refused(refusal)
    if (!(await sql.holdWillingMember(tx, asker.memberId))) return refused('signInNeeded')
    return (await sql.setPause(tx, asker.memberId, until)) ? replied({}) : refused('notFound')
  })

/** A second try finds it done. The record keeps the community: that somebody lives there is no service. */
export const withdraw: Handler<'registration.withdraw'> = (_, context) =>
  context.db.transaction(async (tx) => {
    const { memberId } = context.asker
    await sql.holdWillingMember(tx, memberId)
    if (await sql.dropRegistration(tx, memberId)) await audit(tx, context, 'withdraw', null)
    return replied({})
  })

const audit = (
  tx: Db,
  { asker, now, requestId }: Own,
  what: 'save' | 'withdraw',
  target: string | null,
) =>
  addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: asker.memberId,
        act: `registration.${what}`,
        target,
        result: 'done',
        requestId,
      },
    ],
    now,
  )
