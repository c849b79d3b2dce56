import * as z from 'zod'
import {
  LONGEST_PLEDGE,
  LONGEST_SLOT,
  PLEDGE_AUDIENCES,
  PLEDGE_DAYS,
  PLEDGE_SLOTS,
} from '@/domain/pledge'
import { POLICY_VERSIONS } from '@/domain/privacy'
import { SKILLS } from '@/domain/registration'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const pledgeId = id('亮身份')
const invitationId = id('邀请')
const titles = z
  .array(text(LONGEST_SLOT))
  .length(PLEDGE_SLOTS.length)
  .refine((all) => new Set(all).size === all.length)
  .meta({ title: '亮什么' })

const slots = z.array(z.object({ title: z.string(), words: z.string() }))

const card = z.object({
  pledgeId: z.uuid(),
  name: z.string(),
  branch: z.string().nullable(),
  yearsInParty: z.int(),
  /** What they like doing, when they have reported (报到). */
  skills: z.array(z.enum(SKILLS)),
  slots,
  since: instant,
})

export const mine = endpoint({
  summary: 'My own card with whom it is shown to, what it can say, and who invites me to it',
  audience: 'member',
  request: {},
  reply: z.object({
    /** Whether I have joined the Party. */
    eligible: z.boolean(),
    titles: z.array(z.string()),
    card: card
      .extend({
        until: z.iso.date(),
        /** Its time is over: nobody sees it any more. */
        over: z.boolean(),
        seenBy: z.array(z.enum(PLEDGE_AUDIENCES)),
      })
      .nullable(),
    invitations: z.array(
      z.object({
        invitationId: z.uuid(),
        branch: z.string(),
        activity: z.object({ title: z.string(), startsAt: instant }).nullable(),
      }),
    ),
  }),
})

export const make = endpoint({
  // Always by oneself: nothing here says for whom (rule 18).
  summary:
    'Show who I am: a promise in each place, whom to, and for how long; ends the card before',
  audience: 'member',
  request: {
    pledgeId,
    /** The titles as they stood on the phone: nobody’s words come under another. */
    titles,
    words: z.array(text(LONGEST_PLEDGE)).length(PLEDGE_SLOTS.length).meta({ title: '说的话' }),
    days: z.literal([...PLEDGE_DAYS]).meta({ title: '亮多久' }),
    seenBy: z
      .array(z.enum(PLEDGE_AUDIENCES))
      .max(PLEDGE_AUDIENCES.length)
      .meta({ title: '给谁看' }),
    policyVersion: z.enum(POLICY_VERSIONS).meta({ title: '哪一版说明' }),
  },
  reply: z.object({}),
  refusals: ['partyOnly'],
})

export const withdraw = endpoint({
  summary: 'Take my card back: from now on nobody is shown it, wherever they found it',
  audience: 'member',
  request: { pledgeId },
  reply: z.object({}),
})

export const list = endpoint({
  summary: 'Cards shown to my branch, to my community, or to everyone; the newest first',
  audience: 'public',
  request: {
    from: z.enum(PLEDGE_AUDIENCES).meta({ title: '哪里的' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(card),
})

export const read = endpoint({
  summary: 'One card, when its member lets me see it',
  audience: 'public',
  request: { pledgeId },
  reply: card,
})

export const code = endpoint({
  // It says who somebody is to the server alone; the phone asks for the next in time.
  summary: 'A code of my card that somebody scans to know it is true, for some minutes',
  audience: 'member',
  request: {},
  reply: z.object({ pledgeId: z.uuid(), code: z.string(), until: instant }),
})

export const verify = endpoint({
  summary: 'Whether a scanned card is true: who it is and since when, and nothing more',
  audience: 'public',
  request: {
    pledgeId,
    code: z
      .string()
      .regex(/^[1-9]\d{0,8}\.[\w-]{16}$/)
      .meta({ title: '扫的码' }),
  },
  reply: z.discriminatedUnion('state', [
    z.object({ state: z.literal('true'), name: z.string(), since: instant }),
    /** ended: taken back, or its time is over. old: this code says nothing any more. */
    z.object({ state: z.enum(['ended', 'old']) }),
  ]),
})

export const notNow = endpoint({
  summary: 'Put an invitation away; nobody is told',
  audience: 'member',
  request: { invitationId },
  reply: z.object({}),
})

export const invite = endpoint({
  summary: 'Invite an own branch, or those of it who come to an activity; each says yes or nothing',
  audience: 'officer',
  request: { invitationId, branchId: id('支部'), activityId: id('活动').optional() },
  /** How many were asked now. Who said what is nowhere. */
  reply: z.object({ asked: z.int() }),
})

export const readSlots = endpoint({
  summary: 'How the bureau calls the four places of a card',
  audience: 'officer',
  request: {},
  reply: z.object({ titles: z.array(z.string()) }),
})

export const setSlots = endpoint({
  summary: 'Call the four places of a card otherwise, from the next card on',
  audience: 'officer',
  request: { titles },
  reply: z.object({ titles: z.array(z.string()) }),
})
