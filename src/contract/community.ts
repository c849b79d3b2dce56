import * as z from 'zod'
import { COMMUNITY_KINDS } from '@/domain/communityRequest'
import { CODE_DIGITS } from '@/domain/helper'
import { NAME } from '@/domain/roster'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const communityId = id('社区')
const name = text(30).meta({ title: '名称' })
const district = text(20).meta({ title: '镇或街道' })
const kind = z.enum(COMMUNITY_KINDS).meta({ title: '哪一类' })
const manager = text(20).meta({ title: '负责人' })
const phone = z
  .string()
  .regex(/^[0-9][0-9-]{5,19}$/)
  .meta({ title: '电话' })

const brief = z.object({
  communityId: z.uuid(),
  name: z.string(),
  kind,
  district: z.string(),
  manager: z.string().nullable(),
  /** May ask for hands. */
  approved: z.boolean(),
})

export const list = endpoint({
  summary: 'Communities, schools, stations: who may ask for hands, and who not yet; for the bureau',
  audience: 'officer',
  request: {
    words: text(20).meta({ title: '名称' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(brief),
})

export const read = endpoint({
  summary: 'One of them, with who works for it; for the bureau',
  audience: 'officer',
  request: { communityId },
  reply: brief.extend({
    phone: z.string().nullable(),
    workers: z.array(
      z.object({
        officeId: z.uuid(),
        name: z.string(),
        from: z.iso.date(),
        to: z.iso.date().nullable(),
      }),
    ),
  }),
})

export const add = endpoint({
  summary: 'Write down a community, school, hospital or station; it asks once it is approved',
  audience: 'officer',
  request: {
    communityId,
    name,
    kind,
    district,
    manager: manager.optional(),
    phone: phone.optional(),
  },
  reply: z.object({}),
})

export const change = endpoint({
  summary: 'Put right where one is, who is in charge and their number',
  audience: 'officer',
  request: { communityId, district, manager: manager.optional(), phone: phone.optional() },
  reply: z.object({}),
  refusals: ['managerMissing'],
})

export const approve = endpoint({
  summary: 'Let one ask for hands: it has somebody in charge and a number (A5)',
  audience: 'officer',
  request: { communityId },
  reply: z.object({}),
  refusals: ['managerMissing'],
})

export const suspend = endpoint({
  summary: 'No new requests from one; what it has asked for goes on',
  audience: 'officer',
  request: { communityId },
  reply: z.object({}),
})

export const code = endpoint({
  summary: 'A code to show to the bureau, who gives me an office: ten minutes, once',
  audience: 'account',
  request: {},
  reply: z.object({ code: z.string(), expiresAt: instant }),
})

export const makeWorker = endpoint({
  summary: 'Make whoever shows this code a worker of one; what they are called is written down',
  audience: 'officer',
  request: {
    officeId: id('职务'),
    communityId,
    code: z
      .string()
      .regex(new RegExp(`^\\d{${CODE_DIGITS}}$`))
      .meta({ title: '号码' }),
    name: z.string().regex(NAME).meta({ title: '姓名' }),
    from: z.iso.date().meta({ title: '从哪天起' }),
    to: z.iso.date().meta({ title: '到哪天' }).optional(),
  },
  reply: z.object({}),
  refusals: ['wrongCode', 'codeLocked', 'dayPassed', 'alreadyServes'],
})

export const endWorker = endpoint({
  summary: 'End the office of a worker, at once',
  audience: 'officer',
  request: { officeId: id('职务') },
  reply: z.object({}),
})
