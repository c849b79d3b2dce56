import * as z from 'zod'
import { LONGEST_BLOCK, LONGEST_TITLE, MOST_BLOCKS, SCOPES, WRITING_STATES } from '@/domain/writing'
import { PEOPLE_IN } from '@/domain/upload'
import { endpoint } from './endpoint'
import { column, cursor, id, instant, pageOf, pageSize, text } from './fields'

const articleId = id('文章')
const scope = z.enum(SCOPES).meta({ title: '给谁看' })
const revision = z.int().min(0).max(1_000_000).meta({ title: '第几次存' })
const reason = text(200).meta({ title: '原因' })

/** What may stand in a draft: half a text is kept too, so an empty one is no mistake. */
const loose = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value.replaceAll('\n', '')))

/** A block as it is written; files are those the article has already, or of finished uploads of the branch. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: loose(LONGEST_BLOCK) }),
  z.object({ kind: z.literal('heading'), text: loose(LONGEST_BLOCK) }),
  z.object({
    kind: z.literal('picture'),
    file: z.string().max(200),
    description: loose(LONGEST_BLOCK),
  }),
  z.object({
    kind: z.literal('recording'),
    file: z.string().max(200),
    title: loose(LONGEST_BLOCK),
    seconds: z.int(),
  }),
])

const brief = z.object({
  articleId: z.uuid(),
  branch: z.string(),
  title: z.string(),
  column,
  scope,
  state: z.enum([...WRITING_STATES, 'withdrawn']),
  /** Of what was taken back: when. */
  savedAt: instant,
})

export const list = endpoint({
  // `mine`: what own branches write. `review`: what waits for my yes, for the bureau of the whole county.
  // `withdrawn`: what own branches took back.
  summary:
    'Articles that are being written, wait for a second officer, or were taken back, the last first',
  audience: 'officer',
  request: {
    which: z.enum(['mine', 'review', 'withdrawn']).default('mine').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(brief),
})

export const read = endpoint({
  summary: 'A working copy; of a published article without one, what was published',
  audience: 'officer',
  request: { articleId },
  reply: z.object({
    branchId: z.uuid(),
    branch: z.string(),
    title: z.string(),
    column,
    scope,
    pinned: z.boolean(),
    blocks: z.array(block),
    /** Of each file in a block: where to see it, and who is in a picture as far as somebody said so. */
    files: z.array(
      z.object({ file: z.string(), url: z.string(), people: z.enum(PEOPLE_IN).nullable() }),
    ),
    /** Which activity it sums up. */
    activityId: z.uuid().nullable(),
    state: z.enum([...WRITING_STATES, 'published']),
    /** 0: nothing is saved beside what was published. */
    revision: z.int(),
    /** Readers see some version of it, or will. */
    published: z.boolean(),
    /** When readers will, where that is later. */
    goesOutAt: instant.nullable(),
    /** Why it came back. */
    why: z.string().nullable(),
    /** I wrote some of it, or I belong to another branch: `write` and `approve` say what I may do. */
    write: z.boolean(),
    approve: z.boolean(),
  }),
})

export const save = endpoint({
  // `seen` is the revision the writer began from: of two who write at once, the second is told.
  summary: 'Keep what is being written, on every device of the branch',
  audience: 'officer',
  request: {
    articleId,
    branchId: id('支部'),
    seen: revision,
    title: loose(LONGEST_TITLE).meta({ title: '题目' }),
    column,
    scope,
    pinned: z.boolean().default(false).meta({ title: '放在最前面' }),
    blocks: z.array(block).max(MOST_BLOCKS).meta({ title: '正文' }),
    activityId: id('活动').optional(),
  },
  reply: z.object({ revision: z.int() }),
  refusals: ['writtenElsewhere', 'tooManyPictures'],
})

export const send = endpoint({
  summary: 'Publish for the branch, or hand it to a second officer where everybody will read it',
  audience: 'officer',
  request: {
    articleId,
    seen: revision,
    /** Later, and not at once. */
    publishAt: instant.meta({ title: '什么时候发' }).optional(),
  },
  reply: z.object({ state: z.enum(['published', 'review']), goesOutAt: instant.nullable() }),
  refusals: [
    'writtenElsewhere',
    'titleMissing',
    'bodyMissing',
    'descriptionMissing',
    'peopleNotAsked',
    'childrenInPicture',
    'consentMissing',
    'alreadyOut',
    'publishPassed',
    'tooFarAhead',
  ],
})

export const decide = endpoint({
  summary: "A second officer's yes publishes it; a no goes back to the writers with its reason",
  audience: 'officer',
  request: { articleId, seen: revision, reason: reason.optional() },
  reply: z.object({ state: z.enum(['published', 'sentBack']), goesOutAt: instant.nullable() }),
  refusals: [
    'ownWriting',
    'writtenElsewhere',
    'alreadyDecided',
    'peopleNotAsked',
    'childrenInPicture',
    'consentMissing',
  ],
})

export const discard = endpoint({
  summary: 'Throw a working copy away; what was published stays',
  audience: 'officer',
  request: { articleId },
  reply: z.object({}),
})

export const withdraw = endpoint({
  // What nobody has read yet is with its writers again.
  summary: 'Take a published article back, with a reason; its versions are kept',
  audience: 'officer',
  request: { articleId, reason },
  reply: z.object({}),
})

export const activity = endpoint({
  summary:
    'What to write of an activity that began: facts, and who of those who came said no to photographs',
  audience: 'officer',
  request: { activityId: id('活动') },
  reply: z.object({
    branchId: z.uuid(),
    title: z.string(),
    place: z.string(),
    startsAt: instant,
    /** Members and guests who came, as the roll call has it. */
    came: z.int(),
    noPhotos: z.array(z.string()),
  }),
})

const versionBrief = z.object({
  version: z.int(),
  title: z.string(),
  /** When it went out, will, or was taken back. */
  at: instant,
  /** Names of officers; '' where somebody has left. */
  authors: z.array(z.string()),
  approvedBy: z.string().nullable(),
  /** Why it was taken back; null: it went out. */
  why: z.string().nullable(),
})

export const versions = endpoint({
  summary: 'Every version of an article that went out or was taken back, the latest first',
  audience: 'officer',
  request: { articleId, after: cursor.optional(), size: pageSize },
  reply: pageOf(versionBrief),
})

export const version = endpoint({
  summary: 'What one version of an article said',
  audience: 'officer',
  request: { articleId, version: z.int().min(1).max(1_000_000).meta({ title: '第几版' }) },
  reply: versionBrief.extend({ column, scope, blocks: z.array(block) }),
})
