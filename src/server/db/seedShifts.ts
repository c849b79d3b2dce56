import { certificateUntil, yearOf } from '@/domain/service'
import { mondayOf, shiftTimes, weekDays, WEEKLY_LIMIT } from '@/domain/shift'
import { calendarDay, daysAfter, minutesAfter, wallTime, type Instant } from '@/domain/time'
import { WILLING_ID } from '../asker'
import type { Db } from './db'
import { communityName } from './demo/organisations'
import { ROSTER, served, shifts, swap } from './demo/shifts'
import { demoId, insert } from './demoRows'

const SEATS = 3

/** A roster of this week and the next, and service that was closed with thanks. */
export async function seedShifts(db: Db, now: Instant) {
  await seedRoster(db, now)
  await seedServed(db, now)
}

async function seedRoster(db: Db, now: Instant) {
  const hospital = demoId('community', ROSTER)
  const monday = mondayOf(calendarDay(now))
  const days = [...weekDays(monday), ...weekDays(monday, 1)]
  const cells = shifts.map(({ at, ...shift }) => ({ ...shift, day: days[at] ?? monday }))
  const opened = daysAfter(shiftTimes({ day: monday, half: 'morning' }).startsAt, -7)
  await insert(db, 'shift_rosters', [{ community_id: hospital, weekly_limit: WEEKLY_LIMIT }])
  // Whoever looks after the demo's communities looks after this roster too.
  await insert(db, 'offices', [
    {
      office_id: demoId('office', 'zhou-ting hospital'),
      account_id: demoId('account', 'zhou-ting'),
      kind: 'communityWorker',
      community_id: hospital,
      from_day: calendarDay(daysAfter(now, -365)),
    },
  ])
  await register(db, [...new Set(cells.flatMap(({ people }) => people))], hospital, opened)
  await insert(
    db,
    'activities',
    cells.map((cell) => {
      const { startsAt, endsAt, signUpClosesAt } = shiftTimes(cell)
      return {
        ...asked(cell.slug, hospital, '导医导诊（市人民医院）', cell.post),
        sign_up_opens_at: opened,
        sign_up_closes_at: signUpClosesAt,
        starts_at: startsAt,
        ends_at: endsAt,
        capacity: SEATS,
        seats_taken: cell.people.length,
        last_turn: cell.people.length,
      }
    }),
  )
  await insert(
    db,
    'community_requests',
    cells.map(({ slug }) => requested(slug, hospital, 'guiding')),
  )
  await insert(
    db,
    'shifts',
    cells.map(({ slug, day, half, post }) => ({
      ...{ activity_id: demoId('activity', slug), community_id: hospital, day, half, post },
    })),
  )
  await insert(
    db,
    'sign_ups',
    cells.flatMap(({ slug, people }) =>
      people.map((person, at) => ({
        sign_up_id: demoId('signUp', `${slug} ${person}`),
        activity_id: demoId('activity', slug),
        member_id: demoId('member', person),
        ...{ guests: 0, needs: [], state: 'confirmed', turn: at + 1 },
        created_at: minutesAfter(opened, at + 1),
      })),
    ),
  )
  await insert(db, 'shift_swaps', [
    {
      swap_id: demoId('swap', swap.slug),
      activity_id: demoId('activity', swap.shift),
      sign_up_id: demoId('signUp', `${swap.shift} ${swap.person}`),
      from_member_id: demoId('member', swap.person),
      ...{ state: 'asked', asked_at: opened },
    },
  ])
}

/** Who takes shifts has reported; whoever has done so already stays as they are. */
const register = (db: Db, people: string[], communityId: string, at: Instant) =>
  db.query(
    `insert into registrations (county_code, member_id, community_id, skills, times, reach, able,
       registered_at)
     select $1, id, $2, '{company}', '{weekdayMorning}', 'anywhere', true, $3
     from unnest($4::uuid[]) id on conflict do nothing`,
    [db.county, communityId, at, people.map((person) => demoId('member', person))],
  )

const asked = (slug: string, communityId: string, title: string, place: string) => ({
  activity_id: demoId('activity', slug),
  community_id: communityId,
  ...{ place, audience_id: WILLING_ID, open_to: 'willing', line: 'keyWork', state: 'published' },
  ...{ title, summary: '帮一把手。', guest_limit: 0, walk_ins: false, reserved: 0, waiting: 0 },
  party_day: false,
})

const requested = (slug: string, communityId: string, kind: string) => ({
  activity_id: demoId('activity', slug),
  community_id: communityId,
  ...{ kind, skills: [], weight: 'light' },
})

async function seedServed(db: Db, now: Instant) {
  const member = demoId('member', 'wang-xiuying')
  const was = served.map((one) => ({
    ...one,
    hostId: demoId('community', one.community),
    startsAt: wallTime(now, -one.daysAgo, 9),
  }))
  await insert(
    db,
    'activities',
    was.map(({ slug, hostId, title, place, startsAt, hours }) => ({
      ...asked(slug, hostId, title, place),
      sign_up_opens_at: daysAfter(startsAt, -7),
      sign_up_closes_at: startsAt,
      starts_at: startsAt,
      ends_at: minutesAfter(startsAt, hours * 60),
      ...{ capacity: SEATS, seats_taken: 1, last_turn: 1 },
    })),
  )
  await insert(
    db,
    'community_requests',
    was.map(({ slug, hostId, outcome, thanks, startsAt }) => ({
      ...requested(slug, hostId, 'help'),
      ...{ outcome, thanks, closed_at: daysAfter(startsAt, 1) },
      closed_by: demoId('account', 'zhou-ting'),
    })),
  )
  await insert(
    db,
    'sign_ups',
    was.map(({ slug, startsAt }) => ({
      sign_up_id: demoId('signUp', `${slug} wang-xiuying`),
      ...{ activity_id: demoId('activity', slug), member_id: member, guests: 0, needs: [] },
      ...{ state: 'confirmed', turn: 1, created_at: daysAfter(startsAt, -6) },
    })),
  )
  await insert(
    db,
    'attendance',
    was.map(({ slug, startsAt }) => ({
      ...{ activity_id: demoId('activity', slug), member_id: member, mark: 'present' },
      ...{ own: false, guests: 0, walk_in: false, marked_at: startsAt },
    })),
  )
  await seedCertificate(
    db,
    was.filter(({ startsAt }) => yearOf(startsAt) === yearOf(now)),
    now,
  )
}

/** What she served this year, on paper; in January there may be nothing yet. */
async function seedCertificate(db: Db, was: { community: string; hours: number }[], now: Instant) {
  if (was.length === 0) return
  await insert(db, 'certificates', [
    {
      certificate_id: demoId('certificate', 'wang-xiuying'),
      member_id: demoId('member', 'wang-xiuying'),
      year: yearOf(now),
      until_day: certificateUntil(yearOf(now), now),
      minutes: was.reduce((sum, { hours }) => sum + hours * 60, 0),
      organisers: was.map(({ community }) => communityName(community)),
      issued_at: now,
    },
  ])
}
