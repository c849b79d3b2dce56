import * as z from 'zod'
import { SUGGESTION_STATES, SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { TEMPLATES } from '@/domain/telling'
import { instant } from '../fields'

/** What I was told, let myself be told, and told the bureau. */
export const tellingLists = {
  messages: z.array(
    z.object({
      kind: z.string(),
      facts: z.record(z.string(), z.unknown()),
      at: instant,
      readAt: instant.nullable(),
    }),
  ),
  /** What I let WeChat tell me once, and what was to be told. */
  allowances: z.array(
    z.object({ title: z.string(), template: z.enum(TEMPLATES), at: instant, used: z.boolean() }),
  ),
  sendings: z.array(
    z.object({ title: z.string(), kind: z.string(), state: z.string(), at: instant }),
  ),
  suggestions: z.array(
    z.object({
      about: z.enum(SUGGESTION_SUBJECTS),
      words: z.string().nullable(),
      callMe: z.boolean(),
      branch: z.string().nullable(),
      state: z.enum(SUGGESTION_STATES),
      at: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
}
