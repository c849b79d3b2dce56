import * as z from 'zod'
import { FIVE_ELDERS } from '@/domain/team'
import { endpoint } from './endpoint'
import { id } from './fields'

const recordId = id('名册上的人')
const kinds = z.array(z.enum(FIVE_ELDERS)).max(FIVE_ELDERS.length).meta({ title: '五老' })

export const read = endpoint({
  summary: 'Which of the 五老 somebody at home in an own branch is',
  audience: 'officer',
  request: { recordId },
  reply: z.object({
    kinds,
    /** They agreed to be shown to everybody by name (公开身份). */
    shown: z.boolean(),
  }),
})

export const set = endpoint({
  summary: 'Say which of the 五老 somebody at home in an own branch is: never oneself',
  audience: 'officer',
  request: { recordId, kinds },
  reply: z.object({}),
})
