import { isShownTo, yearsInParty, type PledgeAudience } from '@/domain/pledge'
import { scanEnds } from '@/domain/scan'
import { calendarDay, type Instant } from '@/domain/time'
import { officeBranchIds, officeCommunityIds, type Asker } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { isScanCode, scanCode } from '../scanCode'
import * as sql from '../sql/pledge'
import { pageOf, pageStart } from './paging'

const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** A card as it is shown. */
export const shown = (card: sql.CardRow, now: Instant) => ({
  pledgeId: card.pledgeId,
  name: card.name,
  branch: card.branch,
  yearsInParty: yearsInParty(card.joinedPartyYear, calendarDay(now)),
  skills: card.skills,
  slots: card.slots,
  since: card.since,
})

/** Whose cards somebody is among: of the branches and communities they belong to, or serve. */
const viewerOf = (asker: Asker | null) => ({
  memberId: asker?.memberId ?? null,
  branchIds: asker ? [...asker.branchIds, ...officeBranchIds(asker)] : [],
  communityIds: asker
    ? [...(asker.communityId === null ? [] : [asker.communityId]), ...officeCommunityIds(asker)]
    : [],
})

/** Nothing is kept between two questions: a consent taken back is gone with the next of every reader. */
export const list: Handler<'pledge.list'> = async (request, { db, config, asker, now }) => {
  const { from, after, size } = request
  const scope = { config, asker, list: `pledge.list ${from}` }
  const below = pageStart<[string]>(scope, after, [NEWEST])
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const { branchIds, communityIds } = viewerOf(asker)
  const ofIds: Record<PledgeAudience, string[]> = {
    branch: branchIds,
    community: communityIds,
    everyone: [],
  }
  const today = calendarDay(now)
  const rows = await sql.cardsShown(db, from, ofIds[from], today, below[0], size + 1)
  const { items, next } = pageOf(scope, rows, size, ({ pledgeId }) => [pledgeId])
  return replied({ items: items.map((card) => shown(card, now)), next })
}

/** A card that is not shown to somebody is not there, and never was. */
export const read: Handler<'pledge.read'> = async ({ pledgeId }, { db, asker, now }) => {
  const card = await sql.findCard(db, pledgeId)
  const there = card && card.until > calendarDay(now) && isShownTo(card, viewerOf(asker))
  return there ? replied(shown(card, now)) : refused('notFound')
}

export const code: Handler<'pledge.code'> = async (_, { db, config, asker, now }) => {
  const card = await sql.cardOf(db, asker.memberId)
  if (!card || card.until <= calendarDay(now)) return refused('notFound')
  const { pledgeId } = card
  return replied({
    pledgeId,
    code: scanCode(config, 'pledge', pledgeId, now),
    until: scanEnds('pledge', now),
  })
}

/** Only a code of this server’s learns anything, and never of somebody who took the card back. */
export const verify: Handler<'pledge.verify'> = async (request, { db, config, now }) => {
  const { pledgeId, code: scanned } = request
  if (!isScanCode(config, 'pledge', pledgeId, scanned, now))
    return replied({ state: 'old' as const })
  const card = await sql.findCard(db, pledgeId)
  return card && card.until > calendarDay(now)
    ? replied({ state: 'true' as const, name: card.name, since: card.since })
    : replied({ state: 'ended' as const })
}
