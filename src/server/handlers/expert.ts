import { isBureau } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { holdMember } from '../sql/care'
import * as sql from '../sql/expert'
import { asksOf } from '../sql/expertAsk'
import { addMessages } from '../sql/message'
import { pageOf, pageStart } from './paging'
import { audit } from './teamScope'

const FIRST: [string, string] = ['', '00000000-0000-0000-0000-000000000000']
const ASKS = 20

export const list: Handler<'expert.list'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'expert.list' }
  const beyond = pageStart(scope, after, FIRST)
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.expertsByField(db, beyond, size + 1)
  return replied(pageOf(scope, rows, size, ({ field, expertId }) => [field, expertId]))
}

export const mine: Handler<'expert.mine'> = async (_, { db, asker }) => {
  const { memberId } = asker
  const [may, card, asks] = await Promise.all([
    sql.mayHaveCard(db, memberId),
    sql.cardOf(db, memberId),
    asksOf(db, memberId, ASKS),
  ])
  if (!card) return replied({ may, card, asks })
  const { memberId: __, ...own } = card
  return replied({ may, card: own, asks })
}

/** Once more is written anew, and read anew: what others see has always been seen by two. */
export const save: Handler<'expert.save'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    await holdMember(tx, memberId)
    if (!(await sql.mayHaveCard(tx, memberId))) return refused('notFound')
    const [own, same] = [
      await sql.cardOf(tx, memberId),
      await sql.cardNumbered(tx, request.expertId),
    ]
    if (same && same.memberId !== memberId) return refused('badRequest', { field: '专家' })
    await sql.keepCard(tx, memberId, request, now)
    const target = own?.expertId ?? request.expertId
    await audit(tx, context, { act: 'expert.save', subject: memberId, target, result: 'review' })
    return replied({ state: 'review' as const })
  })

export const hide: Handler<'expert.hide'> = (_, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    await holdMember(tx, memberId)
    const card = await sql.cardOf(tx, memberId)
    if (!card) return refused('notFound')
    if (card.state === 'hidden') return replied({})
    await sql.settleCard(tx, memberId, { state: 'hidden', why: null, by: null }, now)
    const target = card.expertId
    await audit(tx, context, { act: 'expert.hide', subject: memberId, target, result: 'hidden' })
    return replied({})
  })

export const waiting: Handler<'expert.waiting'> = async (_, { db, asker }) =>
  isBureau(asker) ? replied({ experts: await sql.cardsInReview(db) }) : refused('notFound')

/** Two pairs of eyes: nobody lets the own card in. */
export const decide: Handler<'expert.decide'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { expertId, yes, words = null } = request
    const { asker, now } = context
    const found = isBureau(asker) ? await sql.cardNumbered(tx, expertId) : null
    if (!found || !(await holdMember(tx, found.memberId))) return refused('notFound')
    const card = await sql.cardNumbered(tx, expertId)
    if (!card) return refused('notFound')
    const { memberId } = card
    if (memberId === asker.memberId) return refused('ownWriting')
    if (card.state === (yes ? 'published' : 'sentBack')) return replied({})
    if (card.state !== 'review') return refused('alreadyDecided')
    if (!yes && words === null) return refused('reasonMissing')
    const by = asker.accountId
    const state = yes ? ('published' as const) : ('sentBack' as const)
    await sql.settleCard(tx, memberId, { state, why: yes ? null : words, by }, now)
    const facts = { title: card.field, ...(words !== null && { words }) }
    const news = { memberId, kind: 'expertAnswered' as const, facts, thingId: expertId }
    await addMessages(tx, [news], now)
    const target = expertId
    await audit(tx, context, { act: 'expert.decide', subject: memberId, target, result: state })
    return replied({})
  })
