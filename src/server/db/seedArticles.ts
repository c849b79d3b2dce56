import { blockText } from '@/domain/article'
import { indexGrams } from '@/domain/search'
import { type Instant, minutesAfter, wallTime } from '@/domain/time'
import { COUNTY_ID } from '../asker'
import type { Db } from './db'
import { articles } from './demo/articles'
import { people } from './demo/people'
import type { DemoArticle } from './demo/shapes'
import { writings } from './demo/writings'
import { demoId, insert } from './demoRows'
import { secretaryOf } from './seedMemberships'

export async function seedArticles(db: Db, now: Instant) {
  for (const { slug, column, branch, scope, pinned, daysAgo, title, source, blocks } of articles) {
    const owner = branch ? demoId('branch', branch) : COUNTY_ID
    await db.query(
      `insert into articles (county_code, article_id, owner_id, audience_id, column_name, title,
         blocks, source, pinned, published_at, grams)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11)`,
      [
        db.county,
        demoId('article', slug),
        owner,
        scope === 'branch' ? owner : COUNTY_ID,
        column,
        title,
        JSON.stringify(blocks),
        source ?? null,
        pinned ?? false,
        wallTime(now, -daysAgo, 0),
        indexGrams([title, ...blocks.map(blockText)].join(' ')),
      ],
    )
  }
  await insert(
    db,
    'article_versions',
    articles.flatMap((article) => versionsOf(article, now)),
  )
}

/** What a branch sent out has its version, by its secretary; the bureau read over what everybody reads. */
function versionsOf(
  { slug, branch, scope, column, title, blocks, daysAgo }: DemoArticle,
  now: Instant,
) {
  const author = branch && secretaryOf(branch)
  if (!author) return []
  const approver = people.find(({ offices = [] }) =>
    offices.some(({ kind }) => kind === 'bureauOfficer'),
  )
  return [
    {
      article_id: demoId('article', slug),
      version: 1,
      branch_id: demoId('branch', branch),
      title,
      column_name: column,
      scope,
      blocks,
      at: wallTime(now, -daysAgo, 0),
      authors: [demoId('account', author)],
      approved_by: scope === 'public' && approver ? demoId('account', approver.slug) : null,
    },
  ]
}

export const seedWritings = (db: Db, now: Instant) =>
  insert(
    db,
    'writings',
    writings.map(({ slug, branch, author, column, hoursAgo, why, ...writing }) => ({
      ...writing,
      article_id: demoId('article', slug),
      branch_id: demoId('branch', branch),
      column_name: column,
      pinned: false,
      revision: 1,
      authors: [demoId('account', author)],
      why: why ?? null,
      saved_at: minutesAfter(now, -hoursAgo * 60),
    })),
  )

/** A notice with the wrong day, out for an hour and taken back. */
export const seedWithdrawn = (db: Db, now: Instant) => {
  const sent = {
    article_id: demoId('article', 'wrong-day'),
    branch_id: demoId('branch', 'tax-retired'),
    title: '星期三下午看电影',
    column_name: 'notice',
    scope: 'branch',
    blocks: [{ kind: 'paragraph', text: '星期三下午两点，大家在老党员之家看一场老电影。' }],
    authors: [demoId('account', 'li-jianguo')],
  }
  return insert(db, 'article_versions', [
    {
      ...sent,
      version: 1,
      at: wallTime(now, -6, 9),
      withdrawn_at: null,
      withdrawn_by: null,
      why: null,
    },
    {
      ...{ ...sent, version: 2, at: wallTime(now, -6, 10), withdrawn_at: wallTime(now, -6, 10) },
      ...{ withdrawn_by: demoId('account', 'li-jianguo'), why: '放映机还没修好，改天再看。' },
    },
  ])
}
