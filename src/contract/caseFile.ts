import * as z from 'zod'
import {
  CASE_ENDS,
  CASE_KINDS,
  CASE_SIDES,
  CASE_STATES,
  HEARD,
  LONGEST_ANSWER,
  LONGEST_MATTER,
} from '@/domain/caseFile'
import { HELP_CONSENTS } from '@/domain/helper'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

// Always for oneself: nothing here says for whom, so that no helper reads along (rule 18).

const caseId = id('这件事')
const kind = z.enum(CASE_KINDS).meta({ title: '问法律还是请人调解' })
const side = z.enum(CASE_SIDES).meta({ title: '哪一家' })
const heard = z.enum(HEARD).meta({ title: '怎么同意的' })

const brief = z.object({
  caseId: z.uuid(),
  kind,
  state: z.enum(CASE_STATES),
  askedAt: instant,
})

export const branches = endpoint({
  summary: 'Which branches carry 问法律 and 请人调解, and whom to call there',
  audience: 'account',
  request: {},
  reply: z.object({
    offices: z.array(z.object({ kind, branchId: z.uuid(), name: z.string(), phone: z.string() })),
  }),
})

export const setOffice = endpoint({
  summary: 'For the bureau: which branch carries an office; its secretary is in charge from now on',
  audience: 'officer',
  request: { kind, branchId: id('支部') },
  reply: z.object({}),
})

export const ask = endpoint({
  summary: 'Ask about the law, or for a mediator; a worker asks for people of their community',
  audience: 'account',
  request: {
    caseId,
    kind,
    words: text(LONGEST_MATTER).meta({ title: '什么事' }),
    communityId: id('社区').optional(),
  },
  reply: z.object({}),
})

export const mine = endpoint({
  summary: 'What I asked, and what I am asked to help with; without any text',
  audience: 'account',
  request: {},
  reply: z.object({ asked: z.array(brief), assigned: z.array(brief) }),
})

export const list = endpoint({
  summary: 'What there is for who is in charge, the oldest first; or is closed, the newest first',
  audience: 'officer',
  request: {
    which: z.enum(['open', 'closed']).default('open').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  /** Who asked: a member, or a community. */
  reply: pageOf(brief.extend({ asker: z.string() })),
})

export const read = endpoint({
  summary: 'One case, for who asked, who was given it, and who is in charge; for nobody else',
  audience: 'account',
  request: { caseId },
  reply: brief.extend({
    /** What I am to it. */
    mine: z.object({ asker: z.boolean(), helper: z.boolean(), head: z.boolean() }),
    words: z.string(),
    asker: z.string(),
    /** A worker asked, and may write down what both sides said. */
    ofCommunity: z.boolean(),
    helper: z.string().nullable(),
    /** Of what branch somebody is given it, for who is in charge. */
    branchId: z.uuid().nullable(),
    yeses: z.array(
      z.object({ side, round: z.int(), how: z.enum(HELP_CONSENTS), by: z.string(), at: instant }),
    ),
    until: z.iso.date().nullable(),
    answer: z.string().nullable(),
    followUpDay: z.iso.date().nullable(),
    closedAt: instant.nullable(),
  }),
})

export const noteYes = endpoint({
  summary: 'Write down that a side agrees to mediating; who is a side does not speak for the other',
  audience: 'account',
  request: { caseId, side, heard },
  reply: z.object({}),
  refusals: ['alreadyAnswered'],
})

export const assign = endpoint({
  summary: 'Ask somebody of the branch to help; whoever had it reads it no more',
  audience: 'officer',
  request: { caseId, recordId: id('请谁') },
  reply: z.object({}),
  refusals: ['alreadyAnswered', 'consentMissing', 'noAccount'],
})

export const decide = endpoint({
  summary: 'Say whether I help; a no gives it back',
  audience: 'member',
  request: { caseId, agreed: z.boolean().meta({ title: '愿不愿意' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const extend = endpoint({
  summary: 'Mediate another month, with a yes of both sides to just this',
  audience: 'account',
  request: {
    caseId,
    /** Which further month it is, the first is 1: tapped twice it is one. */
    round: z.int().min(1).max(12).meta({ title: '第几次延长' }),
    one: heard,
    other: heard,
  },
  reply: z.object({ until: z.iso.date() }),
  refusals: ['alreadyAnswered', 'alreadyDecided'],
})

export const close = endpoint({
  summary: 'Close a case; only with words (rule 23), and who asked is told that there are some',
  audience: 'account',
  request: {
    caseId,
    end: z.enum(CASE_ENDS).meta({ title: '办得怎么样' }),
    answer: text(LONGEST_ANSWER).meta({ title: '回复' }),
    followUpDay: z.iso.date().meta({ title: '哪天回访' }).optional(),
  },
  reply: z.object({}),
  refusals: ['alreadyAnswered', 'monthOver'],
})

export const withdraw = endpoint({
  summary: 'Take back what I asked: nothing of it is kept',
  audience: 'account',
  request: { caseId },
  reply: z.object({}),
  refusals: ['alreadyAnswered', 'alreadyDecided'],
})
