import { randomInt } from 'node:crypto'
import { CODE_DIGITS, CODE_MINUTES, grantEnds, grantRefusal, grantStanding } from '@/domain/helper'
import type { HelpNews } from '@/domain/message'
import { calendarDay, minutesAfter } from '@/domain/time'
import { isLocked, oneMoreWrong } from '@/domain/tries'
import { officeBranchIds, type Asker } from '../asker'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { hmacOf } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/helper'
import { addMessages } from '../sql/message'
import { forgetTries, keepTries, triesOf } from '../sql/tries'

const WRONG_ID = refused('badRequest', { field: '帮办' })

const codeHmac = (config: Config, code: string) => hmacOf(config, `helper ${code}`)

/** Rule 15: whose helpers these are: one's own, or those of somebody at home in a branch one serves. */
async function elderOf(db: Db, asker: Asker, recordId: string | undefined) {
  if (recordId === undefined) return asker.memberId
  return (await sql.isAtHomeIn(db, recordId, officeBranchIds(asker))) ? recordId : null
}

export const code: Handler<'helper.code'> = ({ recordId }, context) =>
  context.db.transaction(async (tx) => {
    const { config, asker, now } = context
    const memberId = await elderOf(tx, asker, recordId)
    if (memberId === null) return refused('notFound')
    const expiresAt = minutesAfter(now, CODE_MINUTES)
    for (;;) {
      const fresh = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
      if (await sql.putCode(tx, memberId, codeHmac(config, fresh), expiresAt, now))
        return replied({ code: fresh, expiresAt })
    }
  })

/** A wrong code is counted and the count stays: the transaction ends well, with a no. */
export const ask: Handler<'helper.ask'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { grantId, calls, relation } = request
    const { config, asker, now } = context
    const { accountId } = asker
    const name = (await sql.lockHelper(tx, accountId)) || request.name
    const same = await sql.findGrant(tx, grantId)
    if (same) return same.accountId === accountId ? replied({}) : WRONG_ID
    if (!name) return refused('nameMissing')
    const tries = await triesOf(tx, accountId)
    if (tries && isLocked(tries, now)) return refused('codeLocked')
    const hmac = codeHmac(config, request.code)
    const memberId = await sql.codeOf(tx, hmac, now)
    if (memberId && memberId === asker.memberId) return refused('ownCode')
    // Accounts before members before what they agree on: everybody locks in this order.
    if (!memberId || !(await sql.lockElder(tx, memberId)) || !(await sql.takeCode(tx, hmac))) {
      const more = oneMoreWrong(tries, now)
      await keepTries(tx, accountId, more)
      return refused(isLocked(more, now) ? 'codeLocked' : 'wrongCode')
    }
    const before = await sql.grantBetween(tx, memberId, accountId)
    if (before && grantStanding(before, calendarDay(now)) === 'active')
      return refused('alreadyHelps')
    if (before) await sql.endGrant(tx, before.grantId, accountId, now)
    await sql.setName(tx, accountId, name)
    await sql.addGrant(tx, { grantId, memberId, accountId, calls, relation, now })
    await forgetTries(tx, accountId)
    await record(tx, context, { grantId, memberId, helper: name }, 'ask', { tell: 'helperAsked' })
    return replied({})
  })

export const mine: Handler<'helper.mine'> = async ({ recordId }, { db, asker, now }) => {
  const memberId = await elderOf(db, asker, recordId)
  if (memberId === null && recordId !== undefined) return refused('notFound')
  const [helpers, elders] = await Promise.all([
    memberId === null ? [] : sql.helpersOf(db, memberId),
    recordId === undefined ? sql.eldersOf(db, asker.accountId) : [],
  ])
  const today = calendarDay(now)
  const shown = (grant: sql.Grant) => {
    const { grantId, scopes, until } = grant
    const state = grantStanding(grant, today) as 'asked' | 'active' | 'expired'
    return { grantId, state, scopes, until }
  }
  return replied({
    helpers: helpers.map((grant) => ({
      ...shown(grant),
      name: grant.helper,
      relation: grant.relation,
    })),
    elders: elders.map((grant) => ({
      ...shown(grant),
      calls: grant.calls,
      elder: grant.state === 'asked' ? null : { elderId: grant.memberId, name: grant.elder },
    })),
  })
}

/** As whom somebody speaks about a yes; null: it is not there for them. The helper never speaks for the elder. */
function speaksAs(asker: Asker, { memberId, accountId, homeBranchId }: sql.Grant) {
  if (asker.memberId === memberId) return 'elder'
  if (asker.accountId === accountId) return 'helper'
  return homeBranchId && officeBranchIds(asker).includes(homeBranchId) ? 'secretary' : null
}

export const agree: Handler<'helper.agree'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { grantId, relation, scopes, days } = request
    const { config, asker, now } = context
    const asked = await sql.findGrant(tx, grantId)
    const speaker = asked && speaksAs(asker, asked)
    if (!speaker || speaker === 'helper') return refused('notFound')
    const consent = speaker === 'elder' ? 'own' : request.consent
    if (!consent) return refused('consentMissing')
    // Of two yeses at once the second sees the first.
    await sql.lockHelper(tx, asked.accountId)
    await sql.lockElder(tx, asked.memberId)
    const grant = await sql.lockGrant(tx, grantId)
    if (!grant || grant.state === 'ended') return refused('helpEnded')
    const today = calendarDay(now)
    const counts = await sql.countsBeside(tx, grant, today)
    const refusal = grantRefusal(counts, config.most)
    if (refusal) return refused(refusal)
    const until = grantEnds(today, days)
    const agreedBy = asker.accountId
    await sql.agreeTo(tx, grantId, { relation, scopes, consent, agreedBy, until })
    await record(tx, context, grant, 'agree', {
      tell: speaker === 'elder' ? null : 'helperStarted',
      after: { relation, scopes, consent, until },
    })
    return replied({})
  })

export const end: Handler<'helper.end'> = ({ grantId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const asked = await sql.findGrant(tx, grantId)
    const speaker = asked && speaksAs(asker, asked)
    if (!speaker) return refused('notFound')
    await sql.lockElder(tx, asked.memberId)
    const grant = await sql.lockGrant(tx, grantId)
    if (!grant || grant.state === 'ended') return replied({})
    await sql.endGrant(tx, grantId, asker.accountId, now)
    await record(tx, context, grant, 'end', { tell: speaker === 'elder' ? null : 'helperEnded' })
    return replied({})
  })

/** Tells the elder what somebody else did, and writes down who did it. */
async function record(
  tx: Db,
  { asker, now, requestId }: Pick<Context<'helper.end'>, 'asker' | 'now' | 'requestId'>,
  { grantId, memberId, helper }: Pick<sql.Grant, 'grantId' | 'memberId' | 'helper'>,
  act: string,
  { tell, after }: { tell: HelpNews | null; after?: object },
) {
  const news = tell && { memberId, kind: tell, facts: { name: helper }, grantId }
  if (news) await addMessages(tx, [news], now)
  await addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: memberId,
        act: `helper.${act}`,
        target: grantId,
        result: act,
        requestId,
        ...(after && { after }),
      },
    ],
    now,
  )
}
