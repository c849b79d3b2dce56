import * as z from 'zod'
import {
  LECTURE_STATES,
  LONGEST_ANSWER,
  LONGEST_LECTURE,
  LONGEST_LECTURE_TITLE,
} from '@/domain/lecture'
import { HELP_CONSENTS } from '@/domain/helper'
import { endpoint } from './endpoint'
import { cursor, id, instant, pageOf, pageSize, text } from './fields'

const lectureId = id('微党课')
const told = {
  title: text(LONGEST_LECTURE_TITLE).meta({ title: '题目' }),
  words: text(LONGEST_LECTURE).meta({ title: '讲的内容' }),
}

const lecture = z.object({
  lectureId: z.uuid(),
  title: z.string(),
  words: z.string(),
  state: z.enum(LECTURE_STATES),
  offeredAt: instant,
  /** Why not. */
  answer: z.string().nullable(),
  /** What the branch made of it, while it is out. */
  articleId: z.uuid().nullable(),
})

export const offer = endpoint({
  summary: 'Offer my branch a 微党课 in my own words; sending it says yes to its going out',
  audience: 'member',
  request: { lectureId, ...told },
  reply: z.object({}),
  refusals: ['nobodyAtHome'],
})

export const mine = endpoint({
  summary: 'What I offered, and what became of it',
  audience: 'member',
  request: {},
  reply: z.object({ lectures: z.array(lecture) }),
})

export const withdraw = endpoint({
  summary: 'Take my yes back: what is not out yet stays so, what is out the branch takes down',
  audience: 'member',
  request: { lectureId },
  reply: z.object({}),
})

export const list = endpoint({
  summary: 'What members of an own branch offered to tell, the latest first',
  audience: 'officer',
  request: { branchId: id('支部'), after: cursor.optional(), size: pageSize },
  reply: pageOf(
    lecture.extend({
      name: z.string(),
      /** Whether what was made of it is out. */
      out: z.boolean(),
    }),
  ),
})

export const record = endpoint({
  summary: 'Write down what somebody of an own branch told, with how they said yes',
  audience: 'officer',
  request: {
    lectureId,
    recordId: id('谁讲的'),
    ...told,
    consent: z.enum(HELP_CONSENTS).exclude(['own']).meta({ title: '怎么同意的' }),
  },
  reply: z.object({}),
})

export const take = endpoint({
  summary: 'Take an offer up: it becomes an article being written, in the words it came in',
  audience: 'officer',
  request: { lectureId, articleId: id('文章') },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})

export const decline = endpoint({
  summary: 'Not this time, and why',
  audience: 'officer',
  request: { lectureId, words: text(LONGEST_ANSWER).meta({ title: '原因' }) },
  reply: z.object({}),
  refusals: ['alreadyDecided'],
})
