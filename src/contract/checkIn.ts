import * as z from 'zod'
import { endpoint } from './endpoint'
import { forElder, id } from './fields'

const activityId = id('活动')

export const enter = endpoint({
  summary: 'I am here: by the number that is called out at the door; twice is once',
  audience: 'member',
  request: {
    for: forElder,
    activityId,
    code: z
      .string()
      .regex(/^\d{4}$/)
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
