import type { Instant } from '@/domain/time'
import {
  approveRefusal,
  publishRefusal,
  sendRefusal,
  tidyBlocks,
  tidyTitle,
} from '@/domain/writing'
import { isBureau } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import { saysYes } from '../sql/lecture'
import { findPublished, publishWriting, withdrawArticle } from '../sql/published'
import { lastAuthors, withdrawnOf } from '../sql/version'
import * as sql from '../sql/writing'
import { ahead, writes } from './writing'
import { outRefusal } from './writingFiles'

/** A 微党课 goes out only while who tells it says yes. */
const yesRefusal = async (tx: Db, { column, articleId }: sql.Writing) =>
  column === 'lecture' && !(await saysYes(tx, articleId)) ? 'consentMissing' : null

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
  await publishWriting(tx, { ...writing, ...clean }, by, goesOutAt ?? now, now)
  return replied({ state: 'published' as const, goesOutAt })
}

export const send: Handler<'writing.send'> = ({ articleId, seen, publishAt = null }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const writing = await sql.lockWriting(tx, articleId)
    const article = await findPublished(tx, articleId)
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
    const article = await findPublished(tx, articleId, 'for update')
    if (!article) {
      const branchId = await withdrawnOf(tx, articleId)
      return branchId && writes(asker, branchId) ? replied({}) : refused('notFound')
    }
    if (!writes(asker, article.branchId)) return refused('notFound')
    const authors = await lastAuthors(tx, articleId)
    await withdrawArticle(tx, article, { by: asker.accountId, why: reason }, now)
    if (ahead(article.publishedAt, now)) {
      if (!writing) await sql.keepWriting(tx, article, { revision: 1, authors }, now)
      await sql.setState(tx, articleId, 'sentBack', { why: reason })
    } else await sql.dropWriting(tx, articleId)
    const { title } = article
    await audit(tx, context, 'writing.withdraw', { articleId, result: 'withdrawn', title })
    return replied({})
  })
