import { pairingDaysRight } from '@/domain/pairing'
import { calendarDay, type Instant } from '@/domain/time'
import { isBureau, officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { openText } from '../seal'
import { addAudits } from '../sql/audit'
import { holdPeople } from '../sql/holding'
import { addMessages } from '../sql/message'
import * as sql from '../sql/pairing'
import { pageOf, pageStart } from './paging'

const NEWEST: [string] = ['ffffffff-ffff-ffff-ffff-ffffffffffff']

/** What is sealed of a visit; of one that is planned nothing is said yet. */
export interface SaidOfVisit {
  otherAdult: string
  words?: string
}

interface Asking {
  asker: Asker
  now: Instant
  requestId: string
}

/** What somebody is to a pairing. */
const partIn = (asker: Asker, { memberId, communityId }: sql.Pairing) => ({
  elder: memberId === asker.memberId,
  station: officeCommunityIds(asker).includes(communityId),
})

/** A pairing held after its elder, with the asker's part in it; null: it is not there. */
export async function heldPairing(tx: Db, pairingId: string, { asker }: Asking) {
  const found = await sql.findPairing(tx, pairingId)
  if (!found) return null
  await holdPeople(tx, [found.memberId])
  const pairing = await sql.lockPairing(tx, pairingId)
  return pairing && { pairing, ...partIn(asker, pairing) }
}

/** Who did what; neither the child's number nor any word. */
export const auditPairing = (
  tx: Db,
  { asker, now, requestId }: Asking,
  { pairingId, memberId }: Pick<sql.Pairing, 'pairingId' | 'memberId'>,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        ...{ actor: asker.accountId, subject: memberId, act: `pairing.${act}` },
        ...{ target: pairingId, result, requestId },
      },
    ],
    now,
  )

export const mine: Handler<'pairing.mine'> = async (_, { db, asker }) => {
  const [pairings, stations] = await Promise.all([
    sql.pairingsOf(db, asker.memberId),
    sql.stations(db),
  ])
  return replied({ pairings, stations })
}

export const offer: Handler<'pairing.offer'> = ({ pairingId, communityId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    if (!(await sql.isStation(tx, communityId))) return refused('notFound')
    if (await sql.addOffer(tx, { pairingId, communityId, memberId }, now)) {
      await auditPairing(tx, context, { pairingId, memberId }, 'offer', 'offered')
      return replied({})
    }
    const kept = await sql.findPairing(tx, pairingId)
    if (!kept) return refused('alreadyAsked')
    const same = kept.memberId === memberId && kept.communityId === communityId
    return same ? replied({}) : refused('badRequest', { field: '结对' })
  })

export const list: Handler<'pairing.list'> = async (request, { db, config, asker }) => {
  const { which, after, size } = request
  const scope = { config, asker, list: `pairing.list ${which}` }
  const below = pageStart<[string]>(scope, after, NEWEST)
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const communityIds = isBureau(asker) ? null : officeCommunityIds(asker)
  const rows = await sql.pairingsAt(db, communityIds, which, below[0], size + 1)
  return replied(pageOf(scope, rows, size, (row) => [row.pairingId]))
}

export const read: Handler<'pairing.read'> = async ({ pairingId }, context) => {
  const { db, config, asker } = context
  const pairing = await sql.findPairing(db, pairingId)
  if (!pairing) return refused('notFound')
  const mine = partIn(asker, pairing)
  if (!mine.elder && !mine.station && !isBureau(asker)) return refused('notFound')
  const visits = await sql.pairingVisits(db, pairingId)
  if (!mine.elder) await auditPairing(db, context, pairing, 'read', 'shown')
  const { communityId: _, memberId: __, agreedAt: ___, ...rest } = pairing
  const { guardian: who, guardianHow: how, guardianDay: day, notedBy, ...shown } = rest
  const opened = visits.map(({ words: sealed, ...visit }) => ({
    ...visit,
    ...(JSON.parse(openText(config, sealed)) as SaidOfVisit),
  }))
  return replied({
    ...shown,
    mine,
    guardian: who && how && day ? { who, how, day, notedBy } : null,
    visits: opened.flatMap(({ state, day, otherAdult, words }) =>
      state === 'logged' ? { day, otherAdult, words: words ?? '' } : [],
    ),
    // Of what has ended nobody waits for a visit any more.
    planned: opened.flatMap(({ state, visitId, day, otherAdult }) =>
      state === 'planned' && shown.state === 'active' ? { visitId, day, otherAdult } : [],
    ),
  })
}

export const propose: Handler<'pairing.propose'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { pairingId, childCode, guardianDay, fromDay, untilDay } = request
    const { asker, now } = context
    const found = await heldPairing(tx, pairingId, context)
    if (!found?.station) return refused('notFound')
    const { pairing } = found
    const today = calendarDay(now)
    // The guardian's yes comes first: before the elder is asked.
    if (guardianDay > today) return refused('badRequest', { field: '哪天同意的' })
    if (!pairingDaysRight({ fromDay, untilDay }, today))
      return refused('badRequest', { field: '到哪天' })
    const same = pairing.childCode === childCode && pairing.untilDay === untilDay
    if (pairing.state === 'asked' && same) return replied({})
    if (pairing.state !== 'offered') return refused('alreadyDecided')
    await sql.propose(tx, pairingId, request, asker.accountId, now)
    const { memberId, station: name } = pairing
    await addMessages(
      tx,
      [{ memberId, kind: 'pairingAsked', facts: { name }, thingId: pairingId }],
      now,
    )
    await auditPairing(tx, context, pairing, 'propose', 'asked')
    return replied({})
  })

export const decide: Handler<'pairing.decide'> = ({ pairingId, agreed }, context) =>
  context.db.transaction(async (tx) => {
    const found = await heldPairing(tx, pairingId, context)
    if (!found?.elder) return refused('notFound')
    const { pairing } = found
    if (pairing.state === (agreed ? 'active' : 'ended')) return replied({})
    if (pairing.state !== 'asked') return refused('alreadyDecided')
    if (agreed) await sql.agree(tx, pairingId, context.now)
    else await sql.endPairing(tx, pairingId, 'elder', context.now)
    await auditPairing(tx, context, pairing, 'decide', agreed ? 'agreed' : 'declined')
    return replied({})
  })

export const end: Handler<'pairing.end'> = ({ pairingId }, context) =>
  context.db.transaction(async (tx) => {
    const { now } = context
    const found = await heldPairing(tx, pairingId, context)
    if (!found || !(found.elder || found.station)) return refused('notFound')
    const { pairing, elder } = found
    if (pairing.state === 'ended') return replied({})
    await sql.endPairing(tx, pairingId, elder ? 'elder' : 'station', now)
    const { memberId, station: name } = pairing
    if (!elder)
      await addMessages(
        tx,
        [{ memberId, kind: 'pairingEnded', facts: { name }, thingId: pairingId }],
        now,
      )
    await auditPairing(tx, context, pairing, 'end', elder ? 'elder' : 'station')
    return replied({})
  })
