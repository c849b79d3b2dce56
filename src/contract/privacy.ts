import * as z from 'zod'
import { NEEDS } from '@/domain/activity'
import { ELDER_KIN, GRANT_STATES, HELP_CONSENTS, HELPER_KIN, HELP_SCOPES } from '@/domain/helper'
import { JOINING_STATES } from '@/domain/joining'
import { LECTURE_STATES } from '@/domain/lecture'
import { DECISION_STATES } from '@/domain/minutes'
import { MEMBERSHIP_KINDS, OFFICE_KINDS } from '@/domain/member'
import { MOVE_STATES } from '@/domain/membership'
import { REVEAL_REASONS } from '@/domain/phone'
import { HOUR_REASONS } from '@/domain/communityRequest'
import { CONSENT_KINDS, POLICY_VERSIONS } from '@/domain/privacy'
import { CASE_KINDS, CASE_STATES } from '@/domain/caseFile'
import { DONATION_STATES } from '@/domain/donation'
import { PAIRING_STATES } from '@/domain/pairing'
import { ATTENDANCE_POLICIES, CARE_NEEDS } from '@/domain/care'
import { CALL_MARKS } from '@/domain/callList'
import { REACHES, SKILLS, WILLING_TIMES } from '@/domain/registration'
import { MARK_REASONS, MARKS } from '@/domain/rollCall'
import { SWAP_STATES } from '@/domain/shift'
import { SUGGESTION_STATES, SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { LEAVE_REASONS, TASK_ANSWERS, TASK_KINDS, TASK_STATES } from '@/domain/task'
import { VISIT_KINDS, VISIT_STATES } from '@/domain/visit'
import { ASK_STATES, EXPERT_STATES } from '@/domain/expert'
import { FIVE_ELDERS, TEAM_STANDINGS } from '@/domain/team'
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
        probationaryUntil: day.nullable(),
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
        /** How long I served, where it was put right. */
        minutes: z.int().nullable(),
        at: instant,
      }),
    ),
    /** My hours of service that were put right. */
    serviceChanges: z.array(
      z.object({
        title: z.string(),
        before: z.int(),
        after: z.int(),
        why: z.enum(HOUR_REASONS),
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
    /** How the list at the beginning of a party day has me. */
    partyDays: z.array(
      z.object({
        title: z.string(),
        kind: z.enum(MEMBERSHIP_KINDS),
        full: z.boolean(),
        excused: z.boolean(),
      }),
    ),
    /** null: taken back. */
    partyDayWords: z.array(
      z.object({
        title: z.string(),
        words: z.string().nullable(),
        makeUp: z.boolean(),
        /** With the own voice. */
        recorded: z.boolean(),
        at: instant,
      }),
    ),
    partyDayHands: z.array(z.object({ title: z.string(), at: instant })),
    votes: z.array(z.object({ question: z.string(), choice: z.string(), at: instant })),
    /** What a party day gave me to do. */
    decisions: z.array(
      z.object({
        title: z.string(),
        words: z.string(),
        day,
        state: z.enum(DECISION_STATES),
        note: z.string().nullable(),
      }),
    ),
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
    /** What I asked about the law, or for a mediator; and the answers. */
    cases: z.array(
      z.object({
        kind: z.enum(CASE_KINDS),
        state: z.enum(CASE_STATES),
        words: z.string(),
        answer: z.string().nullable(),
        at: instant,
      }),
    ),
    /** What I was asked to help others with: not what it was. */
    casesHelped: z.array(
      z.object({ kind: z.enum(CASE_KINDS), state: z.enum(CASE_STATES), at: instant }),
    ),
    pairings: z.array(
      z.object({
        station: z.string(),
        state: z.enum(PAIRING_STATES),
        from: day.nullable(),
        to: day.nullable(),
        visits: z.array(day),
        at: instant,
      }),
    ),
    donations: z.array(
      z.object({
        station: z.string(),
        item: z.string(),
        amount: z.int(),
        state: z.enum(DONATION_STATES),
        words: z.string().nullable(),
        at: instant,
      }),
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
    /** What I said when I reported to a community (报到), and which requests I was told of. */
    registrations: z.array(
      z.object({
        community: z.string(),
        skills: z.array(z.enum(SKILLS)),
        times: z.array(z.enum(WILLING_TIMES)),
        reach: z.enum(REACHES),
        able: z.boolean(),
        pausedUntil: day.nullable(),
        at: instant,
        toldAt: instant.nullable(),
      }),
    ),
    helpedCommunities: z.array(z.object({ community: z.string() })),
    whistles: z.array(z.object({ title: z.string(), at: instant })),
    /** Until when the code I showed to the bureau could be entered. */
    workerCodes: z.array(z.object({ expiresAt: instant })),
    /** Shifts I asked to be stood in for, or was asked to stand in at. */
    shiftSwaps: z.array(
      z.object({
        title: z.string(),
        startsAt: instant,
        byMe: z.boolean(),
        state: z.enum(SWAP_STATES),
        at: instant,
      }),
    ),
    certificates: z.array(
      z.object({
        year: z.int(),
        until: day,
        minutes: z.int(),
        organisers: z.array(z.string()),
        at: instant,
        withdrawnAt: instant.nullable(),
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
    /** My cards of 亮身份; of those I took back, only when. */
    pledges: z.array(
      z.object({
        slots: z.array(z.object({ title: z.string(), words: z.string() })),
        at: instant,
        until: day,
        withdrawnAt: instant.nullable(),
      }),
    ),
    pledgeInvitations: z.array(
      z.object({ branch: z.string(), at: instant, closedAt: instant.nullable() }),
    ),
    consents: consents.shape.history,
    /** Teams I am or was in, or was asked into, with what was said to me. */
    teams: z.array(
      z.object({
        name: z.string(),
        standing: z.enum(TEAM_STANDINGS),
        consent: z.enum(HELP_CONSENTS).nullable(),
        words: z.string().nullable(),
        at: instant,
      }),
    ),
    /** Talks I was to give. */
    talks: z.array(z.object({ subject: z.string(), place: z.string(), startsAt: instant })),
    fiveElders: z.array(z.object({ kinds: z.array(z.enum(FIVE_ELDERS)), at: instant })),
    expertCards: z.array(
      z.object({
        field: z.string(),
        years: z.int(),
        hours: z.string(),
        reach: z.string(),
        state: z.enum(EXPERT_STATES),
        why: z.string().nullable(),
        at: instant,
      }),
    ),
    /** What I was asked as an expert. */
    expertAsks: z.array(
      z.object({
        words: z.string(),
        place: z.string(),
        state: z.enum(ASK_STATES),
        answer: z.string().nullable(),
        result: z.string().nullable(),
        at: instant,
      }),
    ),
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
