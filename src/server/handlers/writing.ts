import { isDeepStrictEqual } from 'node:util'
import type { ReplyOf } from '@/contract'
import type { Instant } from '@/domain/time'
import { picturesRefusal } from '@/domain/upload'
import { approveRefusal } from '@/domain/writing'
import { isBureau, officeBranchIds, type Asker } from '../asker'
import { refused, replied, type Handler } from '../outcome'
import { findPublished } from '../sql/published'
import { withdrawnOf } from '../sql/version'
import * as sql from '../sql/writing'
import * as lists from '../sql/writingList'
import { pageOf, pageStart } from './paging'
import { filesAreOwn, filesIn, filesOf } from './writingFiles'

const TOP: lists.Below = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
const WRONG_ID = refused('badRequest', { field: '文章' })
const WRONG_FILE = refused('badRequest', { field: '正文' })

/** Whether they write for this branch. */
export const writes = (asker: Asker, branchId: string) => officeBranchIds(asker).includes(branchId)

export const list: Handler<'writing.list'> = async ({ which, after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: `writing.list ${which}` }
  const below = pageStart(scope, after, TOP)
  if (!below) return WRONG_CURSOR
  const own = officeBranchIds(asker)
  const { accountId } = asker
  const branchIds = isBureau(asker) ? null : own
  const rowsOf = {
    mine: () => lists.writingsOf(db, own, below, size + 1),
    review: () => lists.writingsInReview(db, { branchIds, accountId }, below, size + 1),
    withdrawn: () => lists.withdrawnBy(db, own, below, size + 1),
  }
  const rows: ReplyOf<'writing.list'>['items'] = await rowsOf[which]()
  return replied(pageOf(scope, rows, size, ({ savedAt, articleId }) => [savedAt, articleId]))
}

/** Rule 15: what another branch writes is not there, except for who may approve it. */
export const read: Handler<'writing.read'> = async ({ articleId }, context) => {
  const { db, asker, now } = context
  const [writing, article] = await Promise.all([
    sql.findWriting(db, articleId),
    findPublished(db, articleId),
  ])
  const known = writing ?? article
  if (!known) return refused('notFound')
  const write = writes(asker, known.branchId)
  const waits = writing?.state === 'review' && (write || isBureau(asker))
  const approve = waits && approveRefusal(writing.authors, asker.accountId) === null
  if (!write && !waits) return refused('notFound')
  const { branchId, branch, title, column, scope, pinned, blocks } = known
  return replied({
    ...{ branchId, branch, title, column, scope, pinned, blocks, write, approve },
    files: await filesIn(context, blocks),
    activityId: known.activityId ?? null,
    state: writing?.state ?? 'published',
    revision: writing?.revision ?? 0,
    published: article !== null,
    goesOutAt: writing?.publishAt ?? ahead(article?.publishedAt, now),
    why: writing?.why ?? null,
  })
}

/** A moment still to come; null when it is not. */
export const ahead = (at: Instant | null | undefined, now: Instant) => (at && at > now ? at : null)

const same = (writing: sql.Writing, { title, column, scope, pinned, blocks }: sql.Written) =>
  isDeepStrictEqual(
    [writing.title, writing.column, writing.scope, writing.pinned, writing.blocks],
    [title, column, scope, pinned, blocks],
  )

export const save: Handler<'writing.save'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const { seen, ...written } = request
    const { articleId, branchId, blocks } = written
    if (!writes(asker, branchId)) return refused('notFound')
    const [writing, article] = await Promise.all([
      sql.lockWriting(tx, articleId),
      findPublished(tx, articleId),
    ])
    const known = writing ?? article
    if (known ? known.branchId !== branchId : (await withdrawnOf(tx, articleId)) !== null)
      return WRONG_ID
    const own = [...filesOf(writing?.blocks ?? []), ...filesOf(article?.blocks ?? [])]
    if (!(await filesAreOwn(tx, own, branchId, blocks))) return WRONG_FILE
    const tooMany = picturesRefusal(blocks)
    if (tooMany) return refused(tooMany)
    // A retry finds what the first try kept.
    if (writing && same(writing, written)) return replied({ revision: writing.revision })
    if ((writing?.revision ?? 0) !== seen) return refused('writtenElsewhere')
    const authors = [...new Set([...(writing?.authors ?? []), asker.accountId])]
    const kept = await sql.keepWriting(tx, written, { revision: seen + 1, authors }, now)
    return kept ? replied({ revision: seen + 1 }) : refused('writtenElsewhere')
  })

/** Rule 15: an activity of another branch is not there. */
export const activity: Handler<'writing.activity'> = async ({ activityId }, context) => {
  const { db, asker, now } = context
  const facts = await sql.summedUp(db, activityId, officeBranchIds(asker), now)
  return facts ? replied(facts) : refused('notFound')
}
