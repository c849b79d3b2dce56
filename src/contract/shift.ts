import * as z from 'zod'
import {
  HALF_DAYS,
  HIGHEST_WEEKLY_LIMIT,
  LEAST_AT_POST,
  LONGEST_POST,
  MOST_AT_POST,
  MOST_CELLS,
  SWAP_STATES,
} from '@/domain/shift'
import { LONGEST_WORDS } from '@/domain/task'
import { endpoint } from './endpoint'
import { day, id, instant, text } from './fields'

const half = z.enum(HALF_DAYS).meta({ title: '上午还是下午' })
const activityId = id('哪一班')
const swapId = id('替班')
const yes = z.boolean().meta({ title: '答应不答应' })
const communityId = id('单位')
const week = day.meta({ title: '哪一周' })

const shift = z.object({
  activityId: z.uuid(),
  day,
  half,
  post: z.string(),
  startsAt: instant,
  endsAt: instant,
  capacity: z.int(),
  seatsTaken: z.int(),
  waiting: z.int(),
  /** Why it was called off; null: it is on. */
  cancelReason: z.string().nullable(),
})

const swap = z.object({
  swapId: z.uuid(),
  activityId: z.uuid(),
  day,
  half,
  post: z.string(),
  startsAt: instant,
  state: z.enum(SWAP_STATES),
})

export const list = endpoint({
  summary: 'Shifts of this week and the next, with mine, and who asks to be stood in for',
  audience: 'member',
  request: {},
  reply: z.object({
    /** Whether I have reported (报到): before that there is nothing here. */
    registered: z.boolean(),
    rosters: z.array(
      z.object({
        communityId: z.uuid(),
        name: z.string(),
        weeklyLimit: z.int(),
        shifts: z.array(
          shift.extend({
            mine: z
              .object({ signUpId: z.uuid(), state: z.enum(['confirmed', 'waitlisted']) })
              .nullable(),
          }),
        ),
      }),
    ),
    swaps: z.array(
      swap.extend({
        /** I asked; somebody asks me; somebody asks whoever can. */
        role: z.enum(['asked', 'toMe', 'toAnybody']),
        /** Who asks me; of what I asked, who is to come. null: whoever can is asked, and by no name. */
        name: z.string().nullable(),
      }),
    ),
  }),
})

export const people = endpoint({
  summary: 'Who takes shifts of the same roster as my seat, by name, to be asked to stand in',
  audience: 'member',
  request: { activityId },
  reply: z.object({ people: z.array(z.object({ recordId: z.uuid(), name: z.string() })) }),
})

export const askSwap = endpoint({
  summary: 'Ask somebody, or whoever can, to take my seat at a shift',
  audience: 'member',
  request: { swapId, activityId, recordId: id('请谁').optional() },
  reply: z.object({}),
  refusals: ['alreadyAsked', 'alreadyStarted'],
})

export const answerSwap = endpoint({
  summary: 'Say whether I stand in; the roster’s leader still has to agree',
  audience: 'member',
  request: { swapId, yes },
  reply: z.object({}),
  refusals: [
    'alreadyDecided',
    'alreadyStarted',
    'alreadySignedUp',
    'shiftSameTime',
    'shiftWeekFull',
  ],
})

export const takeBackSwap = endpoint({
  summary: 'Keep my seat after all',
  audience: 'member',
  request: { swapId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const decideSwap = endpoint({
  summary: 'Let a seat change hands, or not; both are told',
  audience: 'officer',
  request: { swapId, yes },
  reply: z.object({}),
  refusals: [
    'alreadyDecided',
    'alreadyStarted',
    'alreadySignedUp',
    'shiftSameTime',
    'shiftWeekFull',
  ],
})

export const read = endpoint({
  summary: 'A week of an own roster, with who comes to each post and who asks to swap',
  audience: 'officer',
  request: { communityId, week },
  reply: z.object({
    weeklyLimit: z.int(),
    shifts: z.array(
      shift.extend({
        people: z.array(z.object({ name: z.string(), state: z.enum(['confirmed', 'waitlisted']) })),
      }),
    ),
    /** What waits for my yes, of any week. */
    swaps: z.array(swap.extend({ from: z.string(), to: z.string() })),
    /** Whether shifts of this week are over and nobody was thanked yet. */
    unthanked: z.boolean(),
  }),
})

export const plan = endpoint({
  summary: 'Put shifts on an own roster; what is there already, or has begun, stays as it is',
  audience: 'officer',
  request: {
    communityId,
    week,
    cells: z
      .array(
        z.strictObject({
          activityId,
          day: day.meta({ title: '哪一天' }),
          half,
          post: text(LONGEST_POST).meta({ title: '在哪里' }),
        }),
      )
      .min(1)
      .max(MOST_CELLS)
      .meta({ title: '哪些班' }),
    perPost: z.int().min(LEAST_AT_POST).max(MOST_AT_POST).meta({ title: '每处几位' }),
    weeklyLimit: z
      .int()
      .min(1)
      .max(HIGHEST_WEEKLY_LIMIT)
      .meta({ title: '一周最多几班' })
      .optional(),
  },
  reply: z.object({ added: z.int() }),
  refusals: ['dayPassed', 'tooFarAhead'],
})

export const cancel = endpoint({
  summary: 'Call one shift off and say why, to everybody who has a seat or queues',
  audience: 'officer',
  request: { activityId, reason: text(LONGEST_WORDS).meta({ title: '为什么' }) },
  reply: z.object({}),
  refusals: ['alreadyStarted'],
})

export const thank = endpoint({
  summary: 'Close the shifts of a week that are over, with thanks in words to who was there',
  audience: 'officer',
  request: { communityId, week, words: text(LONGEST_WORDS).meta({ title: '谢谢的话' }) },
  reply: z.object({ closed: z.int() }),
})
