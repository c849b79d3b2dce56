import * as z from 'zod'
import {
  CODE_DIGITS,
  ELDER_KIN,
  GRANT_DAYS,
  HELP_CONSENTS,
  HELP_SCOPES,
  HELPER_KIN,
} from '@/domain/helper'
import { NAME } from '@/domain/roster'
import { endpoint } from './endpoint'
import { id, instant } from './fields'

const grantId = id('帮办')
/** For a secretary, face to face: whose helper it is about. Else it is about me. */
const recordId = id('老同志').optional()

/** asked: waits for the elder's yes. expired: its time is over, a new yes makes it count again. */
const grant = z.object({
  grantId: z.uuid(),
  state: z.enum(['asked', 'active', 'expired']),
  scopes: z.array(z.enum(HELP_SCOPES)),
  /** The first day on which it counts no more; null: not agreed to yet. */
  until: z.iso.date().nullable(),
})

export const code = endpoint({
  summary: 'A code for a helper to enter: ten minutes, once; a new one ends the one before',
  audience: 'account',
  request: { recordId },
  reply: z.object({ code: z.string(), expiresAt: instant }),
})

export const ask = endpoint({
  summary: 'Enter the code an elder shows, and wait for the yes',
  audience: 'account',
  request: {
    grantId,
    code: z
      .string()
      .regex(new RegExp(`^\\d{${CODE_DIGITS}}$`))
      .meta({ title: '号码' }),
    calls: z.enum(ELDER_KIN).meta({ title: '怎么称呼' }),
    /** What the helper says to be; the elder's yes says what counts. Left out by phones of before. */
    relation: z.enum(HELPER_KIN).meta({ title: '是谁' }).optional(),
    /** Only of somebody the county does not know by name yet. */
    name: z.string().regex(NAME).meta({ title: '您的姓名' }).optional(),
  },
  reply: z.object({}),
  refusals: ['wrongCode', 'codeLocked', 'ownCode', 'alreadyHelps', 'nameMissing'],
})

export const mine = endpoint({
  summary: 'Who helps me, and whom I help',
  audience: 'account',
  request: { recordId },
  reply: z.object({
    helpers: z.array(
      grant.extend({
        name: z.string(),
        /** asked: what the helper says to be. Else what the elder said. */
        relation: z.enum(HELPER_KIN).nullable(),
      }),
    ),
    elders: z.array(
      grant.extend({
        calls: z.enum(ELDER_KIN),
        /** Who it is; null until the elder has said yes. */
        elder: z.object({ elderId: z.uuid(), name: z.string() }).nullable(),
      }),
    ),
  }),
})

export const agree = endpoint({
  summary: 'Say yes to a helper, or anew: what for, and how long. Never by the helper',
  audience: 'account',
  request: {
    grantId,
    relation: z.enum(HELPER_KIN).meta({ title: '是谁' }),
    /** Seeing the plans belongs to each of the others. */
    scopes: z
      .array(z.enum(HELP_SCOPES))
      .max(HELP_SCOPES.length)
      .refine((scopes) => scopes.includes('plans'))
      .meta({ title: '帮什么' }),
    days: z.literal([...GRANT_DAYS]).meta({ title: '帮多久' }),
    /** By a secretary: how the elder said it. */
    consent: z.enum(HELP_CONSENTS).exclude(['own']).meta({ title: '怎么同意的' }).optional(),
  },
  reply: z.object({}),
  refusals: ['tooManyHelpers', 'tooManyElders', 'helpEnded', 'consentMissing'],
})

export const end = endpoint({
  summary: 'No more help: by the elder, the helper, or a secretary of the elder. Counts at once',
  audience: 'account',
  request: { grantId },
  reply: z.object({}),
})
