import * as z from 'zod'
import { OPEN_TO } from '@/domain/activity'
import { LONGEST_SAID } from '@/domain/communityRequest'
import { MEETINGS } from '@/domain/cadence'
import { LONGEST, MOST_SEATS } from '@/domain/posting'
import { endpoint } from './endpoint'
import { cursor, guests, id, instant, line, pageOf, pageSize, text } from './fields'

const activityId = id('活动')
const branchId = id('支部')
const venueId = id('地点')
const words = text(20).meta({ title: '名称' })
const startsAt = instant.meta({ title: '开始的时间' })
const endsAt = instant.meta({ title: '结束的时间' })
const reason = text(LONGEST.reason).meta({ title: '原因' })
/** Seats; null: as many as come. */
const capacity = z.int().min(1).max(MOST_SEATS).nullable().meta({ title: '位子' })

const venue = z.object({
  venueId: z.uuid(),
  name: z.string(),
  steps: z.enum(['none', 'few', 'many']),
  lift: z.boolean(),
  toilet: z.boolean(),
  bus: z.string().nullable(),
})

const community = z.object({ communityId: z.uuid(), name: z.string() })

export const venues = endpoint({
  summary: 'Places an activity can be at, by words of the name',
  audience: 'officer',
  request: { words: words.optional(), after: cursor.optional(), size: pageSize },
  reply: pageOf(venue),
})

export const communities = endpoint({
  summary: 'Communities an activity can be for, by words of the name',
  audience: 'officer',
  request: { words: words.optional(), after: cursor.optional(), size: pageSize },
  reply: pageOf(community),
})

export const read = endpoint({
  summary: 'An activity as its organiser wrote it, for an officer of the organising branch',
  audience: 'officer',
  request: { activityId },
  reply: z.object({
    branchId: z.uuid(),
    branch: z.string(),
    title: z.string(),
    summary: z.string(),
    bring: z.string().nullable(),
    line,
    partyDay: z.boolean(),
    /** 三会一课; null: none of it. */
    meeting: z.enum(MEETINGS).nullable(),
    openTo: z.enum(OPEN_TO),
    /** null: not for one community. */
    community: community.nullable(),
    venue,
    state: z.enum(['published', 'cancelled']),
    cancelReason: z.string().nullable(),
    startsAt: instant,
    endsAt: instant,
    signUpOpensAt: instant,
    signUpClosesAt: instant,
    capacity: z.int().nullable(),
    reserved: z.int(),
    seatsTaken: z.int(),
    /** Parties in the queue. */
    waiting: z.int(),
    guestLimit: z.int(),
    walkIns: z.boolean(),
  }),
})

export const publish = endpoint({
  summary: 'Post an activity of a branch I am an officer of; once, however often it is tried',
  audience: 'officer',
  request: {
    activityId,
    branchId,
    venueId,
    title: text(LONGEST.title).meta({ title: '活动名称' }),
    summary: text(LONGEST.summary).meta({ title: '做什么' }),
    bring: text(LONGEST.bring).meta({ title: '带什么' }).optional(),
    line,
    partyDay: z.boolean().default(false).meta({ title: '是不是主题党日' }),
    meeting: z.enum(MEETINGS).meta({ title: '哪一种会' }).optional(),
    openTo: z.enum(OPEN_TO).meta({ title: '谁可以来' }),
    /** With openTo community only. */
    communityId: id('社区').optional(),
    startsAt,
    endsAt,
    signUpOpensAt: instant.meta({ title: '报名从什么时候起' }),
    signUpClosesAt: instant.meta({ title: '报名到什么时候' }),
    capacity,
    guestLimit: guests,
    walkIns: z.boolean().default(false).meta({ title: '没报名的能不能来' }),
  },
  reply: z.object({}),
  refusals: ['startPassed', 'tooFarAhead', 'endsWrong', 'closePassed', 'nobodyAtHome'],
})

export const move = endpoint({
  // A branch moves to a venue; a community says where in words.
  summary: 'Another time or place; everybody who signed up or queues is told why',
  audience: 'officer',
  request: {
    ...{ activityId, venueId: id('地点').optional(), startsAt, endsAt, reason },
    place: text(LONGEST_SAID.place).meta({ title: '地点' }).optional(),
  },
  reply: z.object({}),
  refusals: ['activityCancelled', 'alreadyStarted', 'startPassed', 'tooFarAhead', 'endsWrong'],
})

export const setSeats = endpoint({
  summary: 'More seats move the queue up at once; fewer only as far as nobody loses one',
  audience: 'officer',
  request: { activityId, capacity },
  reply: z.object({ seatsTaken: z.int(), waiting: z.int() }),
  refusals: ['activityCancelled', 'alreadyStarted', 'seatsTaken'],
})

export const cancel = endpoint({
  summary: 'Call an activity off; everybody who signed up or queues is told why',
  audience: 'officer',
  request: { activityId, reason },
  reply: z.object({}),
  refusals: ['alreadyStarted'],
})
