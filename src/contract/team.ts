import * as z from 'zod'
import { HELP_CONSENTS } from '@/domain/helper'
import {
  FIVE_ELDERS,
  LONGEST_TEAM_NAME,
  LONGEST_TEAM_WORDS,
  MOST_IN_TEAM,
  TEAM_KINDS,
  TEAM_STANDINGS,
} from '@/domain/team'
import { LONGEST_WORDS } from '@/domain/task'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const teamId = id('队伍')
const recordId = id('名册上的人')
const kind = z.enum(TEAM_KINDS).meta({ title: '哪一类队伍' })
const about = text(LONGEST_TEAM_WORDS).meta({ title: '做什么' })
const seats = z.int().min(1).max(MOST_IN_TEAM).nullable().meta({ title: '要几位' })
const heard = z.enum(HELP_CONSENTS).exclude(['own']).meta({ title: '怎么同意的' })

const teamBrief = z.object({
  teamId: z.uuid(),
  kind,
  name: z.string(),
  about: z.string(),
  recruiting: z.boolean(),
  /** Where I stand with it; null: nowhere. */
  mine: z.enum(TEAM_STANDINGS).nullable(),
})

export const list = endpoint({
  summary: 'The teams of the county, by name and by nothing else; for choosing one too',
  audience: 'public',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(teamBrief),
})

export const read = endpoint({
  summary: 'One team: what it does, sums of the talks that were, whom to call',
  audience: 'public',
  request: { teamId },
  reply: teamBrief.extend({
    /** By name only with 亮身份 agreed to (rule 21); null: not agreed, or nobody yet. */
    ledBy: z.string().nullable(),
    /** I lead it: the team's pages are mine. */
    lead: z.boolean(),
    members: z.int(),
    full: z.boolean(),
    /** Those who agreed to be shown, in the order of names. */
    names: z.array(z.object({ name: z.string(), elders: z.array(z.enum(FIVE_ELDERS)) })),
    /** Of talks that were: rounds begun, talks, and who listened, of all of them together. */
    rounds: z.int(),
    talks: z.int(),
    audience: z.int(),
    /** Planned ones, the soonest first, at most five. */
    next: z.array(
      z.object({ subject: z.string(), place: z.string(), startsAt: instant, round: z.int() }),
    ),
    contact: z.object({ title: z.string(), phone: z.string() }),
  }),
})

export const members = endpoint({
  summary: 'Who is in a team, asked or asking: for its leader and the bureau',
  audience: 'account',
  request: { teamId },
  reply: z.object({
    name: z.string(),
    about: z.string(),
    recruiting: z.boolean(),
    seats: z.int().nullable(),
    people: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        branch: z.string().nullable(),
        standing: z.enum(TEAM_STANDINGS),
        lead: z.boolean(),
        elders: z.array(z.enum(FIVE_ELDERS)),
        at: instant,
      }),
    ),
  }),
})

export const people = endpoint({
  summary: 'Whom to invite, by the whole name: the leader in own branches, the bureau anywhere',
  audience: 'account',
  request: { teamId: teamId.optional(), words: text(20).meta({ title: '姓名' }) },
  reply: z.object({
    people: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        branch: z.string().nullable(),
        hasAccount: z.boolean(),
      }),
    ),
  }),
})

export const found = endpoint({
  summary: 'The bureau founds a team',
  audience: 'officer',
  request: {
    teamId,
    kind,
    name: text(LONGEST_TEAM_NAME).meta({ title: '队名' }),
    about,
    /** Whose contact is called; left out: the bureau. */
    branchId: id('支部').optional(),
  },
  reply: z.object({}),
})

export const end = endpoint({
  summary: 'The bureau ends a team; its members are told why, in thanks',
  audience: 'officer',
  request: { teamId, words: text(LONGEST_WORDS).meta({ title: '说句话' }) },
  reply: z.object({}),
})

export const set = endpoint({
  summary: 'The leader or the bureau says what the team does, whether it recruits and how many',
  audience: 'account',
  request: { teamId, about, recruiting: z.boolean().meta({ title: '招不招人' }), seats },
  reply: z.object({}),
})

export const invite = endpoint({
  summary: 'Ask somebody into a team; who has no phone agrees in person, and how is kept',
  audience: 'account',
  request: {
    teamId,
    recordId,
    /** To lead it: the bureau asks, and their yes makes it so. */
    lead: z.boolean().default(false).meta({ title: '请他带队' }),
    consent: heard.optional(),
  },
  reply: z.object({ standing: z.enum(TEAM_STANDINGS) }),
  refusals: ['consentMissing', 'seatsTaken'],
})

export const answer = endpoint({
  summary: 'Say yes or no to an invitation, on the own phone',
  audience: 'member',
  request: { teamId, yes: z.boolean().meta({ title: '同意不同意' }) },
  reply: z.object({ standing: z.enum(TEAM_STANDINGS) }),
  refusals: ['alreadyDecided', 'seatsTaken'],
})

export const apply = endpoint({
  summary: '我愿意: ask to join a team that recruits; once, however often it is tapped',
  audience: 'member',
  request: { teamId },
  reply: z.object({ standing: z.enum(TEAM_STANDINGS) }),
  refusals: ['alreadyDecided'],
})

export const leave = endpoint({
  summary: 'Leave a team, or take back having asked to join',
  audience: 'member',
  request: { teamId },
  reply: z.object({}),
})

export const decide = endpoint({
  summary: 'The leader says yes to who asks, or thanks in words; also to let somebody go',
  audience: 'account',
  request: {
    teamId,
    recordId,
    yes: z.boolean().meta({ title: '同意不同意' }),
    words: text(LONGEST_WORDS).meta({ title: '说句话' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'reasonMissing', 'seatsTaken'],
})
