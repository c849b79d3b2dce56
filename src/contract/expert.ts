import * as z from 'zod'
import {
  ASK_STATES,
  EXPERT_HOURS,
  EXPERT_STATES,
  LONGEST_ASK,
  LONGEST_FIELD,
  MOST_YEARS,
} from '@/domain/expert'
import { REACHES } from '@/domain/registration'
import { LONGEST_WORDS } from '@/domain/task'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const expertId = id('专家')
const askId = id('请教的事')
const field = text(LONGEST_FIELD).meta({ title: '懂什么' })
const years = z.int().min(0).max(MOST_YEARS).meta({ title: '做了多少年' })
const hours = z.enum(EXPERT_HOURS).meta({ title: '能出多少时间' })
const reach = z.enum(REACHES).meta({ title: '愿意去多远' })
const words = text(LONGEST_WORDS).meta({ title: '说句话' })

const card = { expertId: z.uuid(), field: z.string(), years, hours, reach }

export const list = endpoint({
  summary: '专家名录, by field: without numbers to call, and by name only who agreed to be shown',
  audience: 'public',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(z.object({ ...card, name: z.string().nullable() })),
})

export const mine = endpoint({
  summary: 'My card as an expert, and who asks me for what',
  audience: 'member',
  request: {},
  reply: z.object({
    /** In a team of experts, so that there may be a card. */
    may: z.boolean(),
    card: z
      .object({ ...card, state: z.enum(EXPERT_STATES), why: z.string().nullable() })
      .nullable(),
    /** The newest first, at most twenty. */
    asks: z.array(
      z.object({
        askId: z.uuid(),
        /** Which community; null: the bureau. */
        of: z.string().nullable(),
        words: z.string(),
        place: z.string(),
        state: z.enum(ASK_STATES),
        result: z.string().nullable(),
        at: instant,
      }),
    ),
  }),
})

export const save = endpoint({
  summary: 'Write my card as an expert; the bureau reads it before others see it',
  audience: 'member',
  request: { expertId, field, years, hours, reach },
  reply: z.object({ state: z.enum(EXPERT_STATES) }),
})

export const hide = endpoint({
  summary: 'Take my card out of the list, at once',
  audience: 'member',
  request: {},
  reply: z.object({}),
})

export const answer = endpoint({
  summary: 'Say yes or no to being asked; a yes shares my number with who asked, a no has words',
  audience: 'member',
  request: { askId, yes: z.boolean().meta({ title: '答应不答应' }), words: words.optional() },
  reply: z.object({ state: z.enum(ASK_STATES) }),
  refusals: ['alreadyDecided', 'reasonMissing'],
})

export const waiting = endpoint({
  summary: 'Cards that wait for the bureau’s yes',
  audience: 'officer',
  request: {},
  reply: z.object({ experts: z.array(z.object({ ...card, name: z.string(), at: instant })) }),
})

export const decide = endpoint({
  summary: 'The bureau lets a card into the list or sends it back with why: never an own one',
  audience: 'officer',
  request: { expertId, yes: z.boolean().meta({ title: '同意不同意' }), words: words.optional() },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'ownWriting', 'reasonMissing'],
})

export const ask = endpoint({
  summary: 'A community or the bureau asks an expert for help, who says yes or no to just this',
  audience: 'officer',
  request: {
    askId,
    expertId,
    /** For which own community; left out: the bureau asks. */
    communityId: id('社区').optional(),
    words: text(LONGEST_ASK).meta({ title: '请教什么' }),
    place: text(LONGEST_FIELD).meta({ title: '在哪里' }),
  },
  reply: z.object({}),
})

export const asked = endpoint({
  summary: 'What my community, or the bureau, asked of experts, the newest first',
  audience: 'officer',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({
      askId: z.uuid(),
      field: z.string(),
      /** From their yes on, or where they agreed to be shown. */
      name: z.string().nullable(),
      words: z.string(),
      place: z.string(),
      state: z.enum(ASK_STATES),
      answer: z.string().nullable(),
      result: z.string().nullable(),
      at: instant,
    }),
  ),
})

export const phone = endpoint({
  summary: 'The number of an expert who said yes to this; they find the look in 谁看过我的资料',
  audience: 'officer',
  request: { askId },
  reply: z.object({ phone: z.string().nullable() }),
})

export const close = endpoint({
  summary: 'Say what came of it: nothing is closed without',
  audience: 'officer',
  request: { askId, result: text(LONGEST_ASK).meta({ title: '办成什么样' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
