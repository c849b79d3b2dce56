import * as z from 'zod'
import { REVEAL_REASONS } from '@/domain/phone'
import { CONSENT_KINDS, POLICY_VERSIONS } from '@/domain/privacy'
import { endpoint } from './endpoint'
import { activityLists } from './export/activity'
import { membershipLists, office } from './export/membership'
import { partyDayLists } from './export/partyDay'
import { serviceLists } from './export/service'
import { teamLists } from './export/team'
import { tellingLists } from './export/telling'
import { cursor, day, id, instant, pageOf, pageSize } from './fields'

const kind = z.enum(CONSENT_KINDS).meta({ title: '同意什么' })
const policyVersion = z.enum(POLICY_VERSIONS).meta({ title: '哪一版说明' })
const given = z.boolean().meta({ title: '同意不同意' })

const consents = z.object({
  /** Every kind once, in the same order always. */
  now: z.array(z.object({ kind, given })),
  /** Every yes and no there was, the newest first. */
  history: z.array(z.object({ kind, given, policyVersion, at: instant })),
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
    ...membershipLists,
    ...activityLists,
    ...serviceLists,
    ...partyDayLists,
    ...tellingLists,
    ...teamLists,
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
