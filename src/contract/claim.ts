import * as z from 'zod'
import { CODE } from '@/domain/claim'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize } from './fields'

export const slipId = id('登记条')

/** The one answer that has the code. */
export const slipMade = z.object({
  slipId: z.uuid(),
  name: z.string(),
  branch: z.string(),
  code: z.string().regex(CODE),
  until: instant,
})

export const people = endpoint({
  summary: 'Who of an own branch has no account yet, in the order of their records',
  audience: 'officer',
  request: { branchId: id('支部'), after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({
      recordId: z.uuid(),
      name: z.string(),
      born: z.int(),
      /** Until when the slip is good that they have. */
      slipUntil: instant.nullable(),
    }),
  ),
})

export const slip = endpoint({
  summary: 'A new slip for somebody on the roster of an own branch; the one before ends',
  audience: 'officer',
  request: { slipId, recordId: id('名册上的人') },
  reply: slipMade,
  refusals: ['recordTaken', 'alreadyDecided'],
})

export const use = endpoint({
  // Wrong, too old, used up: one answer, so that nobody learns which codes there are.
  summary: 'Become who is on the roster, by the code of a slip',
  audience: 'account',
  request: { code: z.string().regex(CODE).meta({ title: '登记条上的数字' }) },
  reply: z.object({ name: z.string(), branch: z.string().nullable() }),
  refusals: ['alreadyMember', 'codeWrong', 'codeLocked'],
})
