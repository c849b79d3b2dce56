import { audienceOf } from '@/domain/pledge'
import { consentsNow } from '@/domain/privacy'
import { refused, replied, type Handler } from '../outcome'
import { openPhone } from '../phone'
import { openText } from '../seal'
import { addAudits } from '../sql/audit'
import { forgetNeeds } from '../sql/care'
import { ownAccount, ownMember, ownRows } from '../sql/export'
import { showTo } from '../sql/pledge'
import * as sql from '../sql/privacy'
import type { Db } from '../db/db'
import { pageOf, pageStart } from './paging'

/** Above every number an audit can have. */
const NEWEST = '9223372036854775807'

async function said(db: Db, memberId: string) {
  const history = await sql.consentHistory(db, memberId)
  return { now: consentsNow(history), history }
}

export const consents: Handler<'privacy.consents'> = async (_, { db, asker }) =>
  replied(await said(db, asker.memberId))

export const consent: Handler<'privacy.consent'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { memberId } = asker
    const { consentId, kind, given, policyVersion } = request
    const added = await sql.addConsent(tx, memberId, request, now)
    // A retry finds what the first try kept; an id of somebody else's is a wrong id.
    if (!added && !(await sql.isConsentOf(tx, consentId, memberId)))
      return refused('badRequest', { field: '同意' })
    // 到您说不同意为止，马上删掉: what was noted goes with the yes.
    if (added && kind === 'healthNote' && !given) await forgetNeeds(tx, memberId)
    const audience = audienceOf(kind)
    if (added && audience) await showTo(tx, memberId, audience, given)
    const reply = await said(tx, memberId)
    const act = {
      actor: asker.accountId,
      subject: memberId,
      act: 'privacy.consent',
      target: consentId,
      result: given ? 'given' : 'notGiven',
      requestId,
      // The fact outlives the row, which goes with the member.
      after: { kind, policyVersion },
    }
    await addAudits(tx, added ? [act] : [], now)
    return replied(reply)
  })

export const seen: Handler<'privacy.seen'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'privacy.seen' }
  const below = pageStart<[string]>(scope, after, [NEWEST])
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.seenBelow(db, asker.memberId, asker.accountId, below[0], size + 1)
  const { items, next } = pageOf(scope, rows, size, ({ number }) => [number])
  return replied({
    items: items.map(({ act, office, reason, at }) => ({ act, office, reason, at })),
    next,
  })
}

const exportMine: Handler<'privacy.export'> = async (_, { db, config, asker, now }) => {
  const { accountId, memberId } = asker
  const [account, found, rows, consents, audits] = await Promise.all([
    ownAccount(db, asker),
    ownMember(db, asker),
    ownRows(db, asker),
    memberId ? sql.consentHistory(db, memberId) : [],
    sql.auditsAbout(db, memberId, accountId),
  ])
  const { phoneCipher = null, ...member } = found ?? {}
  return replied({
    at: now,
    account,
    member: found && {
      ...(member as Omit<typeof found, 'phoneCipher'>),
      phone: phoneCipher && openPhone(config, phoneCipher),
    },
    ...rows,
    joinings: rows.joinings.map(({ phoneCipher: sealed, ...joining }) => ({
      ...joining,
      phone: sealed && openPhone(config, sealed),
    })),
    cases: rows.cases.map(({ words, answer, ...asked }) => ({
      ...asked,
      words: openText(config, words),
      answer: answer && openText(config, answer),
    })),
    consents,
    audits: audits.map(({ number: _, ...audit }) => audit),
  })
}

// The name of the endpoint, which no constant may have.
export { exportMine as export }
