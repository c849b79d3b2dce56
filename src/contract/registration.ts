import * as z from 'zod'
import { COMMUNITY_KINDS } from '@/domain/communityRequest'
import { MOST_HELPED, REACHES, SKILLS, WILLING_TIMES } from '@/domain/registration'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

const communityId = id('社区')
const skills = z.array(z.enum(SKILLS)).min(1).max(SKILLS.length).meta({ title: '喜欢做什么' })
const times = z
  .array(z.enum(WILLING_TIMES))
  .min(1)
  .max(WILLING_TIMES.length)
  .meta({ title: '什么时候方便' })
const reach = z.enum(REACHES).meta({ title: '多远' })

const place = z.object({ communityId: z.uuid(), name: z.string() })

export const communities = endpoint({
  summary: 'Communities to report to, those of my own district first; or whom else to help',
  audience: 'member',
  request: {
    /** `help`: schools, stations and the like too, once the bureau has approved them. */
    as: z.enum(['home', 'help']).default('home').meta({ title: '报到还是帮忙' }),
    words: text(20).meta({ title: '名称' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(place.extend({ district: z.string(), kind: z.enum(COMMUNITY_KINDS) })),
})

export const mine = endpoint({
  summary: 'Whether and how I have reported to a community',
  audience: 'member',
  request: {},
  reply: z.object({
    registration: z
      .object({
        community: place,
        /** Communities I help beside it. */
        helps: z.array(place),
        skills: z.array(z.enum(SKILLS)),
        times: z.array(z.enum(WILLING_TIMES)),
        reach,
        able: z.boolean(),
        /** The first day on which I am told of requests again; null: I am told. */
        pausedUntil: z.iso.date().nullable(),
      })
      .nullable(),
  }),
})

export const save = endpoint({
  summary: 'Report to a community of my own free will, or say it anew',
  audience: 'member',
  request: {
    communityId,
    skills,
    times,
    reach,
    /** A yes or no, and never why. */
    able: z.boolean().meta({ title: '身体可以' }),
  },
  reply: z.object({}),
})

export const help = endpoint({
  summary: 'Which communities I help beside the own',
  audience: 'member',
  request: { communityIds: z.array(communityId).max(MOST_HELPED).meta({ title: '帮哪些社区' }) },
  reply: z.object({}),
})

export const pause = endpoint({
  summary: 'Be told of no request until that day; null: now again',
  audience: 'member',
  request: { until: z.iso.date().nullable().meta({ title: '到哪天' }) },
  reply: z.object({}),
  refusals: ['dayPassed', 'tooFarAhead'],
})

export const withdraw = endpoint({
  summary: 'Take my report back: what I said is deleted, what I signed up for stays',
  audience: 'member',
  request: {},
  reply: z.object({}),
})

export const people = endpoint({
  summary: 'Who has reported to a community I work for, by name; no numbers, nothing of health',
  audience: 'officer',
  request: {
    communityId,
    skill: z.enum(SKILLS).meta({ title: '会什么' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      name: z.string(),
      /** false: at home elsewhere, and helps here. */
      home: z.boolean(),
      skills: z.array(z.enum(SKILLS)),
      times: z.array(z.enum(WILLING_TIMES)),
      pausedUntil: z.iso.date().nullable(),
    }),
  ),
})

export const skillsOf = endpoint({
  summary: 'How many of a community are willing, and to do what; fewer than five are not said',
  audience: 'officer',
  request: { communityId },
  /** null: some, fewer than five, or none. */
  reply: z.object({
    people: z.int().nullable(),
    skills: z.array(z.object({ skill: z.enum(SKILLS), people: z.int().nullable() })),
  }),
})
