import * as z from 'zod'
import {
  HOUR_REASONS,
  LONGEST_SAID,
  MOST_BENEFICIARIES,
  MOST_HANDS,
  MOST_MINUTES,
  REQUEST_KINDS,
  WEIGHTS,
} from '@/domain/communityRequest'
import { LONGEST } from '@/domain/posting'
import { SKILLS } from '@/domain/registration'
import { MARKS } from '@/domain/rollCall'
import { activityBrief } from './activity'
import { endpoint } from './endpoint'
import { cursor, forElder, id, instant, pageOf, pageSize, text } from './fields'

const activityId = id('请人帮忙的事')
const kind = z.enum(REQUEST_KINDS).meta({ title: '哪一类' })
const skills = z.array(z.enum(SKILLS)).max(SKILLS.length).meta({ title: '会什么的更好' })
const weight = z.enum(WEIGHTS).meta({ title: '轻活还是重活' })
const minutes = z.int().min(0).max(MOST_MINUTES).meta({ title: '帮了多久' })
const hands = z.int().min(1).max(MOST_HANDS).meta({ title: '要几个人' })
const beneficiaries = z.int().min(0).max(MOST_BENEFICIARIES).meta({ title: '受益多少人' })
const figure = text(LONGEST_SAID.figure).meta({ title: '做成了多少' })
const outcome = text(LONGEST_SAID.outcome).meta({ title: '做成了什么' })
const pictureWords = text(LONGEST_SAID.picture).meta({ title: '照片上是什么' })
const thanks = text(LONGEST_SAID.thanks).meta({ title: '谢谢的话' })

/** A picture, where to see it for a while, and what it shows. */
const picture = z.object({ url: z.string(), words: pictureWords })

/** What a request has beside what every activity has. */
const asked = z.object({ kind, skills: z.array(z.enum(SKILLS)), weight })

export const post = endpoint({
  summary: 'Ask for hands for an approved community I work for; once, however often it is tried',
  audience: 'officer',
  request: {
    activityId,
    communityId: id('社区'),
    title: text(LONGEST.title).meta({ title: '要做什么' }),
    place: text(LONGEST_SAID.place).meta({ title: '在哪里' }),
    bring: text(LONGEST.bring).meta({ title: '带什么' }).optional(),
    startsAt: instant.meta({ title: '开始的时间' }),
    endsAt: instant.meta({ title: '结束的时间' }),
    capacity: hands,
    kind,
    skills,
    weight,
    /** Asks this team alone; left out, everybody who has reported. */
    teamId: id('队伍').optional(),
  },
  reply: z.object({}),
  refusals: ['startPassed', 'tooFarAhead', 'endsWrong', 'notApproved'],
})

export const list = endpoint({
  summary: 'What hands are asked for: of my communities first, then of the county',
  audience: 'public',
  request: { for: forElder, after: cursor.optional(), size: pageSize },
  reply: pageOf(activityBrief.extend(asked.shape).extend({ near: z.boolean() })).extend({
    /** Whoever has not reported (报到) sees how many there are. */
    registered: z.boolean(),
    open: z.int(),
  }),
})

export const mine = endpoint({
  summary: 'What my communities asked for; `forgotten`: what waits for its end, for the bureau',
  audience: 'officer',
  request: {
    which: z.enum(['open', 'due', 'closed', 'forgotten']).default('open').meta({ title: '看哪些' }),
    after: cursor.optional(),
    size: pageSize,
  },
  reply: pageOf(activityBrief.extend(asked.shape)).extend({ due: z.int() }),
})

const served = z.object({
  recordId: z.uuid(),
  /** Empty: this person has left. */
  name: z.string(),
  /** Masked, and only of who has a seat, until the request is closed (rule 19). */
  phone: z.string().nullable(),
  signUp: z.enum(['confirmed', 'waitlisted']).nullable(),
  mark: z.enum(MARKS).nullable(),
  /** Of who came: as planned, or put right. */
  minutes,
})

export const read = endpoint({
  summary: 'A request as who asked works with it; the bureau sees it without names',
  audience: 'officer',
  request: { activityId },
  reply: activityBrief.extend(asked.shape).extend({
    communityId: z.uuid(),
    /** Whom the bureau calls. */
    manager: z.string(),
    managerPhone: z.string(),
    own: z.boolean(),
    bring: z.string().nullable(),
    cancelReason: z.string().nullable(),
    waiting: z.int(),
    /** How many were told of it. */
    told: z.int(),
    people: z.array(served),
    changes: z.array(
      z.object({
        name: z.string(),
        before: minutes,
        after: minutes,
        why: z.enum(HOUR_REASONS),
        by: z.string(),
        at: instant,
      }),
    ),
    closed: z
      .object({
        outcome,
        thanks,
        figure: figure.nullable(),
        beneficiaries: beneficiaries.nullable(),
        story: z.boolean(),
        picture: picture.nullable(),
        at: instant,
      })
      .nullable(),
  }),
})

export const close = endpoint({
  summary: 'Say what came of it, and thank everybody who came: no request ends without (rule 23)',
  audience: 'officer',
  request: {
    activityId,
    outcome,
    thanks,
    /** What came of it as a number in words. */
    figure: figure.optional(),
    /** Counted, never named. */
    beneficiaries: beneficiaries.optional(),
    story: z.boolean().default(false).meta({ title: '大家能不能看' }),
    /** With a story only; what it shows is said in words, and everybody in it was asked. */
    picture: z
      .object({ uploadId: id('照片'), words: pictureWords })
      .meta({ title: '照片' })
      .optional(),
  },
  reply: z.object({ thanked: z.int() }),
  refusals: [
    ...(['activityCancelled', 'notBegun', 'rollFirst', 'alreadyDecided'] as const),
    ...(['peopleNotAsked', 'childrenInPicture'] as const),
  ],
})

export const dropPicture = endpoint({
  summary: 'Take the picture out of a story, because somebody in it wants it no more',
  audience: 'officer',
  request: { activityId },
  reply: z.object({}),
})

export const setHours = endpoint({
  // `seen` is what the officer saw: of two who put it right differently, the second is told.
  summary: 'Put right how long somebody who came has served; before, after and why are kept',
  audience: 'officer',
  request: {
    changeId: id('改时间'),
    activityId,
    recordId: id('来的同志'),
    seen: minutes,
    minutes,
    why: z.enum(HOUR_REASONS).meta({ title: '为什么改' }),
  },
  reply: z.object({ minutes }),
  refusals: ['markedOtherwise'],
})

export const stories = endpoint({
  summary: 'What came of requests, told by who asked; people are counted, never named',
  audience: 'public',
  request: { after: cursor.optional(), size: pageSize },
  reply: pageOf(
    z.object({
      activityId: z.uuid(),
      title: z.string(),
      community: z.string(),
      place: z.string(),
      at: instant,
      outcome,
      figure: figure.nullable(),
      beneficiaries: beneficiaries.nullable(),
      picture: picture.nullable(),
      /** Who came; null: fewer than five. */
      came: z.int().nullable(),
    }),
  ),
})
