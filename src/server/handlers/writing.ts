import { isDeepStrictEqual } from 'node:util'
import type { ReplyOf } from '@/contract'
import type { Block } from '@/domain/article'
import type { Instant } from '@/domain/time'
import { peopleRefusal, picturesRefusal, uploadIdOf } from '@/domain/upload'
import {
  approveRefusal,
  publishRefusal,
  sendRefusal,
  tidyBlocks,
  tidyTitle,
} from '@/domain/writing'
import { isBureau, officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { saysYes } from '../sql/lecture'
import { findUploads } from '../sql/upload'
import * as sql from '../sql/writing'
import { fileAddress, type Files } from './files'
import { pageOf, pageStart } from './paging'

const TOP: sql.Below = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })
const WRONG_ID = refused('badRequest', { field: '文章' })
const WRONG_FILE = refused('badRequest', { field: '正文' })

const writes = (asker: Asker, branchId: string) => officeBranchIds(asker).includes(branchId)

export const list: Handler<'writing.list'> = async ({ which, after, size }, context) => {
  const { db, config, asker } = context
  const scope = { config, asker, list: `writing.list ${which}` }
  const below = pageStart(scope, after, TOP)
  if (!below) return WRONG_CURSOR
  const own = officeBranchIds(asker)
  const { accountId } = asker
  const branchIds = isBureau(asker) ? null : own
  const lists = {
    mine: () => sql.writingsOf(db, own, below, size + 1),
    review: () => sql.writingsInReview(db, { branchIds, accountId }, below, size + 1),
    withdrawn: () => sql.withdrawnBy(db, own, below, size + 1),
  }
  const rows: ReplyOf<'writing.list'>['items'] = await lists[which]()
  return replied(pageOf(scope, rows, size, ({ savedAt, articleId }) => [savedAt, articleId]))
}

/** Rule 15: what another branch writes is not there, except for who may approve it. */
export const read: Handler<'writing.read'> = async ({ articleId }, context) => {
  const { db, asker, now } = context
  const [writing, article] = await Promise.all([
    sql.findWriting(db, articleId),
    sql.findPublished(db, articleId),
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
const ahead = (at: Instant | null | undefined, now: Instant) => (at && at > now ? at : null)

const filesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('file' in block ? [block.file] : []))

const uploadsOf = (db: Db, blocks: readonly Block[], lock = '') =>
  findUploads(
    db,
    filesOf(blocks).flatMap((file) => uploadIdOf(file) ?? []),
    lock,
  )

/** What an officer sees beside the blocks. */
async function filesIn(context: Files, blocks: readonly Block[]) {
  const uploads = await uploadsOf(context.db, blocks)
  return Promise.all(
    filesOf(blocks).map(async (file) => {
      const people = uploads.find((one) => one.file === file)?.people ?? null
      return { file, url: await fileAddress(context, file), people }
    }),
  )
}

/** Whether every file belongs to the article already, or is what the branch uploaded for such a block. */
async function filesAreOwn(tx: Db, own: string[], branchId: string, blocks: readonly Block[]) {
  const added = blocks.filter((block) => 'file' in block && !own.includes(block.file))
  // Held, so that none is thrown away meanwhile as an orphan.
  const uploads = await uploadsOf(tx, added, 'for share')
  return added.every((block) =>
    uploads.some(
      ({ file, kind, seconds, ...upload }) =>
        'file' in block &&
        file === block.file &&
        kind === block.kind &&
        upload.branchId === branchId &&
        upload.spokenBy === null &&
        (block.kind === 'picture' || seconds === block.seconds),
    ),
  )
}

/** Why the pictures in it may not go out to whom it is for; those of the program show nobody. */
const outRefusal = async (tx: Db, { blocks, scope }: sql.Writing) =>
  peopleRefusal(
    scope,
    (await uploadsOf(tx, blocks))
      .filter(({ kind }) => kind === 'picture')
      .map(({ people }) => people),
  )

/** A 微党课 goes out only while who tells it says yes. */
const yesRefusal = async (tx: Db, { column, articleId }: sql.Writing) =>
  column === 'lecture' && !(await saysYes(tx, articleId)) ? 'consentMissing' : null

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
      sql.findPublished(tx, articleId),
    ])
    const known = writing ?? article
    if (known ? known.branchId !== branchId : (await sql.withdrawnOf(tx, articleId)) !== null)
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

type Deciding = 'writing.send' | 'writing.decide' | 'writing.discard' | 'writing.withdraw'

const audit = (
  tx: Db,
  { asker, now, requestId }: Pick<Context<Deciding>, 'asker' | 'now' | 'requestId'>,
  act: Deciding,
  { articleId, ...after }: { articleId: string; result: string; title: string },
) =>
  addAudits(
    tx,
    [
      {
        actor: asker.accountId,
        subject: null,
        act,
        target: articleId,
        result: after.result,
        requestId,
        after,
      },
    ],
    now,
  )

