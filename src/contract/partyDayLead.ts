import * as z from 'zod'
import {
  LONGEST_MATERIAL,
  LONGEST_MINUTES,
  LONGEST_STEP,
  LONGEST_THEME,
  MATERIAL_KINDS,
  MOST_STEPS,
  STEP_KINDS,
} from '@/domain/partyDay'
import { endpoint } from './endpoint'
import { id, instant, text } from './fields'
import { matterBrief } from './matter'
import { step } from './partyDay'
import { agreement } from './planAgreed'

const activityId = id('党日')
const seen = z.int().min(0).meta({ title: '看到哪里' })
const tapId = id('这一下')

export const leading = endpoint({
  summary: 'A party day of an own branch, as whoever leads it sees it',
  audience: 'officer',
  request: { activityId },
  reply: z.object({
    title: z.string(),
    state: z.enum(['published', 'cancelled']),
    startsAt: instant,
    endsAt: instant,
    branchId: z.uuid(),
    stage: z.enum(['coming', 'on', 'over']),
    version: z.int(),
    theme: z.string().nullable(),
    steps: z.array(step),
    at: z.int(),
    beganAt: instant.nullable(),
    /** null: nobody yet. */
    leader: z.object({ name: z.string(), me: z.boolean() }).nullable(),
    /** Who takes part now, by the marks of the roll. */
    room: z.int(),
    home: z.int(),
    /** Who has a vote and is due, and who of them is here. */
    due: z.int(),
    here: z.int(),
    /** Since the beginning: who came to the branch, and who left it. The list stays as it was. */
    came: z.int(),
    left: z.int(),
    /** Whose hand is up, the first first; numbers masked (rule 19). */
    hands: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        phone: z.string().nullable(),
        at: instant,
      }),
    ),
    matters: z.array(matterBrief),
    agreement,
  }),
})

export const plan = endpoint({
  summary: 'Plan a party day of an own branch as a whole, until it begins',
  audience: 'officer',
  request: {
    activityId,
    seen,
    theme: text(LONGEST_THEME).nullable().meta({ title: '主题' }),
    steps: z
      .array(
        z.strictObject({
          stepId: id('这一项'),
          kind: z.enum(STEP_KINDS),
          title: text(LONGEST_STEP),
          minutes: z.int().min(1).max(LONGEST_MINUTES),
          speakerId: id('谁来讲').nullable(),
          material: z
            .strictObject({
              kind: z.enum(MATERIAL_KINDS),
              id: id('材料').nullable(),
              words: text(LONGEST_MATERIAL).nullable(),
            })
            .refine(({ kind, id, words }) =>
              kind === 'link' ? id === null && words !== null : id !== null,
            )
            .nullable(),
        }),
      )
      .max(MOST_STEPS)
      .meta({ title: '有哪几项' }),
  },
  reply: z.object({ version: z.int() }),
  refusals: ['stepMoved', 'alreadyDecided'],
})

const moved = z.object({ version: z.int() })

export const begin = endpoint({
  summary:
    'Begin a party day, or go on with one that was ended: who the branch is, is written down',
  audience: 'officer',
  request: { activityId },
  reply: moved,
  refusals: ['activityCancelled', 'rollCallNotOpen', 'partyDayNotOn'],
})

export const go = endpoint({
  // Of two who lead, the later sees what the other did before their own tap counts.
  summary: 'Lead a party day to a step; whoever taps leads from then on',
  audience: 'officer',
  request: {
    activityId,
    tapId,
    seen,
    to: z.int().min(0).max(MOST_STEPS).meta({ title: '哪一项' }),
  },
  reply: moved,
  refusals: ['stepMoved', 'partyDayNotOn'],
})

export const lead = endpoint({
  summary: 'Take over leading a party day from a colleague, where it stands',
  audience: 'officer',
  request: { activityId },
  reply: moved,
  refusals: ['partyDayNotOn'],
})

export const end = endpoint({
  summary: 'End a party day; what was open to decide must be closed before',
  audience: 'officer',
  request: { activityId },
  reply: moved,
  refusals: ['matterOpen'],
})

export const lower = endpoint({
  summary: 'Take somebody’s hand down, who has been called',
  audience: 'officer',
  request: { activityId, recordId: id('名册上的人') },
  reply: z.object({}),
})
