import * as z from 'zod'
import { CALL_MARKS, THINGS } from '@/domain/callList'
import { HELPER_KIN } from '@/domain/helper'
import { endpoint } from './endpoint'
import { id, instant } from './fields'

/** What is told: an activity, or an article that is out. */
const about = { thing: z.enum(THINGS).meta({ title: '告诉什么' }), thingId: id('告诉什么') }
const mark = z.enum(CALL_MARKS).nullable()

export const read = endpoint({
  // Who read it is nobody's business: that it lies on a phone is all an officer is told.
  summary: 'Who of the own branch was told how, and who is to be called; for its officers only',
  audience: 'officer',
  request: about,
  reply: z.object({
    title: z.string(),
    /** When the activity begins, or the article went out. */
    at: instant,
    /** Of the branch; they are told and not listed. */
    signedUp: z.int(),
    /** Who has no account first, then by record. */
    people: z.array(
      z.object({
        recordId: z.uuid(),
        name: z.string(),
        /** Masked (rule 19). */
        phone: z.string().nullable(),
        /** At home in this branch, so that `member.revealPhone` tells the whole number. */
        home: z.boolean(),
        /** Sees it on a phone of their own. */
        hasPhoneApp: z.boolean(),
        /** What members at home here call who helps them. */
        family: z.array(z.enum(HELPER_KIN)),
        mark,
        at: instant.nullable(),
      }),
    ),
  }),
})

export const setMark = endpoint({
  summary: 'Say what came of a call; null takes it back',
  audience: 'officer',
  request: {
    ...about,
    recordId: id('名册上的人'),
    mark: mark.meta({ title: '打得怎么样' }),
  },
  reply: z.object({ mark }),
})
