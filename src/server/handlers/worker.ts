import { randomInt } from 'node:crypto'
import { CODE_DIGITS, CODE_MINUTES } from '@/domain/helper'
import { calendarDay, minutesAfter } from '@/domain/time'
import { isLocked, oneMoreWrong } from '@/domain/tries'
import { isBureau } from '../asker'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { hmacOf } from '../phone'
import { addAudits } from '../sql/audit'
import { findCommunity } from '../sql/community'
import { endOffice } from '../sql/office'
import { forgetTries, keepTries, triesOf } from '../sql/tries'
import * as sql from '../sql/worker'

const codeHmac = (config: Config, code: string) => hmacOf(config, `worker ${code}`)

export const code: Handler<'community.code'> = (_, { db, config, asker, now }) =>
  db.transaction(async (tx) => {
    const expiresAt = minutesAfter(now, CODE_MINUTES)
    for (;;) {
      const fresh = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
      const hmac = codeHmac(config, fresh)
      if (await sql.putWorkerCode(tx, asker.accountId, hmac, expiresAt, now))
        return replied({ code: fresh, expiresAt })
    }
  })

/** A wrong code is counted and the count stays: the transaction ends well, with a no. */
export const makeWorker: Handler<'community.makeWorker'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { officeId, communityId, name, from, to = null } = request
    const { config, asker, now } = context
    if (!isBureau(asker) || !(await findCommunity(tx, communityId))) return refused('notFound')
    await sql.holdAccount(tx, asker.accountId)
    const same = await sql.lockWorker(tx, officeId)
    if (same)
      return same.communityId === communityId
        ? replied({})
        : refused('badRequest', { field: '职务' })
    if (from < calendarDay(now) || (to !== null && to <= from)) return refused('dayPassed')
    const tries = await triesOf(tx, asker.accountId)
    if (tries && isLocked(tries, now)) return refused('codeLocked')
    const accountId = await sql.takeWorkerCode(tx, codeHmac(config, request.code), now)
    if (!accountId) {
      const more = oneMoreWrong(tries, now)
      await keepTries(tx, asker.accountId, more)
      return refused(isLocked(more, now) ? 'codeLocked' : 'wrongCode')
    }
    await forgetTries(tx, asker.accountId)
    if (await sql.worksFrom(tx, accountId, communityId, from)) return refused('alreadyServes')
    await sql.nameAccount(tx, accountId, name)
    await sql.addWorker(tx, { officeId, accountId, communityId, from, to })
    const after = { communityId, from, to }
    await audit(tx, context, 'makeWorker', { officeId, memberId: null, after })
    return replied({})
  })

/** The worker's very next request finds nothing of the community any more. */
export const endWorker: Handler<'community.endWorker'> = ({ officeId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const worker = isBureau(asker) ? await sql.lockWorker(tx, officeId) : null
    if (!worker) return refused('notFound')
    const today = calendarDay(now)
    if (worker.to !== null && worker.to <= today) return replied({})
    await endOffice(tx, officeId, today)
    await audit(tx, context, 'endWorker', { officeId, memberId: worker.memberId })
    return replied({})
  })

const audit = (
  tx: Db,
  { asker, now, requestId }: Context<'community.makeWorker' | 'community.endWorker'>,
  what: 'makeWorker' | 'endWorker',
  { officeId, memberId, after }: { officeId: string; memberId: string | null; after?: object },
) => {
  const act = { actor: asker.accountId, subject: memberId, act: `community.${what}` }
  return addAudits(
    tx,
    [{ ...act, target: officeId, result: 'done', requestId, ...(after && { after }) }],
    now,
  )
}
