import type { ReplyOf } from '@/contract'
import { answerDue, isOpen, sendRefusal } from '@/domain/suggestion'
import type { Instant } from '@/domain/time'
import { isBureau, officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { openPhone } from '../phone'
import { addAudits } from '../sql/audit'
import { addMessages } from '../sql/message'
import * as sql from '../sql/suggestion'
import { pageOf, pageStart } from './paging'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const NEWEST: sql.Place = ['infinity', LAST_ID]
const OLDEST: sql.Place = ['-infinity', '00000000-0000-0000-0000-000000000000']
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

type Suggestion = ReplyOf<'suggestion.send'>

/** Names every field: the phone and the account of a writer leave the server nowhere else. */
const shown = (row: sql.SuggestionRow): Suggestion => ({
  suggestionId: row.suggestionId,
  about: row.about,
  words: row.words,
  callMe: row.callMe,
  branch: row.branch,
  state: row.state,
  sentAt: row.sentAt,
  dueAt: answerDue(row.sentAt),
  answer: row.answer,
  answeredAt: row.answeredAt,
})

const positionOf = ({ sentAt, suggestionId }: Suggestion): sql.Place => [sentAt, suggestionId]

/** The branches whose suggestions this officer answers; null: the whole county's, for the bureau. */
const branchesOf = (asker: Asker): string[] | null =>
  isBureau(asker) ? null : officeBranchIds(asker)

/** Rule 15: what is addressed elsewhere is not there; what was taken back is there for nobody else. */
function mayAnswer(asker: Asker, { state, branchId }: sql.WholeSuggestion): boolean {
  const branches = branchesOf(asker)
  if (state === 'withdrawn') return false
  return branches === null || (branchId !== null && branches.includes(branchId))
}

export const send: Handler<'suggestion.send'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { suggestionId, about, words = null, callMe, to } = request
    const refusal = sendRefusal({ words, callMe }, await sql.hasPhone(tx, asker.memberId))
    if (refusal) return refused(refusal)
    const { accountId } = asker
    const branchId = to === 'branch' ? asker.homeBranchId : null
    const added = await sql.addSuggestion(
      tx,
      { suggestionId, accountId, branchId, about, words, callMe },
      now,
    )
    const kept = await sql.findSuggestion(tx, suggestionId)
    // A retry finds what the first try kept; an id of somebody else's is a wrong id.
    if (kept?.accountId !== accountId) return refused('badRequest', { field: '投诉建议' })
    if (added) await audit(tx, context, kept, 'send', 'received')
    return replied(shown(kept))
  })

export const mine: Handler<'suggestion.mine'> = async ({ after, size }, { db, config, asker }) => {
  const scope = { config, asker, list: 'suggestion.mine' }
  const below = pageStart(scope, after, NEWEST)
  if (!below) return WRONG_CURSOR
  const rows = await sql.mySuggestions(db, asker.accountId, below, size + 1)
  return replied(pageOf(scope, rows.map(shown), size, positionOf))
}

export const read: Handler<'suggestion.read'> = async ({ suggestionId }, context) => {
  const { db, config, asker } = context
  const found = await sql.findSuggestion(db, suggestionId)
  if (!found) return refused('notFound')
  if (found.accountId === asker.accountId) return replied({ ...shown(found), writer: null })
  if (!mayAnswer(asker, found)) return refused('notFound')
  const { writer: name, callMe, phoneCipher } = found
  const phone = callMe && phoneCipher ? openPhone(config, phoneCipher) : null
  // Who looks at what is personal is known to whom it is about (privacy.seen).
  if (found.memberId) await audit(db, context, found, 'read', phone === null ? 'read' : 'phone')
  return replied({ ...shown(found), writer: { name, phone } })
}

export const withdraw: Handler<'suggestion.withdraw'> = ({ suggestionId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await sql.lockSuggestion(tx, suggestionId)
    if (found?.accountId !== context.asker.accountId) return refused('notFound')
    if (found.state === 'withdrawn') return replied({})
    if (!isOpen(found.state)) return refused('alreadyAnswered')
    await sql.setState(tx, suggestionId, 'withdrawn')
    await audit(tx, context, found, 'withdraw', 'withdrawn')
    return replied({})
  })

export const list: Handler<'suggestion.list'> = async (request, { db, config, asker }) => {
  const { which, after, size } = request
  const scope = { config, asker, list: `suggestion.list ${which}` }
  const beyond = pageStart(scope, after, which === 'open' ? OLDEST : NEWEST)
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.suggestionsTo(db, branchesOf(asker), which, beyond, size + 1)
  const items = rows.map((row) => ({ ...shown(row), writer: row.writer }))
  return replied(pageOf(scope, items, size, positionOf))
}

export const takeUp: Handler<'suggestion.takeUp'> = ({ suggestionId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await sql.lockSuggestion(tx, suggestionId)
    if (!found || !mayAnswer(context.asker, found)) return refused('notFound')
    if (found.state === 'inHand') return replied({})
    if (!isOpen(found.state)) return refused('alreadyAnswered')
    await sql.setState(tx, suggestionId, 'inHand')
    await audit(tx, context, found, 'takeUp', 'inHand')
    return replied({})
  })

/** Rule 23: closed only with words; the writer finds them in 消息. */
export const answer: Handler<'suggestion.answer'> = ({ suggestionId, end, answer }, context) =>
  context.db.transaction(async (tx) => {
    const found = await sql.lockSuggestion(tx, suggestionId)
    if (!found || !mayAnswer(context.asker, found)) return refused('notFound')
    // The same answer again is a retry whose first try had arrived.
    if (found.state === end && found.answer === answer) return replied({})
    if (!isOpen(found.state)) return refused('alreadyAnswered')
    const { now } = context
    await sql.closeSuggestion(tx, suggestionId, end, answer, now)
    await tell(tx, found, answer, now)
    await audit(tx, context, found, 'answer', end)
    return replied({})
  })

// Only members have 消息; family and workers read the answer where they wrote.
async function tell(tx: Db, found: sql.WholeSuggestion, answer: string, now: Instant) {
  const { memberId, suggestionId, about } = found
  if (!memberId) return
  const facts = { about, answer }
  await addMessages(tx, [{ memberId, suggestionId, kind: 'suggestionAnswered', facts }], now)
}

/** Who did what to whose words; the words themselves stay out of it. */
const audit = (
  tx: Db,
  { asker, requestId, now }: Pick<Context<'suggestion.read'>, 'asker' | 'requestId' | 'now'>,
  { suggestionId, memberId, state }: sql.WholeSuggestion,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: memberId,
        act: `suggestion.${act}`,
        target: suggestionId,
        result,
        requestId,
        ...(act === 'send' ? {} : { before: { state } }),
      },
    ],
    now,
  )
