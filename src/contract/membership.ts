import * as z from 'zod'
import { MOVE_ENDS, MOVE_KINDS, MOVE_STATES } from '@/domain/membership'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const moveId = id('申请')
const branchId = id('支部')
const contact = z.object({ title: z.string(), phone: z.string() })
const kind = z.enum(MOVE_KINDS).meta({ title: '怎么参加' })

const membership = z.object({
  branchId: z.uuid(),
  branch: z.string(),
  kind,
  from: z.iso.date(),
  /** null: still. */
  to: z.iso.date().nullable(),
})

const move = z.object({
  moveId: z.uuid(),
  kind,
  name: z.string(),
  /** Where the home is; null: nowhere yet. */
  from: z.string().nullable(),
  to: z.string(),
  certificate: z.string().nullable(),
  askedAt: instant,
})

/** How it stands; after a no, why not, in the secretary's words. */
const end = { state: z.enum(MOVE_STATES), words: z.string().nullable() }

/** Rules 1 and 2. */
const cannotCome = ['alreadyMember', 'notHomeBranch', 'needsTransfer'] as const

export const mine = endpoint({
  summary: 'My branches, home first, then past ones; what I wait for, and what was lately refused',
  audience: 'member',
  request: {},
  reply: z.object({ memberships: z.array(membership), moves: z.array(move.extend(end)) }),
})

export const read = endpoint({
  summary: 'One wish, for whom it is about, who asked, and the secretaries of both branches',
  audience: 'account',
  request: { moveId },
  reply: move.extend({
    ...end,
    mayDecide: z.boolean(),
    mayWithdraw: z.boolean(),
    /** Whom to call about it: the other side. */
    contact: contact.nullable(),
  }),
})

export const branches = endpoint({
  summary: 'Branches one can take part in beside the own: functional and provisional ones',
  audience: 'member',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(z.object({ branchId: z.uuid(), name: z.string() })),
})

export const ask = endpoint({
  summary: 'Ask to take part in a functional or provisional branch; its secretary decides',
  audience: 'member',
  request: { moveId, branchId },
  reply: z.object({}),
  refusals: [...cannotCome, 'alreadyAsked'],
})

export const leave = endpoint({
  summary: 'Take part no longer, or be back from away; home is left by transfer only (rule 1)',
  audience: 'member',
  request: { branchId },
  reply: z.object({}),
  refusals: ['needsTransfer'],
})

export const destinations = endpoint({
  summary: 'Branches to hand somebody to, by words of their name or of whom to call there',
  audience: 'officer',
  request: {
    words: text(40).meta({ title: '支部的名字' }).optional(),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(
    z.object({
      branchId: z.uuid(),
      name: z.string(),
      contactTitle: z.string(),
      /** Rule 2: into others nobody is transferred. */
      canBeHome: z.boolean(),
    }),
  ),
})

export const propose = endpoint({
  summary: 'Hand a member of the own branch to another: home by transfer, or while away',
  audience: 'officer',
  request: {
    moveId,
    recordId: id('老同志'),
    branchId,
    kind: kind.exclude(['participating']).meta({ title: '怎么参加' }),
    certificate: text(40).meta({ title: '证明编号' }).optional(),
  },
  reply: z.object({}),
  refusals: [...cannotCome, 'alreadyAsked'],
})

export const withdraw = endpoint({
  summary: 'Take back what I, or my branch, asked for',
  audience: 'account',
  request: { moveId },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const requests = endpoint({
  summary: 'Who waits to come into an own branch, or out of it, the oldest first',
  audience: 'officer',
  request: {
    which: z.enum(['in', 'out']).default('in').meta({ title: '进来还是出去' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(move),
})

export const decide = endpoint({
  summary: 'Say yes, or no with words, to somebody who wants to come into an own branch',
  audience: 'officer',
  request: {
    moveId,
    end: z.enum(MOVE_ENDS).meta({ title: '同意不同意' }),
    words: text(200).meta({ title: '说明' }).optional(),
  },
  reply: z.object({}),
  refusals: [...cannotCome, 'alreadyDecided', 'reasonMissing'],
})

export const away = endpoint({
  summary: 'Members of an own branch who are away and hosted elsewhere',
  audience: 'officer',
  request: { branchId, after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({
      name: z.string(),
      host: z.string(),
      /** Whom to call there. */
      contact,
      since: z.iso.date(),
      /** Six months and more: time to ask how they are. */
      long: z.boolean(),
    }),
  ),
})
