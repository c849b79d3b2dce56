import { newId } from '@/domain/id'
import {
  INVITED_DAYS,
  mayPledge,
  PLEDGE_AUDIENCES,
  PLEDGE_CONSENTS,
  PLEDGE_SLOTS,
  pledgeEnds,
  type PledgeAudience,
} from '@/domain/pledge'
import { consentsNow, type PolicyVersion } from '@/domain/privacy'
import { calendarDay, daysAfter } from '@/domain/time'
import type { MemberAsker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/pledge'
import { closeInvitations, openInvitations } from '../sql/pledgeInvitation'
import { addConsent, consentHistory } from '../sql/privacy'
import { shown } from './pledgeShown'

type Mine = Context<'pledge.make' | 'pledge.withdraw'>

const titlesNow = async (db: Db) => [...((await sql.slotTitles(db)) ?? PLEDGE_SLOTS)]

export const mine: Handler<'pledge.mine'> = async (_, { db, asker, now }) => {
  const { memberId } = asker
  const [joinedPartyYear, titles, card, invitations] = await Promise.all([
    sql.joinedPartyYear(db, memberId),
    titlesNow(db),
    sql.cardOf(db, memberId),
    openInvitations(db, memberId, daysAfter(now, -INVITED_DAYS)),
  ])
  return replied({
    eligible: mayPledge({ joinedPartyYear }),
    titles,
    card: card && {
      ...shown(card, now),
      until: card.until,
      over: card.until <= calendarDay(now),
      seenBy: card.audiences,
    },
    invitations,
  })
}

/** Says yes to each of these apart, and no to the others where there was a yes. */
async function consentTo(
  tx: Db,
  { memberId }: MemberAsker,
  seenBy: readonly PledgeAudience[],
  policyVersion: PolicyVersion,
  now: string,
) {
  const before = consentsNow(await consentHistory(tx, memberId))
  for (const audience of PLEDGE_AUDIENCES) {
    const kind = PLEDGE_CONSENTS[audience]
    const given = seenBy.includes(audience)
    if (before.some((one) => one.kind === kind && one.given !== given))
      await addConsent(tx, memberId, { consentId: newId(now), kind, given, policyVersion }, now)
  }
}

const audit = (
  tx: Db,
  { asker, now, requestId }: Mine,
  what: { act: string; target: string; result: string; after?: unknown },
) => addAudits(tx, [{ actor: asker.accountId, subject: asker.memberId, requestId, ...what }], now)

export const make: Handler<'pledge.make'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { pledgeId, titles, words, days, policyVersion } = request
    const { asker, now } = context
    const { memberId } = asker
    const held = await sql.holdPledger(tx, memberId)
    const of = await sql.pledgerOf(tx, pledgeId)
    // A retry finds what the first try made.
    if (of !== null)
      return of === memberId ? replied({}) : refused('badRequest', { field: '亮身份' })
    if (!mayPledge(held)) return refused('partyOnly')
    const right = await titlesNow(tx)
    if (titles.join() !== right.join()) return refused('badRequest', { field: '亮什么' })
    const seenBy = PLEDGE_AUDIENCES.filter((audience) => request.seenBy.includes(audience))
    const slots = titles.map((title, at) => ({ title, words: words[at] ?? '' }))
    await sql.endPledge(tx, memberId, null, now)
    await consentTo(tx, asker, seenBy, policyVersion, now)
    const until = pledgeEnds(calendarDay(now), days)
    await sql.addPledge(tx, { pledgeId, memberId, slots, seenBy, until }, now)
    await closeInvitations(tx, memberId, null, now)
    const after = { seenBy, until, policyVersion }
    await audit(tx, context, { act: 'pledge.make', target: pledgeId, result: 'made', after })
    return replied({})
  })

/** Every yes goes with the card: the next one is asked for anew. */
export const withdraw: Handler<'pledge.withdraw'> = ({ pledgeId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    await sql.holdPledger(tx, memberId)
    if ((await sql.pledgerOf(tx, pledgeId)) !== memberId) return refused('notFound')
    if (!(await sql.endPledge(tx, memberId, pledgeId, now))) return replied({})
    const [last] = await consentHistory(tx, memberId)
    if (last) await consentTo(tx, asker, [], last.policyVersion, now)
    await audit(tx, context, { act: 'pledge.withdraw', target: pledgeId, result: 'withdrawn' })
    return replied({})
  })

/** Nobody is told, and the branch least of all. */
export const notNow: Handler<'pledge.notNow'> = async ({ invitationId }, context) => {
  await closeInvitations(context.db, context.asker.memberId, invitationId, context.now)
  return replied({})
}
