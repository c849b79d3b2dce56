import * as z from 'zod'
import {
  LONGEST_WORDS,
  SUGGESTION_ENDS,
  SUGGESTION_STATES,
  SUGGESTION_SUBJECTS,
} from '@/domain/suggestion'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const suggestionId = id('投诉建议')
const about = z.enum(SUGGESTION_SUBJECTS).meta({ title: '什么事' })

const suggestion = z.object({
  suggestionId: z.uuid(),
  about,
  /** null: the person only asked to be called. */
  words: z.string().nullable(),
  callMe: z.boolean(),
  /** The branch that answers; null: the county's bureau. */
  branch: z.string().nullable(),
  state: z.enum(SUGGESTION_STATES),
  sentAt: instant,
  /** By when an answer is promised. */
  dueAt: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
})

export const send = endpoint({
  // Always in one's own name (rule 18): nothing here says for whom.
  summary: 'Say what is wrong or could be better; nobody without an account: they call',
  audience: 'account',
  request: {
    suggestionId,
    about,
    words: text(LONGEST_WORDS).meta({ title: '您要说的话' }).optional(),
    callMe: z.boolean().default(false).meta({ title: '请给我打电话' }),
    /** The own home branch, or the bureau; the bureau too where there is no home branch. */
    to: z.enum(['branch', 'bureau']).default('branch').meta({ title: '请谁回答' }),
  },
  reply: suggestion,
  refusals: ['nothingSaid', 'noPhone'],
})

export const mine = endpoint({
  summary: 'What I said, the newest first, and what became of it',
  audience: 'account',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(suggestion),
})

export const read = endpoint({
  summary: 'One suggestion, for who wrote it and for the officers it is addressed to',
  audience: 'account',
  request: { suggestionId },
  reply: suggestion.extend({
    /** Who wrote it, for an officer; null when it is mine. The phone only where a call was asked for. */
    writer: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  }),
})

export const withdraw = endpoint({
  summary: 'Take back what was not answered yet; no officer sees it any more',
  audience: 'account',
  request: { suggestionId },
  reply: z.object({}),
  refusals: ['alreadyAnswered'],
})

export const list = endpoint({
  summary: 'What an officer is to answer, the oldest first; or has been answered, the newest first',
  audience: 'officer',
  request: {
    which: z.enum(['open', 'answered']).default('open').meta({ title: '回复了没有' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(suggestion.extend({ writer: z.string() })),
})

export const takeUp = endpoint({
  summary: 'Tell the writer that somebody is at it',
  audience: 'officer',
  request: { suggestionId },
  reply: z.object({}),
  refusals: ['alreadyAnswered'],
})

export const answer = endpoint({
  summary: 'Close a suggestion; only with words (rule 23), and the writer is told',
  audience: 'officer',
  request: {
    suggestionId,
    end: z.enum(SUGGESTION_ENDS).meta({ title: '办得怎么样' }),
    answer: text(LONGEST_WORDS).meta({ title: '回复' }),
  },
  reply: z.object({}),
  refusals: ['alreadyAnswered'],
})
