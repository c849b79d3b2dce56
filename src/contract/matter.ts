import * as z from 'zod'
import {
  LONGEST_CHOICE,
  LONGEST_QUESTION,
  MATTER_STATES,
  MOST_CHOICES,
  MOST_HANDS,
} from '@/domain/matter'
import { endpoint } from './endpoint'
import { id, text } from './fields'

const matterId = id('议题')

export const matterBrief = z.object({
  matterId: z.uuid(),
  question: z.string(),
  state: z.enum(MATTER_STATES),
  /** Each with its hands: counted in the room, and tapped at home. */
  choices: z.array(z.object({ words: z.string(), room: z.int(), home: z.int() })),
  /** As it is, and as it was when it was closed. */
  due: z.int(),
  here: z.int(),
})

export const read = endpoint({
  summary: 'A matter of a party day: the question, the hands, and mine',
  audience: 'member',
  request: { matterId },
  reply: matterBrief.extend({
    activityId: z.uuid(),
    /** Whether I have a vote here; the server decides by the list of the beginning. */
    voter: z.boolean(),
    /** Which choice I tapped; null: none. */
    mine: z.int().nullable(),
    /** Whether people came to the branch or left it since. */
    changed: z.boolean(),
  }),
})

export const vote = endpoint({
  summary: 'Raise my hand for a choice, or take it down; the last tap counts, once',
  audience: 'member',
  request: {
    matterId,
    choice: z.int().min(0).max(MOST_CHOICES).nullable().meta({ title: '选哪一个' }),
  },
  reply: z.object({ mine: z.int().nullable() }),
  refusals: ['mayNotVote', 'alreadyDecided', 'tooManyHands'],
})

export const ask = endpoint({
  // No elections of people: those have rules of their own.
  summary: 'Put a question to a party day of an own branch, to be opened there',
  audience: 'officer',
  request: {
    matterId,
    activityId: id('党日'),
    question: text(LONGEST_QUESTION).meta({ title: '议什么' }),
    choices: z
      .array(text(LONGEST_CHOICE))
      .min(2)
      .max(MOST_CHOICES)
      .refine((choices) => new Set(choices).size === choices.length)
      .meta({ title: '有哪几个答案' }),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const drop = endpoint({
  summary: 'Take away a question that was not opened yet',
  audience: 'officer',
  request: { matterId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const open = endpoint({
  summary: 'Open a matter: whoever has a vote raises the hand; one at a time',
  audience: 'officer',
  request: { matterId },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'partyDayNotOn', 'matterOpen', 'mayNotVote'],
})

export const count = endpoint({
  summary: 'Write down the hands in the room, for each choice',
  audience: 'officer',
  request: {
    matterId,
    room: z.array(z.int().min(0).max(MOST_HANDS)).max(MOST_CHOICES).meta({ title: '举手的人数' }),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'tooManyHands'],
})

export const close = endpoint({
  summary: 'Close a matter; its hands and the quorum are kept as they are',
  audience: 'officer',
  request: { matterId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
