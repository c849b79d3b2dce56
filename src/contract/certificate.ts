import * as z from 'zod'
import { endpoint } from './endpoint'
import { day, id, instant } from './fields'

const certificateId = id('证明')
const year = z.int().min(2000).max(2200).meta({ title: '哪一年' })

const served = z.object({
  activityId: z.uuid(),
  title: z.string(),
  /** The community that asked, and confirmed it. */
  organiser: z.string(),
  startsAt: instant,
  minutes: z.int(),
})

const brief = z.object({
  certificateId: z.uuid(),
  year: z.int(),
  minutes: z.int(),
  issuedAt: instant,
  /** Taken back, or more than is confirmed today. */
  void: z.boolean(),
})

/** What is on the paper, and what whoever scans it is told. */
const certified = z.object({
  name: z.string(),
  from: day,
  until: day,
  minutes: z.int(),
  organisers: z.array(z.string()),
  issuedAt: instant,
})

export const mine = endpoint({
  summary: 'My confirmed service by year, with the thanks, and my certificates; nobody else’s',
  audience: 'member',
  request: { year: year.optional() },
  reply: z.object({
    years: z.array(z.object({ year: z.int(), minutes: z.int() })),
    /** The year asked for, else the latest. */
    year: z.int().nullable(),
    items: z.array(served.extend({ thanks: z.string().nullable() })),
    certificates: z.array(brief),
  }),
})

export const make = endpoint({
  summary: 'A certificate of what was confirmed of my service in a year',
  audience: 'member',
  request: { certificateId, year },
  reply: z.object({}),
})

export const read = endpoint({
  summary: 'One certificate of mine, as it is printed, with the code to check it by',
  audience: 'member',
  request: { certificateId },
  reply: certified.extend({
    items: z.array(served),
    code: z.string(),
    void: z.boolean(),
  }),
})

export const withdraw = endpoint({
  summary: 'Take a certificate back: whoever scans it is told that it counts no more',
  audience: 'member',
  request: { certificateId },
  reply: z.object({}),
})

export const verify = endpoint({
  summary: 'Whether a certificate that was shown counts, and what it says; nothing more',
  audience: 'public',
  request: { code: z.string().max(100).meta({ title: '证明上的码' }) },
  /** null: it does not, or no more. */
  reply: z.object({ certificate: certified.nullable() }),
})
