import * as z from 'zod'
import { BRANCH_KINDS, MATTERS } from '@/domain/branch'
import { NAME } from '@/domain/roster'
import { endpoint } from './endpoint'
import { cursor, id, pageOf, pageSize, text } from './fields'

const branchId = id('支部')
const kind = z.enum(BRANCH_KINDS).meta({ title: '哪一种支部' })
const contact = {
  contactTitle: text(40).meta({ title: '联系人' }),
  contactPhone: z
    .string()
    .regex(/^\d[\d-]{6,14}\d$/)
    .meta({ title: '联系电话' }),
}

const branch = z.object({
  branchId: z.uuid(),
  name: z.string(),
  kind,
  /** The body above it. */
  parent: z.string(),
  /** It is no more. */
  ended: z.boolean(),
})

export const list = endpoint({
  summary: 'Branches of the county, by words of the name; for the bureau',
  audience: 'officer',
  request: {
    words: text(20).meta({ title: '名称' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(branch),
})

export const read = endpoint({
  summary: 'One branch, as the bureau keeps it',
  audience: 'officer',
  request: { branchId },
  reply: branch.extend({
    host: z.string().nullable(),
    contactTitle: z.string(),
    contactPhone: z.string(),
    /** Who serves it today, by name. */
    secretaries: z.array(z.string()),
    /** People who belong to it; 99 stands for more. */
    members: z.int(),
  }),
})

export const found = endpoint({
  summary: 'Found a branch of any kind, with the body it is at and the one above it',
  audience: 'officer',
  request: {
    branchId,
    kind,
    name: text(40).meta({ title: '支部名称' }),
    parent: text(40).meta({ title: '上级党组织' }),
    host: text(40).meta({ title: '依托单位' }).optional(),
    ...contact,
  },
  reply: z.object({}),
  refusals: ['hostMissing'],
})

export const edit = endpoint({
  summary: 'Change whom people of a branch call',
  audience: 'officer',
  request: { branchId, ...contact },
  reply: z.object({}),
})

export const end = endpoint({
  summary: 'End a branch that nobody is at home in; who took part does so no more',
  audience: 'officer',
  request: { branchId, reason: text(100).meta({ title: '原因' }) },
  reply: z.object({}),
  refusals: ['membersThere'],
})

export const people = endpoint({
  summary: 'People of the county with exactly this name, to make one of them a secretary',
  audience: 'officer',
  request: { name: z.string().regex(NAME).meta({ title: '姓名' }) },
  reply: z.object({
    /** At most twenty. */
    people: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        birthYear: z.int().nullable(),
        /** Where they are at home. */
        branch: z.string().nullable(),
        hasAccount: z.boolean(),
      }),
    ),
  }),
})

export const nameSecretary = endpoint({
  summary: 'Name the first secretary of a branch; those after are handed the office',
  audience: 'officer',
  request: { officeId: id('职务'), branchId, recordId: id('名册上的人') },
  reply: z.object({}),
  refusals: ['noAccount', 'alreadyDecided'],
})

const matter = z.enum(MATTERS).meta({ title: '什么事' })

export const matters = endpoint({
  summary: 'What only home branches have a say in, and whether an own branch is one',
  audience: 'officer',
  request: { branchId },
  reply: z.object({
    branch: z.string(),
    kind,
    /** reason null: done here, on paper, with the body above. */
    matters: z.array(
      z.object({ matter, reason: z.string().nullable(), source: z.string().nullable() }),
    ),
  }),
})

export const ask = endpoint({
  // Rule 3. There is nothing here to do any of it with, for any branch: a yes only says where.
  summary:
    'Whether an own branch may do this; a functional or provisional one is refused, with why',
  audience: 'officer',
  request: { branchId, matter },
  reply: z.object({
    /** The body it is done with, on paper. */
    parent: z.string(),
  }),
  refusals: ['homeBranchOnly'],
})
