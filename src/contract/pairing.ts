import * as z from 'zod'
import { HEARD } from '@/domain/caseFile'
import {
  GUARDIANS,
  isChildCode,
  LONGEST_NAME,
  LONGEST_VISIT_WORDS,
  PAIRING_STATES,
} from '@/domain/pairing'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const pairingId = id('结对')
const otherAdult = text(LONGEST_NAME).meta({ title: '同去的大人' })
const day = (title: string) => z.iso.date().meta({ title })

/** Where goods are given and elders paired; whom to call there. */
export const station = z.object({ communityId: z.uuid(), name: z.string(), phone: z.string() })

const pairing = z.object({
  pairingId: z.uuid(),
  state: z.enum(PAIRING_STATES),
  station: z.string(),
  elder: z.string(),
  /** A number the station chose; null: not paired yet. */
  childCode: z.string().nullable(),
  fromDay: z.iso.date().nullable(),
  untilDay: z.iso.date().nullable(),
  offeredAt: instant,
})

export const mine = endpoint({
  summary: 'My pairings, the newest first, and the stations that pair',
  audience: 'member',
  request: {},
  reply: z.object({ pairings: z.array(pairing), stations: z.array(station) }),
})

export const offer = endpoint({
  summary: 'Tell a station that I would like to be a 代理家长',
  audience: 'member',
  request: { pairingId, communityId: id('爱心驿站') },
  reply: z.object({}),
  refusals: ['alreadyAsked'],
})

export const list = endpoint({
  summary: 'Pairings of my stations, or for the bureau of all: running, or ended',
  audience: 'officer',
  request: {
    which: z.enum(['open', 'ended']).default('open').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(pairing),
})

export const read = endpoint({
  summary: 'One pairing, for its elder, its station and the bureau',
  audience: 'account',
  request: { pairingId },
  reply: pairing.extend({
    /** I am its elder; or a worker of its station. */
    mine: z.object({ elder: z.boolean(), station: z.boolean() }),
    guardian: z
      .object({
        who: z.enum(GUARDIANS),
        how: z.enum(HEARD),
        day: z.iso.date(),
        notedBy: z.string(),
      })
      .nullable(),
    phone: z.string(),
    /** The latest first. */
    visits: z.array(z.object({ day: z.iso.date(), otherAdult: z.string(), words: z.string() })),
    /** Still to come, or to be written down. */
    planned: z.array(z.object({ visitId: z.uuid(), day: z.iso.date(), otherAdult: z.string() })),
  }),
})

export const propose = endpoint({
  summary: 'Pair an elder who offered with a child, whose guardian has said yes first',
  audience: 'officer',
  request: {
    pairingId,
    childCode: z.string().refine(isChildCode).meta({ title: '孩子的编号' }),
    guardian: z.enum(GUARDIANS).meta({ title: '谁替孩子同意的' }),
    heard: z.enum(HEARD).meta({ title: '怎么同意的' }),
    guardianDay: day('哪天同意的'),
    fromDay: day('从哪天起'),
    untilDay: day('到哪天'),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const decide = endpoint({
  summary: 'Say on my own phone whether I agree to a pairing',
  audience: 'member',
  request: { pairingId, agreed: z.boolean().meta({ title: '愿不愿意' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const planVisit = endpoint({
  summary: 'Plan a visit, with the other adult who comes along; the elder is told',
  audience: 'officer',
  request: { visitId: id('见面'), pairingId, day: day('哪天'), otherAdult },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const callOff = endpoint({
  summary: 'Call a planned visit off; the elder is told',
  audience: 'officer',
  request: { visitId: id('见面'), pairingId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const logVisit = endpoint({
  summary: 'Write down a visit, planned or not, with the other adult who was there',
  audience: 'officer',
  request: {
    visitId: id('见面'),
    pairingId,
    day: day('哪天'),
    otherAdult,
    words: text(LONGEST_VISIT_WORDS).meta({ title: '怎么样' }),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const end = endpoint({
  summary: 'End a pairing, or an offer; by its elder or its station',
  audience: 'account',
  request: { pairingId },
  reply: z.object({}),
})
