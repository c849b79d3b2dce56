import * as z from 'zod'
import { endpoint } from './endpoint'
import { forElder, id, instant } from './fields'

const activityId = id('活动')

export const enter = endpoint({
  summary: 'I am here: by the number that is called out, or the code on the wall; twice is once',
  audience: 'member',
  request: {
    for: forElder,
    activityId,
    /** Four digits that were heard, or what was scanned: a slot of time and its seal. */
    code: z
      .string()
      .regex(/^(\d{4}|[1-9]\d{0,8}\.[\w-]{16})$/)
      .meta({ title: '签到的数字' }),
    walkIn: z.boolean().default(false).meta({ title: '现在加入' }),
  },
  reply: z.object({ guests: z.int() }),
  refusals: [
    'activityCancelled',
    'checkInTooEarly',
    'checkInTooLate',
    'notSignedUp',
    'walkInsNotTaken',
    'wrongDigits',
    'codeLocked',
    'wallCodeNotValid',
    'helpEnded',
  ],
})

export const undo = endpoint({
  summary: 'I pressed by mistake: I am not here yet',
  audience: 'member',
  request: { for: forElder, activityId },
  reply: z.object({}),
  refusals: ['checkInTooLate', 'markedOtherwise', 'helpEnded'],
})

export const claim = endpoint({
  summary: 'I was there without a number; the secretary confirms it',
  audience: 'member',
  request: { for: forElder, activityId },
  reply: z.object({}),
  refusals: ['activityCancelled', 'checkInTooEarly', 'checkInTooLate', 'helpEnded'],
})

export const card = endpoint({
  // It says who somebody is to the server alone, for a few minutes; the phone asks for the next in time.
  summary: 'A code to show at the door, which a secretary scans',
  audience: 'member',
  request: { for: forElder },
  reply: z.object({ card: z.string(), until: instant }),
  refusals: ['helpEnded'],
})
