import { partySize } from '@/domain/signUp'
import { type Instant, minutesAfter, slotBegins, slotOf, wallTime } from '@/domain/time'
import { COUNTY_ID, homeAudience } from '../asker'
import type { Db } from './db'
import { activities } from './demo/activities'
import { venues } from './demo/organisations'
import type { DemoActivity } from './demo/shapes'
import { type Row, demoId, insert } from './demoRows'

export async function seedActivities(db: Db, now: Instant) {
  await insert(
    db,
    'activities',
    activities.map((activity) => activityRow(activity, now)),
  )
  const parties = activities.flatMap((activity) =>
    activity.parties.map((party, at) => ({ activity, party, turn: at + 1 })),
  )
  await insert(
    db,
    'sign_ups',
    parties.map(({ activity, party, turn }) => ({
      sign_up_id: demoId('signUp', `${activity.slug} ${party.person}`),
      activity_id: demoId('activity', activity.slug),
      member_id: demoId('member', party.person),
      guests: party.guests ?? 0,
      needs: party.needs ?? [],
      state: party.waiting ? 'waitlisted' : 'confirmed',
      turn,
      created_at: askedAt(activity, turn, now),
    })),
  )
  await insert(db, 'messages', [
    ...activities.flatMap((activity) => remindersOf(activity, now)),
    ...parties.map(({ activity, party, turn }) => ({
      message_id: demoId('message', `${activity.slug} ${party.person}`),
      member_id: demoId('member', party.person),
      activity_id: demoId('activity', activity.slug),
      kind: party.waiting ? 'waitlisted' : 'signedUp',
      facts: factsOf(activity, party.guests ?? 0, now),
      at: askedAt(activity, turn, now),
    })),
  ])
}

/** Whoever has a seat at what has just begun was reminded of it an hour before. */
const remindersOf = (activity: DemoActivity, now: Instant): Row[] =>
  activity.from !== 'justNow'
    ? []
    : activity.parties
        .filter(({ waiting }) => !waiting)
        .map(({ person, guests = 0 }) => ({
          message_id: demoId('reminder', `${activity.slug} ${person}`),
          member_id: demoId('member', person),
          activity_id: demoId('activity', activity.slug),
          kind: 'soon',
          facts: factsOf(activity, guests, now),
          at: minutesAfter(startOf(activity, now), -60),
        }))

const factsOf = (activity: DemoActivity, guests: number, now: Instant) => ({
  title: activity.title,
  place: venues.find(({ slug }) => slug === activity.venue)?.name ?? '',
  startsAt: startOf(activity, now),
  guests,
})

export const askedAt = ({ signUpOpens }: DemoActivity, turn: number, now: Instant) =>
  minutesAfter(wallTime(now, signUpOpens, 9), turn)

const QUARTER = 15

/** When a demo activity begins; one has always just begun, so that somebody can check in. */
export const startOf = ({ day, from }: DemoActivity, now: Instant): Instant =>
  from === 'justNow'
    ? slotBegins(slotOf(minutesAfter(now, -30), QUARTER), QUARTER)
    : wallTime(now, day, ...from)

function activityRow(activity: DemoActivity, now: Instant): Row {
  const startsAt = startOf(activity, now)
  const seated = activity.parties.filter(({ waiting }) => !waiting)
  const audience = {
    county: COUNTY_ID,
    home: homeAudience(demoId('branch', activity.branch)),
    branch: demoId('branch', activity.branch),
    community: demoId('community', activity.community ?? ''),
  }
  return {
    activity_id: demoId('activity', activity.slug),
    branch_id: demoId('branch', activity.branch),
    venue_id: demoId('venue', activity.venue),
    audience_id: audience[activity.openTo],
    open_to: activity.openTo,
    line: activity.line,
    party_day: activity.partyDay ?? false,
    state: activity.state,
    cancel_reason: activity.cancelReason ?? null,
    title: activity.title,
    summary: activity.summary,
    bring: activity.bring,
    sign_up_opens_at: wallTime(now, activity.signUpOpens, 0),
    sign_up_closes_at: wallTime(now, activity.signUpCloses, 0),
    starts_at: startsAt,
    ends_at: minutesAfter(startsAt, activity.hours * 60),
    capacity: activity.capacity,
    reserved: activity.reserved ?? 0,
    guest_limit: activity.guestLimit,
    seats_taken: seated.reduce((taken, { guests = 0 }) => taken + partySize(guests), 0),
    waiting: activity.parties.length - seated.length,
    last_turn: activity.parties.length,
  }
}
