import { askRefusal, phoneShared } from '@/domain/expert'
import { isBureau, officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { openPhone } from '../phone'
import { listedCard } from '../sql/expert'
import * as sql from '../sql/expertAsk'
import { addMessages } from '../sql/message'
import { pageOf, pageStart } from './paging'
import { audit } from './teamScope'

const NEWEST: sql.Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** Rule 15: what another community asked is not there; the bureau's own is the bureau's. */
const asks = (asker: Asker, communityId: string | null): boolean =>
  communityId === null ? isBureau(asker) : officeCommunityIds(asker).includes(communityId)

export const ask: Handler<'expert.ask'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { askId, expertId, communityId = null, words, place } = request
    const { asker, now } = context
    if (!asks(asker, communityId)) return refused('notFound')
    const name = communityId === null ? null : await sql.approvedCommunity(tx, communityId)
    if (communityId !== null && name === null) return refused('notFound')
    const same = await sql.findAsk(tx, askId)
    if (same)
      return same.communityId === communityId
        ? replied({})
        : refused('badRequest', { field: '请教的事' })
    const card = await listedCard(tx, expertId)
    if (!card) return refused('notFound')
    const { memberId } = card
    const by = asker.accountId
    await sql.addAsk(tx, { askId, memberId, communityId, words, place, by }, now)
    const facts = { title: card.field, place, words, ...(name !== null && { name }) }
    const news = { memberId, kind: 'expertAsked' as const, facts, thingId: askId }
    await addMessages(tx, [news], now)
    await audit(tx, context, {
      act: 'expert.ask',
      subject: memberId,
      target: askId,
      result: 'asked',
    })
    return replied({})
  })

export const asked: Handler<'expert.asked'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'expert.asked' }
  const place = pageStart(scope, after, NEWEST)
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const desk = { communityIds: officeCommunityIds(asker), bureau: isBureau(asker) }
  const rows = await sql.asksOfDesk(db, desk, place, size + 1)
  return replied(pageOf(scope, rows, size, ({ at, askId }) => [at, askId]))
}

/** A9: each time the expert says it anew, on the own phone; nobody says it for them. */
export const answer: Handler<'expert.answer'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { askId, yes, words = null } = request
    const { asker, now } = context
    const found = await sql.lockAsk(tx, askId)
    if (found?.memberId !== asker.memberId) return refused('notFound')
    const state = yes ? ('accepted' as const) : ('declined' as const)
    if (found.state === state) return replied({ state })
    const refusal = askRefusal(found.state, { yes, words })
    if (refusal) return refused(refusal)
    await sql.answerAsk(tx, askId, { state, words }, now)
    const { memberId } = asker
    await audit(tx, context, {
      act: 'expert.answer',
      subject: memberId,
      target: askId,
      result: state,
    })
    return replied({ state })
  })

/** Held until the end; null: not there for this asker. */
async function ownAsk(tx: Db, askId: string, asker: Asker) {
  const found = await sql.lockAsk(tx, askId)
  return found && asks(asker, found.communityId) ? found : null
}

/** Rule 19: only after the expert's yes to just this, only to who asked, and the expert is told of it. */
export const phone: Handler<'expert.phone'> = ({ askId }, context) =>
  context.db.transaction(async (tx) => {
    const { config, asker } = context
    const found = await ownAsk(tx, askId, asker)
    if (!found || !phoneShared(found.state)) return refused('notFound')
    const { memberId } = found
    const cipher = await sql.sealedPhone(tx, memberId)
    if (cipher === null) return replied({ phone: null })
    await audit(tx, context, {
      act: 'expert.phone',
      subject: memberId,
      target: askId,
      result: 'shown',
    })
    return replied({ phone: openPhone(config, cipher) })
  })

export const close: Handler<'expert.close'> = ({ askId, result }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const found = await ownAsk(tx, askId, asker)
    if (!found) return refused('notFound')
    if (found.state === 'closed') return replied({})
    if (found.state !== 'accepted') return refused('alreadyDecided')
    await sql.closeAsk(tx, askId, result, now)
    const { memberId } = found
    await audit(tx, context, {
      act: 'expert.close',
      subject: memberId,
      target: askId,
      result: 'closed',
    })
    return replied({})
  })
