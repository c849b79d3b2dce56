import * as z from 'zod'
import { NEEDS } from '@/domain/activity'
import { ELDER_KIN, GRANT_STATES, HELP_CONSENTS, HELPER_KIN, HELP_SCOPES } from '@/domain/helper'
import { JOINING_STATES } from '@/domain/joining'
import { LECTURE_STATES } from '@/domain/lecture'
import { MEMBERSHIP_KINDS, OFFICE_KINDS } from '@/domain/member'
import { MOVE_STATES } from '@/domain/membership'
import { REVEAL_REASONS } from '@/domain/phone'
import { CONSENT_KINDS, POLICY_VERSIONS } from '@/domain/privacy'
import { ATTENDANCE_POLICIES, CARE_NEEDS } from '@/domain/care'
import { CALL_MARKS } from '@/domain/callList'
import { MARK_REASONS, MARKS } from '@/domain/rollCall'
import { SUGGESTION_STATES, SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { LEAVE_REASONS, TASK_ANSWERS, TASK_KINDS, TASK_STATES } from '@/domain/task'
import { VISIT_KINDS, VISIT_STATES } from '@/domain/visit'
import { TEMPLATES } from '@/domain/telling'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize } from './fields'

const kind = z.enum(CONSENT_KINDS).meta({ title: '同意什么' })
const policyVersion = z.enum(POLICY_VERSIONS).meta({ title: '哪一版说明' })
const given = z.boolean().meta({ title: '同意不同意' })

const consents = z.object({
  /** Every kind once, in the same order always. */
  now: z.array(z.object({ kind, given })),
  /** Every yes and no there was, the newest first. */
  history: z.array(z.object({ kind, given, policyVersion, at: instant })),
})

const day = z.iso.date()
const office = z.object({
  kind: z.enum(OFFICE_KINDS),
  /** The branch or the community; null: the county's bureau. */
  of: z.string().nullable(),
})

const seen = z.object({
  act: z.string(),
  /** As what somebody acted, by the offices of that day; null: in no office. */
  office: office.nullable(),
  /** What a number was looked at for. */
  reason: z.enum(REVEAL_REASONS).nullable(),
  at: instant,
})

export const consentsOfMine = endpoint({
  summary: 'What I agreed to, and when I did or did not',
  audience: 'member',
  request: {},
  reply: consents,
})

export const consent = endpoint({
  // Always by oneself: nothing here says for whom.
  summary: 'Agree to one thing, or no more; kept beside what was said before',
  audience: 'member',
  request: { consentId: id('同意'), kind, given, policyVersion },
  reply: consents,
})

export const seenBy = endpoint({
  summary: 'What others looked at or changed of mine, the newest first',
  audience: 'account',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(seen),
})