/** A locked working copy as it goes out: clean, and now unless it was to be later. */
async function goOut(
  tx: Db,
  writing: sql.Writing,
  { by, at, now }: { by: string | null; at: Instant | null; now: Instant },
) {
  const clean = { title: tidyTitle(writing.title), blocks: tidyBlocks(writing.blocks) }
  const goesOutAt = ahead(at, now)
  await sql.publishWriting(tx, { ...writing, ...clean }, by, goesOutAt ?? now, now)
  return replied({ state: 'published' as const, goesOutAt })
}

export const send: Handler<'writing.send'> = ({ articleId, seen, publishAt = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const writing = await sql.lockWriting(tx, articleId)
    const article = await sql.findPublished(tx, articleId)
    if (!writing) {
      // A retry finds what the first try published.
      if (!article || !writes(asker, article.branchId)) return refused('notFound')
      return replied({ state: 'published', goesOutAt: ahead(article.publishedAt, now) })
    }
    if (!writes(asker, writing.branchId)) return refused('notFound')
    if (writing.revision !== seen) return refused('writtenElsewhere')
    if (writing.state === 'review' && writing.publishAt === publishAt)
      return replied({ state: 'review', goesOutAt: publishAt })
    const isOut = article !== null && article.publishedAt <= now
    const refusal =
      sendRefusal(writing.title, tidyBlocks(writing.blocks)) ??
      (await outRefusal(tx, writing)) ??
      (await yesRefusal(tx, writing)) ??
      (publishAt && publishRefusal(publishAt, isOut, now))
    if (refusal) return refused(refusal)
    const sent = { articleId, title: writing.title }
    if (writing.scope === 'public') {
      await sql.setState(tx, articleId, 'review', { publishAt })
      await audit(tx, context, 'writing.send', { ...sent, result: 'review' })
      return replied({ state: 'review', goesOutAt: publishAt })
    }
    const answer = await goOut(tx, writing, { by: null, at: publishAt, now })
    await audit(tx, context, 'writing.send', { ...sent, result: 'published' })
    return answer
  })

export const decide: Handler<'writing.decide'> = ({ articleId, seen, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const writing = await sql.lockWriting(tx, articleId)
    const may = writing && (writes(asker, writing.branchId) || isBureau(asker))
    if (!may) return refused('notFound')
    if (writing.state !== 'review') return refused('alreadyDecided')
    if (writing.revision !== seen) return refused('writtenElsewhere')
    const refusal = approveRefusal(writing.authors, asker.accountId)
    if (refusal) return refused(refusal)
    const decided = { articleId, title: writing.title }
    if (reason !== undefined) {
      await sql.setState(tx, articleId, 'sentBack', { why: reason })
      await audit(tx, context, 'writing.decide', { ...decided, result: 'sentBack' })
      return replied({ state: 'sentBack', goesOutAt: null })
    }
    // Who is in a picture may have been said anew since.
    const stays = (await outRefusal(tx, writing)) ?? (await yesRefusal(tx, writing))
    if (stays) return refused(stays)
    // A yes that came late sends it out at once.
    const answer = await goOut(tx, writing, { by: asker.accountId, at: writing.publishAt, now })
    await audit(tx, context, 'writing.decide', { ...decided, result: 'published' })
    return answer
  })

export const discard: Handler<'writing.discard'> = ({ articleId }, context) =>
  context.db.transaction(async (tx) => {
    const writing = await sql.lockWriting(tx, articleId)
    if (!writing) return replied({})
    if (!writes(context.asker, writing.branchId)) return refused('notFound')
    await sql.dropWriting(tx, articleId)
    const { title } = writing
    await audit(tx, context, 'writing.discard', { articleId, result: 'discarded', title })
    return replied({})
  })

export const withdraw: Handler<'writing.withdraw'> = ({ articleId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const writing = await sql.lockWriting(tx, articleId)
    const article = await sql.findPublished(tx, articleId, 'for update')
    if (!article) {
      const branchId = await sql.withdrawnOf(tx, articleId)
      return branchId && writes(asker, branchId) ? replied({}) : refused('notFound')
    }
    if (!writes(asker, article.branchId)) return refused('notFound')
    const authors = await sql.lastAuthors(tx, articleId)
    await sql.withdrawArticle(tx, article, { by: asker.accountId, why: reason }, now)
    if (ahead(article.publishedAt, now)) {
      if (!writing) await sql.keepWriting(tx, article, { revision: 1, authors }, now)
      await sql.setState(tx, articleId, 'sentBack', { why: reason })
    } else await sql.dropWriting(tx, articleId)
    const { title } = article
    await audit(tx, context, 'writing.withdraw', { articleId, result: 'withdrawn', title })
    return replied({})
  })

/** Rule 15: an activity of another branch is not there. */
export const activity: Handler<'writing.activity'> = async ({ activityId }, context) => {
  const { db, asker, now } = context
  const facts = await sql.summedUp(db, activityId, officeBranchIds(asker), now)
  return facts ? replied(facts) : refused('notFound')
}
