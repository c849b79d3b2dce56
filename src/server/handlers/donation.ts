import type { ReplyOf } from '@/contract'
import { saysMoney } from '@/domain/donation'
import { officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/donation'
import { holdPeople } from '../sql/holding'
import { addMessages } from '../sql/message'
import { isStation, stations } from '../sql/pairing'
import { pageOf, pageStart } from './paging'

const FIRST: Record<sql.Which, [string]> = {
  open: ['00000000-0000-0000-0000-000000000000'],
  closed: ['ffffffff-ffff-ffff-ffff-ffffffffffff'],
}

type Asking = Pick<Context<'donation.read'>, 'asker' | 'now' | 'requestId'>

const serves = (asker: Asker, communityId: string) =>
  officeCommunityIds(asker).includes(communityId)

const shown = (row: sql.DonationRow): ReplyOf<'donation.mine'>['donations'][number] => ({
  ...{ donationId: row.donationId, state: row.state, item: row.item, amount: row.amount },
  ...{ station: row.station, offeredAt: row.offeredAt },
})

/** A donation held after who gives it; null: there is none. */
async function held(tx: Db, donationId: string) {
  const found = await sql.findDonation(tx, donationId)
  if (!found) return null
  await holdPeople(tx, [found.memberId])
  return sql.lockDonation(tx, donationId)
}

const audit = (
  tx: Db,
  { asker, now, requestId }: Asking,
  { donationId, memberId }: Pick<sql.Donation, 'donationId' | 'memberId'>,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        ...{ actor: asker.accountId, subject: memberId, act: `donation.${act}` },
        ...{ target: donationId, result, requestId },
      },
    ],
    now,
  )

/** What the station said of it, and a message that says so. */
async function settle(
  tx: Db,
  context: Asking,
  donation: sql.Donation,
  to: { act: string; state: 'accepted' | 'declined' | 'received'; words: string | null },
) {
  const { donationId, memberId, item: title, station: name } = donation
  const { act, ...decided } = to
  const { asker, now } = context
  await sql.decideDonation(tx, donationId, { ...decided, by: asker.accountId }, now)
  const facts = { title, name }
  await addMessages(tx, [{ memberId, kind: 'donationAnswered', facts, thingId: donationId }], now)
  await audit(tx, context, donation, act, to.state)
}

export const mine: Handler<'donation.mine'> = async (_, { db, asker }) => {
  const [rows, places] = await Promise.all([sql.donationsOf(db, asker.memberId), stations(db)])
  return replied({ donations: rows.map(shown), stations: places })
}

export const offer: Handler<'donation.offer'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { donationId, communityId, item } = request
    const { memberId } = context.asker
    if (saysMoney(item)) return refused('goodsOnly')
    if (!(await isStation(tx, communityId))) return refused('notFound')
    if (await sql.addDonation(tx, { ...request, memberId }, context.now)) {
      await audit(tx, context, { donationId, memberId }, 'offer', 'offered')
      return replied({})
    }
    const kept = await sql.findDonation(tx, donationId)
    const same = kept?.memberId === memberId && kept.item === item
    return same ? replied({}) : refused('badRequest', { field: '捐物' })
  })

export const list: Handler<'donation.list'> = async (request, { db, config, asker }) => {
  const { which, after, size } = request
  const scope = { config, asker, list: `donation.list ${which}` }
  const place = pageStart(scope, after, FIRST[which])
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.donationsAt(db, officeCommunityIds(asker), which, place[0], size + 1)
  const items = rows.map((row) => ({ ...shown(row), giver: row.giver }))
  return replied(pageOf(scope, items, size, ({ donationId }) => [donationId]))
}

export const read: Handler<'donation.read'> = async ({ donationId }, { db, asker }) => {
  const found = await sql.findDonation(db, donationId)
  const mine = found !== null && found.memberId === asker.memberId
  if (!found || !(mine || serves(asker, found.communityId))) return refused('notFound')
  const { giver, words, decidedAt, phone } = found
  return replied({ ...shown(found), giver, mine, words, decidedAt, phone })
}

export const decide: Handler<'donation.decide'> = ({ donationId, accepted, words }, context) =>
  context.db.transaction(async (tx) => {
    const found = await held(tx, donationId)
    if (!found || !serves(context.asker, found.communityId)) return refused('notFound')
    const state = accepted ? 'accepted' : 'declined'
    const said = accepted ? null : (words ?? null)
    if (found.state === state && found.words === said) return replied({})
    if (found.state !== 'offered') return refused('alreadyDecided')
    if (!accepted && said === null) return refused('reasonMissing')
    await settle(tx, context, found, { act: 'decide', state, words: said })
    return replied({})
  })

/** Goods may be brought along before anybody said that they are welcome. */
export const receive: Handler<'donation.receive'> = ({ donationId, thanks }, context) =>
  context.db.transaction(async (tx) => {
    const found = await held(tx, donationId)
    if (!found || !serves(context.asker, found.communityId)) return refused('notFound')
    if (found.state === 'received' && found.words === thanks) return replied({})
    if (found.state !== 'offered' && found.state !== 'accepted') return refused('alreadyDecided')
    await settle(tx, context, found, { act: 'receive', state: 'received', words: thanks })
    return replied({})
  })

export const withdraw: Handler<'donation.withdraw'> = ({ donationId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await held(tx, donationId)
    if (found?.memberId !== asker.memberId) return refused('notFound')
    if (found.state === 'withdrawn') return replied({})
    if (found.state !== 'offered' && found.state !== 'accepted') return refused('alreadyDecided')
    const taken = { state: 'withdrawn', words: null, by: asker.accountId } as const
    await sql.decideDonation(tx, donationId, taken, now)
    await audit(tx, context, found, 'withdraw', 'withdrawn')
    return replied({})
  })
