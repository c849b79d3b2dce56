import * as z from 'zod'
import { DONATION_STATES, LONGEST_ITEM, LONGEST_THANKS, MOST_GOODS } from '@/domain/donation'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'
import { station } from './pairing'

const donationId = id('捐物')
const item = text(LONGEST_ITEM).meta({ title: '捐什么' })
const amount = z.int().min(1).max(MOST_GOODS).meta({ title: '几件' })

const donation = z.object({
  donationId: z.uuid(),
  state: z.enum(DONATION_STATES),
  item,
  amount,
  station: z.string(),
  offeredAt: instant,
})

export const mine = endpoint({
  summary: 'What I offered, the newest first, and the stations that take goods',
  audience: 'member',
  request: {},
  reply: z.object({ donations: z.array(donation), stations: z.array(station) }),
})

export const offer = endpoint({
  summary: 'Offer goods to a station; never money',
  audience: 'member',
  request: { donationId, communityId: id('爱心驿站'), item, amount },
  reply: z.object({}),
  refusals: ['goodsOnly'],
})

export const list = endpoint({
  summary: 'What is offered to my stations, the oldest first; or was, the newest first',
  audience: 'officer',
  request: {
    which: z.enum(['open', 'closed']).default('open').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(donation.extend({ giver: z.string() })),
})

export const read = endpoint({
  summary: 'One donation, for who gives and for the station; received, it is a receipt',
  audience: 'account',
  request: { donationId },
  reply: donation.extend({
    giver: z.string(),
    mine: z.boolean(),
    /** Why it is not needed; or thanks. */
    words: z.string().nullable(),
    decidedAt: instant.nullable(),
    phone: z.string(),
  }),
})

export const decide = endpoint({
  summary: 'Say that goods are welcome, or in words why they are not needed',
  audience: 'officer',
  request: {
    donationId,
    accepted: z.boolean().meta({ title: '收不收' }),
    words: text(LONGEST_THANKS).meta({ title: '为什么' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'reasonMissing'],
})

export const receive = endpoint({
  summary: 'Confirm that goods arrived, with thanks in words',
  audience: 'officer',
  request: { donationId, thanks: text(LONGEST_THANKS).meta({ title: '感谢的话' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const withdraw = endpoint({
  summary: 'Take back what was not received yet',
  audience: 'member',
  request: { donationId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
