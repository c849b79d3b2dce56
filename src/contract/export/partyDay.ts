import * as z from 'zod'
import { HELP_CONSENTS } from '@/domain/helper'
import { LECTURE_STATES } from '@/domain/lecture'
import { MEMBERSHIP_KINDS } from '@/domain/member'
import { DECISION_STATES } from '@/domain/minutes'
import { day, instant } from '../fields'

/** What I said and did on party days, and was greeted with. */
export const partyDayLists = {
  /** How the list at the beginning of a party day has me. */
  partyDays: z.array(
    z.object({
      title: z.string(),
      kind: z.enum(MEMBERSHIP_KINDS),
      full: z.boolean(),
      excused: z.boolean(),
    }),
  ),
  /** null: taken back. */
  partyDayWords: z.array(
    z.object({
      title: z.string(),
      words: z.string().nullable(),
      makeUp: z.boolean(),
      /** With the own voice. */
      recorded: z.boolean(),
      at: instant,
    }),
  ),
  partyDayHands: z.array(z.object({ title: z.string(), at: instant })),
  votes: z.array(z.object({ question: z.string(), choice: z.string(), at: instant })),
  /** What a party day gave me to do. */
  decisions: z.array(
    z.object({
      title: z.string(),
      words: z.string(),
      day,
      state: z.enum(DECISION_STATES),
      note: z.string().nullable(),
    }),
  ),
  /** What my branch wrote on my 政治生日. */
  greetings: z.array(
    z.object({ year: z.int(), words: z.string(), branch: z.string(), at: instant }),
  ),
  /** 微党课 I offered. */
  lectures: z.array(
    z.object({
      title: z.string(),
      words: z.string(),
      consent: z.enum(HELP_CONSENTS),
      state: z.enum(LECTURE_STATES),
      answer: z.string().nullable(),
      at: instant,
    }),
  ),
}
