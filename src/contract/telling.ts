import * as z from 'zod'
import { TEMPLATES } from '@/domain/telling'
import { endpoint } from './endpoint'
import { forElder, id } from './fields'

export const allow = endpoint({
  summary: 'I let WeChat tell me once of an activity I come to, for each template I said yes to',
  audience: 'member',
  request: {
    for: forElder,
    tapId: id('提醒'),
    activityId: id('活动'),
    templates: z.array(z.enum(TEMPLATES)).min(1).max(TEMPLATES.length).meta({ title: '提醒什么' }),
  },
  reply: z.object({}),
  refusals: ['helpEnded'],
})