export const exportMine = endpoint({
  summary: 'Everything that is kept about me, and about nobody else',
  audience: 'account',
  request: {},
  reply: z.object({
    at: instant,
    account: z.object({ identity: z.string(), name: z.string() }),
    member: z
      .object({
        name: z.string(),
        birthYear: z.int(),
        joinedPartyYear: z.int().nullable(),
        joinedPartyMonth: z.int().nullable(),
        joinedPartyDay: z.int().nullable(),
        anniversaryHidden: z.boolean(),
        phone: z.string().nullable(),
        community: z.string().nullable(),
      })
      .nullable(),
    memberships: z.array(
      z.object({
        branch: z.string(),
        kind: z.enum(MEMBERSHIP_KINDS),
        from: day,
        to: day.nullable(),
      }),
    ),
    joinings: z.array(
      z.object({
        name: z.string(),
        phone: z.string().nullable(),
        branch: z.string(),
        state: z.enum(JOINING_STATES),
        words: z.string().nullable(),
        at: instant,
      }),
    ),
    /** Who helps me (with what I call them), and whom I help. */
    helpers: z.array(
      z.object({
        relation: z.enum(HELPER_KIN).nullable(),
        calls: z.enum(ELDER_KIN),
        byMe: z.boolean(),
        scopes: z.array(z.enum(HELP_SCOPES)),
        state: z.enum(GRANT_STATES),
        askedAt: instant,
        until: day.nullable(),
        endedAt: instant.nullable(),
      }),
    ),
    /** Until when the code I had made could be entered. */
    helperCodes: z.array(z.object({ expiresAt: instant })),
    moves: z.array(
      z.object({
        kind: z.enum(MEMBERSHIP_KINDS),
        branch: z.string(),
        certificate: z.string().nullable(),
        state: z.enum(MOVE_STATES),
        words: z.string().nullable(),
        at: instant,
        decidedAt: instant.nullable(),
      }),
    ),
    /** That there is a slip (登记条), not its code, which nobody keeps. */
    slips: z.array(z.object({ at: instant, until: instant, ended: instant.nullable() })),
    /** Codes that were wrong, and when the last of them came. */
    wrongCodes: z.array(z.object({ wrong: z.int(), at: instant })),
    offices: z.array(office.extend({ from: day, to: day.nullable() })),
    sessions: z.array(z.object({ from: instant, until: instant, ended: instant.nullable() })),
    savedArticles: z.array(z.object({ title: z.string(), at: instant })),
    signUps: z.array(
      z.object({
        title: z.string(),
        startsAt: instant,
        state: z.enum(['confirmed', 'waitlisted', 'cancelled']),
        guests: z.int(),
        needs: z.array(z.enum(NEEDS)),
        at: instant,
        cancelledAt: instant.nullable(),
      }),
    ),
    attendance: z.array(
      z.object({
        title: z.string(),
        startsAt: instant,
        mark: z.enum(MARKS).nullable(),
        guests: z.int(),
        walkIn: z.boolean(),
        at: instant,
      }),
    ),
    calls: z.array(z.object({ title: z.string(), mark: z.enum(CALL_MARKS), at: instant })),
    attendanceChanges: z.array(
      z.object({
        title: z.string(),
        before: z.enum(MARKS).nullable(),
        after: z.enum(MARKS).nullable(),
        why: z.enum(MARK_REASONS).nullable(),
        at: instant,
      }),
    ),
    /** What my branch minds of me. */
    care: z.array(
      z.object({
        policy: z.enum(ATTENDANCE_POLICIES),
        needs: z.array(z.enum(CARE_NEEDS)),
        consent: z.enum(HELP_CONSENTS).nullable(),
        at: instant,
      }),
    ),
    /** Visits to me, with what was written down. */
    visits: z.array(
      z.object({
        kind: z.enum(VISIT_KINDS),
        startsAt: instant,
        state: z.enum(VISIT_STATES),
        words: z.string().nullable(),
        nextDay: day.nullable(),
      }),
    ),
    /** Visits I went along to. */
    visitsPaid: z.array(
      z.object({ kind: z.enum(VISIT_KINDS), startsAt: instant, state: z.enum(VISIT_STATES) }),
    ),
    /** What I asked my branch for. */
    tasks: z.array(
      z.object({
        kind: z.enum(TASK_KINDS),
        title: z.string().nullable(),
        reason: z.enum(LEAVE_REASONS).nullable(),
        words: z.string().nullable(),
        state: z.enum(TASK_STATES),
        how: z.enum(TASK_ANSWERS).nullable(),
        answer: z.string().nullable(),
        at: instant,
      }),
    ),
    /** What my branch wrote on my 政治生日. */
    greetings: z.array(
      z.object({ year: z.int(), words: z.string(), branch: z.string(), at: instant }),
    ),
    /** 微党课 I offered. */
    lectures: z.array(
      z.object({
        title: z.string(),
        words: z.string(),
        consent: z.enum(HELP_CONSENTS),
        state: z.enum(LECTURE_STATES),
        answer: z.string().nullable(),
        at: instant,
      }),
    ),
    messages: z.array(
      z.object({
        kind: z.string(),
        facts: z.record(z.string(), z.unknown()),
        at: instant,
        readAt: instant.nullable(),
      }),
    ),
    /** What I let WeChat tell me once, and what was to be told. */
    allowances: z.array(
      z.object({ title: z.string(), template: z.enum(TEMPLATES), at: instant, used: z.boolean() }),
    ),
    sendings: z.array(
      z.object({ title: z.string(), kind: z.string(), state: z.string(), at: instant }),
    ),
    suggestions: z.array(
      z.object({
        about: z.enum(SUGGESTION_SUBJECTS),
        words: z.string().nullable(),
        callMe: z.boolean(),
        branch: z.string().nullable(),
        state: z.enum(SUGGESTION_STATES),
        at: instant,
        answer: z.string().nullable(),
        answeredAt: instant.nullable(),
      }),
    ),
    consents: consents.shape.history,
    /** What was done with what is mine, by me too. */
    audits: z.array(seen.extend({ byMe: z.boolean(), result: z.string() })),
  }),
})

export const leave = endpoint({
  summary: 'Delete me: seats go to who waits, what says who I was goes, numbers stay',
  audience: 'account',
  request: {},
  reply: z.object({}),
  refusals: ['handOverFirst'],
})
