import * as z from 'zod'
import {
  COUNT_SOURCES,
  LONGEST_SUBJECT,
  MOST_LISTENERS,
  MOST_ROUNDS,
  MOST_SPEAKERS,
  TALK_STATES,
} from '@/domain/talk'
import { LONGEST_WORDS } from '@/domain/task'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const talkId = id('这一场')
const teamId = id('队伍')
const round = z.int().min(1).max(MOST_ROUNDS).meta({ title: '第几轮' })
const audience = z.int().min(0).max(MOST_LISTENERS).meta({ title: '多少人听' })

const talkBrief = z.object({
  talkId: z.uuid(),
  round: z.int(),
  subject: z.string(),
  place: z.string(),
  startsAt: instant,
  state: z.enum(TALK_STATES),
})

export const list = endpoint({
  summary: 'Talks of a team: planned, the soonest first, or those that were; for who is in it',
  audience: 'account',
  request: {
    teamId,
    which: z.enum(['planned', 'closed']).default('planned').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(talkBrief),
})

export const requests = endpoint({
  summary: 'What was asked of the team and has no talk yet, for planning one',
  audience: 'account',
  request: { teamId },
  reply: z.object({
    requests: z.array(
      z.object({
        activityId: z.uuid(),
        title: z.string(),
        place: z.string(),
        startsAt: instant,
      }),
    ),
  }),
})

export const read = endpoint({
  summary: 'One talk: who speaks, and every count there was with who wrote it and why',
  audience: 'account',
  request: { talkId },
  reply: talkBrief.extend({
    teamId: z.uuid(),
    speakers: z.array(z.string()),
    words: z.string().nullable(),
    /** May count it and call it off: who leads the team, or the bureau. */
    lead: z.boolean(),
    /** The newest first: it is the one that is summed up. */
    counts: z.array(
      z.object({
        audience: z.int(),
        source: z.enum(COUNT_SOURCES),
        why: z.string().nullable(),
        who: z.string(),
        at: instant,
      }),
    ),
  }),
})

export const plan = endpoint({
  summary: 'Plan a talk; whoever speaks is in the team and is told. It adds to no sum yet',
  audience: 'account',
  request: {
    talkId,
    teamId,
    round,
    subject: text(LONGEST_SUBJECT).meta({ title: '讲什么' }),
    place: text(LONGEST_SUBJECT).meta({ title: '在哪里' }),
    startsAt: instant.meta({ title: '什么时候' }),
    speakers: z.array(id('谁来讲')).min(1).max(MOST_SPEAKERS).meta({ title: '谁来讲' }),
    /** The request of a community that it answers. */
    activityId: id('活动').optional(),
  },
  reply: z.object({}),
  refusals: ['startPassed', 'tooFarAhead', 'alreadyDecided'],
})

export const count = endpoint({
  summary: 'Write down how many listened, heads only; a correction keeps what stood there',
  audience: 'account',
  request: {
    countId: id('记人数'),
    talkId,
    audience,
    source: z.enum(COUNT_SOURCES).meta({ title: '人数哪来的' }),
    /** What stood there; null: nothing yet. */
    seen: audience.nullable().meta({ title: '原来的人数' }),
    why: text(LONGEST_WORDS).meta({ title: '为什么改' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'talkNotYet', 'reasonMissing', 'markedOtherwise'],
})

export const cancel = endpoint({
  summary: 'Call a planned talk off and say why, to whoever was to speak',
  audience: 'account',
  request: { talkId, reason: text(LONGEST_WORDS).meta({ title: '为什么' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
