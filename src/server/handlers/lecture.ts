import { lectureRefusal } from '@/domain/lecture'
import { LONGEST_BLOCK, pastedParagraphs } from '@/domain/writing'
import { officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { holdMember } from '../sql/care'
import * as sql from '../sql/lecture'
import { addMessages } from '../sql/message'
import { findPublished } from '../sql/published'
import { findWriting, keepWriting } from '../sql/writing'
import { pageOf, pageStart } from './paging'

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const MINE = 20
const WRONG_ID = refused('badRequest', { field: '微党课' })

const shown = ({ memberId: _, branchId: __, out, articleId, ...lecture }: sql.Lecture) => ({
  ...lecture,
  articleId: out ? articleId : null,
})

type Acting = Context<
  'lecture.offer' | 'lecture.withdraw' | 'lecture.record' | 'lecture.take' | 'lecture.decline'
>

const audit = (
  tx: Db,
  { asker, now, requestId }: Pick<Acting, 'asker' | 'now' | 'requestId'>,
  what: { act: string; subject: string; target: string; result: string },
) => addAudits(tx, [{ actor: asker.accountId, requestId, ...what }], now)

/** Writes it down once; a retry finds it, an id of somebody else's is a wrong id. */
async function write(
  tx: Db,
  lecture: Parameters<typeof sql.addLecture>[1],
  act: 'lecture.offer' | 'lecture.record',
  context: Pick<Acting, 'asker' | 'now' | 'requestId'>,
) {
  const { lectureId, memberId, consent } = lecture
  if (!(await sql.addLecture(tx, lecture, context.now))) {
    const same = await sql.findLecture(tx, lectureId, context.now)
    return same?.memberId === memberId ? replied({}) : WRONG_ID
  }
  await audit(tx, context, { act, subject: memberId, target: lectureId, result: consent })
  return replied({})
}

export const offer: Handler<'lecture.offer'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { memberId } = context.asker
    const held = await holdMember(tx, memberId)
    if (!held?.branchId) return refused('nobodyAtHome')
    const lecture = { ...request, memberId, branchId: held.branchId, consent: 'own' } as const
    return write(tx, lecture, 'lecture.offer', context)
  })

export const mine: Handler<'lecture.mine'> = async (_, { db, asker, now }) =>
  replied({ lectures: (await sql.lecturesBy(db, asker.memberId, now, MINE)).map(shown) })

/** From that moment on nothing more of it goes out; what is out, an officer takes down and is told so. */
export const withdraw: Handler<'lecture.withdraw'> = ({ lectureId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { memberId } = asker
    const lecture = await sql.findLecture(tx, lectureId, now, 'for update')
    if (lecture?.memberId !== memberId) return refused('notFound')
    if (lecture.state === 'withdrawn') return replied({})
    await sql.setLecture(tx, lectureId, { state: 'withdrawn' }, now)
    const what = { subject: memberId, target: lectureId, result: 'withdrawn' }
    await audit(tx, context, { act: 'lecture.withdraw', ...what })
    return replied({})
  })

export const list: Handler<'lecture.list'> = async ({ branchId, after, size }, context) => {
  const { db, config, asker, now } = context
  if (!officeBranchIds(asker).includes(branchId)) return refused('notFound')
  const scope = { config, asker, list: `lecture.list ${branchId}` }
  const below = pageStart<sql.Below>(scope, after, ['infinity', LAST_ID])
  if (!below) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.lecturesOf(db, branchId, now, below, size + 1)
  const page = pageOf(scope, rows, size, ({ offeredAt, lectureId }) => [offeredAt, lectureId])
  const items = page.items.map(({ memberId: _, branchId: __, ...one }) => one)
  return replied({ ...page, items })
}

export const record: Handler<'lecture.record'> = ({ recordId, ...told }, context) =>
  context.db.transaction(async (tx) => {
    const held = await holdMember(tx, recordId)
    if (!held?.branchId || !officeBranchIds(context.asker).includes(held.branchId))
      return refused('notFound')
    const lecture = { ...told, memberId: recordId, branchId: held.branchId }
    return write(tx, lecture, 'lecture.record', context)
  })

/** An offer made to an own branch, held; rule 15. */
async function heldOffer(tx: Db, lectureId: string, { asker, now }: Pick<Acting, 'asker' | 'now'>) {
  const lecture = await sql.findLecture(tx, lectureId, now, 'for update')
  return lecture && officeBranchIds(asker).includes(lecture.branchId) ? lecture : null
}

const tell = (
  tx: Db,
  { memberId, title, lectureId }: sql.Lecture,
  kind: 'lectureTaken' | 'lectureDeclined',
  context: Pick<Acting, 'now'>,
  words?: string,
) => addMessages(tx, [{ memberId, kind, facts: { title, words }, thingId: lectureId }], context.now)

/** Its words, line by line, in blocks as long as a block may be. */
const blocksOf = (words: string) =>
  pastedParagraphs(words)
    .flatMap((line) => line.match(new RegExp(`.{1,${LONGEST_BLOCK}}`, 'gsu')) ?? [])
    .map((text) => ({ kind: 'paragraph' as const, text }))

export const take: Handler<'lecture.take'> = ({ lectureId, articleId }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const lecture = await heldOffer(tx, lectureId, context)
    if (!lecture) return refused('notFound')
    const { state, memberId, branchId, title, words } = lecture
    if (state === 'taken' && lecture.articleId === articleId) return replied({})
    const refusal = lectureRefusal(state)
    if (refusal) return refused(refusal)
    const there = (await findWriting(tx, articleId)) ?? (await findPublished(tx, articleId))
    if (there) return refused('badRequest', { field: '文章' })
    const written = { articleId, branchId, title, pinned: false, blocks: blocksOf(words) }
    const as = { revision: 1, authors: [asker.accountId] }
    await keepWriting(tx, { ...written, column: 'lecture', scope: 'branch' }, as, now)
    await sql.setLecture(tx, lectureId, { state: 'taken', articleId }, now)
    await tell(tx, lecture, 'lectureTaken', context)
    const what = { subject: memberId, target: lectureId, result: 'taken' }
    await audit(tx, context, { act: 'lecture.take', ...what })
    return replied({})
  })

export const decline: Handler<'lecture.decline'> = ({ lectureId, words }, context) =>
  context.db.transaction(async (tx) => {
    const lecture = await heldOffer(tx, lectureId, context)
    if (!lecture) return refused('notFound')
    if (lecture.state === 'declined') return replied({})
    const refusal = lectureRefusal(lecture.state)
    if (refusal) return refused(refusal)
    await sql.setLecture(tx, lectureId, { state: 'declined', answer: words }, context.now)
    await tell(tx, lecture, 'lectureDeclined', context, words)
    const what = { subject: lecture.memberId, target: lectureId, result: 'declined' }
    await audit(tx, context, { act: 'lecture.decline', ...what })
    return replied({})
  })
