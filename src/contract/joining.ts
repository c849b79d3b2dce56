import * as z from 'zod'
import { MOBILE } from '@/domain/phone'
import { JOINING_ENDS, JOINING_STATES } from '@/domain/joining'
import { FIRST_YEAR, NAME } from '@/domain/roster'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const joiningId = id('登记')
const name = z.string().regex(NAME).meta({ title: '姓名' })

const mineNow = z.object({
  joiningId: z.uuid(),
  name: z.string(),
  branch: z.string(),
  /** Whom to call about it. */
  contact: z.object({ title: z.string(), phone: z.string() }),
  state: z.enum(JOINING_STATES),
  sentAt: instant,
  /** Why not, in the secretary's words. */
  words: z.string().nullable(),
})

export const branches = endpoint({
  summary: 'Branches one can be at home in, by words of their name or of whom to call there',
  audience: 'public',
  request: {
    words: text(40).meta({ title: '支部的名字' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(z.object({ branchId: z.uuid(), name: z.string(), contactTitle: z.string() })),
})

export const send = endpoint({
  // With a typed number, hit or miss, the answer is the same and so is the work: nobody learns who is
  // on a roster.
  summary: 'Ask to be written into a branch; its secretary decides',
  audience: 'account',
  request: {
    joiningId,
    branchId: id('支部'),
    name,
    phone: z.string().regex(MOBILE).meta({ title: '手机号' }).optional(),
    /** Of WeChat's getPhoneNumber. Its number counts, whatever is typed; on the roster: joined at once. */
    phoneCode: z.string().min(1).max(512).meta({ title: '微信里的手机号' }).optional(),
  },
  reply: mineNow,
  refusals: ['alreadyMember', 'alreadyAsked', 'notHomeBranch', 'noWeChatPhone'],
})

export const mine = endpoint({
  summary: 'What became of my last wish to join; null when there was none',
  audience: 'account',
  request: {},
  reply: z.object({ last: mineNow.nullable() }),
})

export const withdraw = endpoint({
  summary: 'Take my wish to join back',
  audience: 'account',
  request: { joiningId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const list = endpoint({
  summary: 'Who waits to join the branches I serve, the oldest first',
  audience: 'officer',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({ joiningId: z.uuid(), name: z.string(), branch: z.string(), sentAt: instant }),
  ),
})

export const read = endpoint({
  summary: 'One who waits, the number to call, and who of that name is on the roster already',
  audience: 'officer',
  request: { joiningId },
  reply: z.object({
    joiningId: z.uuid(),
    name: z.string(),
    phone: z.string().nullable(),
    branch: z.string(),
    state: z.enum(JOINING_STATES),
    sentAt: instant,
    /** Without an account yet, each with the year of birth as words. */
    records: z.array(
      z.object({ recordId: z.uuid(), born: z.string(), phone: z.string().nullable() }),
    ),
  }),
})

export const decide = endpoint({
  summary: 'Let somebody in, as who is on the roster or as new; or say why not',
  audience: 'officer',
  request: {
    joiningId,
    end: z.enum(JOINING_ENDS).meta({ title: '同意不同意' }),
    /** Who it is on the roster; left out: somebody new, then with a year of birth. */
    recordId: id('名册上的人').optional(),
    birthYear: z.int().min(FIRST_YEAR).max(2100).meta({ title: '出生年份' }).optional(),
    words: text(200).meta({ title: '说明' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyDecided', 'reasonMissing', 'yearMissing', 'recordTaken', 'alreadyMember'],
})
