import * as z from 'zod'
import { MOBILE, REVEAL_REASONS } from '@/domain/phone'
import { FIRST_YEAR, NAME } from '@/domain/roster'
import { slipMade, slipId } from './claim'
import { endpoint } from './endpoint'
import { id, text } from './fields'

const year = z.int().min(FIRST_YEAR).max(2100)

export const register = endpoint({
  summary: 'Write somebody new into an own branch at the desk, with a slip to claim the record by',
  audience: 'officer',
  request: {
    recordId: id('登记的同志'),
    slipId,
    branchId: id('支部'),
    name: z.string().regex(NAME).meta({ title: '姓名' }),
    birthYear: year.meta({ title: '出生年份' }),
    joinedPartyYear: year.meta({ title: '入党年份' }).optional(),
    phone: z.string().regex(MOBILE).meta({ title: '手机号' }).optional(),
    community: text(40).meta({ title: '社区' }).optional(),
    /** It is another person, though somebody of this name is on the roster. */
    another: z.boolean().default(false).meta({ title: '是不是另一位' }),
  },
  reply: slipMade,
  refusals: ['notHomeBranch', 'namesakeThere', 'recordTaken', 'alreadyDecided'],
})

const recordId = id('名册上的人')

export const revealPhone = endpoint({
  // One person at a time: no list has whole numbers for the taking.
  summary:
    'The whole number of somebody of an own branch, or who comes to an own request; they read that in privacy.seen',
  audience: 'officer',
  request: {
    recordId,
    reason: z.enum(REVEAL_REASONS).meta({ title: '为了什么' }),
    /** To a request of an own community they come: only they, and only until it is closed. */
    activityId: id('请人帮忙的事').optional(),
  },
  reply: z.object({ phone: z.string().nullable() }),
})

export const recordDeath = endpoint({
  summary: 'Somebody of an own branch has died: seats, helpers, offices and messages end at once',
  audience: 'officer',
  request: { recordId },
  reply: z.object({}),
})

export const undoDeath = endpoint({
  summary: 'It was a mistake: at home in the branch again, from today on',
  audience: 'officer',
  request: { recordId },
  reply: z.object({}),
})

export const setProbation = endpoint({
  summary: 'Say until when somebody at home in an own branch is on probation; null: they are not',
  audience: 'officer',
  request: { recordId, until: z.iso.date().nullable().meta({ title: '预备期到哪天' }) },
  reply: z.object({}),
})
