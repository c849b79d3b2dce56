import { useState } from 'react'
import type { ReplyOf, RequestOf } from '@/contract'
import type { IntegrationLine, OpenTo } from '@/domain/activity'
import { newId } from '@/domain/id'
import { spanOf, timesOf, type Closing, type Opening } from '@/domain/posting'
import { MEETINGS, type Meeting } from '@/domain/cadence'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { createAct } from './act'
import { asking, call } from './call'
import { now } from './clock'
import { keepDraft, recallDraft } from './draft'
import { createList } from './list'
import { createReply } from './load'
import type { Me } from './session'

export const useVenues = createList(asking('posting.venues'))
export const useCommunities = createList(asking('posting.communities'))
export const usePosting = createReply(asking('posting.read'))
export const useMove = createAct(asking('posting.move'))
export const useSetSeats = createAct(asking('posting.setSeats'))
export const useCallOff = createAct(asking('posting.cancel'))

export type Posting = ReplyOf<'posting.read'>
export type Venue = Posting['venue']

/** An activity as it is being written; null: not answered yet. */
export interface Post {
  activityId: string
  title: string
  summary: string
  bring: string
  line: IntegrationLine
  partyDay: boolean
  /** 三会一课; none: it is none of it. */
  meeting: Meeting | 'none'
  openTo: OpenTo
  community: Posting['community']
  /** `2026-11-28` */
  day: string | null
  /** Minutes after midnight. */
  start: number | null
  /** Minutes. */
  length: number
  venue: Venue | null
  seats: number | null
  guests: number
  walkIns: boolean
  opens: Opening
  closes: Closing
}

/** A post whose questions are all answered. */
export type WholePost = Post & { day: string; start: number; venue: Venue }

export const isWhole = (post: Post): post is WholePost =>
  post.day !== null && post.start !== null && post.venue !== null

export type Template = keyof typeof deskStrings.templates
export const TEMPLATES = Object.keys(deskStrings.templates) as Template[]

const USUAL = {
  line: 'elderBodies',
  partyDay: false,
  meeting: 'none',
  openTo: 'branch',
  community: null,
  day: null,
  start: null,
  length: 120,
  venue: null,
  seats: 30,
  guests: 0,
  walkIns: true,
  opens: 'now',
  closes: 'dayBefore',
} as const satisfies Partial<Post>

/** What is usual for a kind of activity; everything can be changed. */
const KINDS: Record<Template, Partial<Post>> = {
  themedPartyDay: { partyDay: true, seats: null },
  cleanUp: { line: 'keyWork', openTo: 'county', guests: 2 },
  talk: { line: 'keyWork', openTo: 'county', length: 90, seats: 50, guests: 1 },
  hospitalGuide: { line: 'unitBusiness', length: 180, seats: 10, walkIns: false },
  healthLecture: { openTo: 'county', length: 90, seats: 50, guests: 1 },
  politicalBirthday: { length: 90, seats: null, guests: 1 },
}

/** A new post with what is usual for its kind. */
export function postOf(template: Template): Post {
  const { name, summary, bring } = deskStrings.templates[template]
  const written = { title: name, summary: summary.join(''), bring }
  return { ...USUAL, ...KINDS[template], ...written, activityId: newId(now()) }
}

/** Minutes after midnight in China. */
export const minuteOfDay = (at: string): number => {
  const { startsAt } = spanOf({ day: calendarDay(at), start: 0, length: 0 })
  return (Date.parse(at) - Date.parse(startsAt)) / 60_000
}

/** An activity as it stands, in the shape it is written in. */
export function postFrom(posting: Posting): WholePost {
  const { title, summary, bring, line, partyDay, openTo, community, venue, walkIns } = posting
  const { startsAt, endsAt, capacity, guestLimit } = posting
  return {
    ...USUAL,
    ...{ title, summary, line, partyDay, openTo, community, venue, walkIns },
    meeting: posting.meeting ?? 'none',
    activityId: newId(now()),
    bring: bring ?? '',
    day: calendarDay(startsAt),
    start: minuteOfDay(startsAt),
    length: (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    seats: capacity,
    guests: guestLimit,
  }
}

const DRAFT = 'posting'

const ownerOf = (me: NonNullable<Me>) => me.memberId ?? me.name

/** Begins a post like an earlier one: only the day is asked anew. */
export const beginLike = (me: NonNullable<Me>, posting: Posting): void =>
  keepDraft(DRAFT, ownerOf(me), { ...postFrom(posting), day: null })

/** Begins the party day of a branch with its day filled in. */
export const beginPartyDay = (me: NonNullable<Me>, day: string): void =>
  keepDraft(DRAFT, ownerOf(me), { ...postOf('themedPartyDay'), day })

/** What this officer is posting; null: nothing begun. Changed, it is another activity. */
export function usePost(me: NonNullable<Me>) {
  const [post, setPost] = useState(() => recallDraft<Post>(DRAFT, ownerOf(me)))
  const keep = (post: Post | null) => {
    keepDraft(DRAFT, ownerOf(me), post)
    setPost(post)
  }
  return { post, keep }
}

/** A post as it is sent. */
function requestOf(post: WholePost, branchId: string): RequestOf<'posting.publish'> {
  const { activityId, line, partyDay, meeting, openTo, community, venue, walkIns } = post
  const bring = post.bring.trim()
  return {
    ...{ activityId, branchId, line, partyDay, openTo, walkIns },
    ...timesOf(post, now()),
    venueId: venue.venueId,
    title: post.title.trim(),
    summary: post.summary.trim(),
    ...(bring && { bring }),
    // A post begun before there was a choice has none.
    ...(MEETINGS.includes(meeting as Meeting) && { meeting: meeting as Meeting }),
    ...(openTo === 'community' && community && { communityId: community.communityId }),
    capacity: post.seats,
    guestLimit: post.guests,
  }
}

interface Publishing {
  post: WholePost
  branchId: string
}

/** Posts it; unchanged, it is posted once however often it is tried. */
export const usePublish = createAct(async ({ post, branchId }: Publishing) => {
  const answer = await call('posting.publish', requestOf(post, branchId))
  return answer.ok ? { ...answer, reply: { activityId: post.activityId } } : answer
})
