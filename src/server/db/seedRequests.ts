import { calendarDay, daysAfter, minutesAfter, wallTime, type Instant } from '@/domain/time'
import { WILLING_ID } from '../asker'
import type { Db } from './db'
import { demoId, insert } from './demoRows'
import { communityName } from './demo/organisations'
import { requests, type DemoRequest } from './demo/requests'

const SATURDAY = 6
/** Who asks, closes and shows. */
const WORKER = 'zhou-ting'
/** Of a drawing, in the size that its view box says. */
const DRAWN = { kind: 'picture', declared_bytes: 4096, bytes: 4096, width: 640, height: 400 }

/** The day it is on: the next Saturday from there where it says so. */
function dayOf({ day, saturday }: DemoRequest, now: Instant): number {
  if (!saturday) return day
  const weekday = new Date(`${calendarDay(daysAfter(now, day))}T00:00:00Z`).getUTCDay()
  return day + ((SATURDAY - weekday + 7) % 7)
}

/** What communities ask for, who goes, and for one the thanks that everybody got. */
export async function seedRequests(db: Db, now: Instant) {
  const all = requests.map((request) => {
    const startsAt = wallTime(now, dayOf(request, now), request.hour)
    const activityId = demoId('activity', `request ${request.slug}`)
    return { ...request, activityId, startsAt, memberIds: request.goes.map(memberId) }
  })
  function memberId(person: string) {
    return demoId('member', person)
  }
  await insert(
    db,
    'activities',
    all.map(({ activityId, community, title, place, startsAt, hours, hands, bring, goes }) => ({
      ...{ activity_id: activityId, community_id: demoId('community', community), place },
      ...{ audience_id: WILLING_ID, open_to: 'willing', line: 'keyWork', party_day: false },
      ...{ state: 'published', title, summary: title, bring: bring ?? null, walk_ins: true },
      ...{ sign_up_opens_at: daysAfter(startsAt, -9), sign_up_closes_at: startsAt },
      ...{ starts_at: startsAt, ends_at: minutesAfter(startsAt, hours * 60), capacity: hands },
      ...{ reserved: 0, guest_limit: 0, seats_taken: goes.length, waiting: 0 },
      last_turn: goes.length,
    })),
  )
  await insert(db, 'uploads', all.flatMap(picturesOf))
  await insert(
    db,
    'community_requests',
    all.map(({ slug, activityId, community, kind, skills, weight, closed }) => ({
      ...{ activity_id: activityId, community_id: demoId('community', community), kind, skills },
      ...{ weight, outcome: closed?.outcome ?? null, thanks: closed?.thanks ?? null },
      ...{ figure: closed?.figure ?? null, beneficiaries: closed?.beneficiaries ?? null },
      ...{
        story: closed !== undefined,
        closed_at: closed ? wallTime(now, -closed.daysAgo, 9) : null,
      },
      closed_by: closed ? demoId('account', WORKER) : null,
      picture_id: closed ? demoId('upload', slug) : null,
      picture_words: closed?.picture.words ?? null,
    })),
  )
  for (const person of new Set(requests.flatMap(({ goes }) => goes)))
    await db.query(
      `insert into registrations (county_code, member_id, community_id, skills, times, reach, able,
         registered_at)
       values ($1, $2, $3, '{gardening}', '{weekendMorning}', 'near', true, $4)
       on conflict do nothing`,
      [db.county, memberId(person), demoId('community', 'jianshan'), daysAfter(now, -40)],
    )
  const parties = all.flatMap(({ memberIds, ...request }) =>
    memberIds.map((memberId, at) => ({ ...request, memberId, turn: at + 1 })),
  )
  await insert(
    db,
    'sign_ups',
    parties.map(({ slug, activityId, memberId, startsAt, turn }) => ({
      sign_up_id: demoId('signUp', `request ${slug} ${memberId}`),
      ...{ activity_id: activityId, member_id: memberId, guests: 0, needs: [] },
      ...{ state: 'confirmed', turn, created_at: daysAfter(startsAt, -8) },
    })),
  )
  const thanked = parties.flatMap(({ closed, ...party }) => (closed ? [{ ...party, closed }] : []))
  await insert(
    db,
    'attendance',
    thanked.map(({ activityId, memberId, startsAt }) => ({
      ...{ activity_id: activityId, member_id: memberId, mark: 'present', guests: 0 },
      ...{ walk_in: false, own: false, marked_at: startsAt },
    })),
  )
  await insert(
    db,
    'messages',
    thanked.map(({ slug, activityId, memberId, title, community, closed }) => ({
      message_id: demoId('message', `thanked ${slug} ${memberId}`),
      ...{ member_id: memberId, thing_id: activityId, kind: 'thanked' },
      facts: {
        ...{ title, words: closed.thanks, name: communityName(community) },
      },
      at: wallTime(now, -closed.daysAgo, 9),
    })),
  )
}

/** What a story shows: the adults in it were asked, like those of every picture that everybody sees. */
const picturesOf = ({ slug, community, startsAt, closed }: DemoRequest & { startsAt: Instant }) =>
  closed
    ? [
        {
          ...{ ...DRAWN, upload_id: demoId('upload', slug), file: closed.picture.file },
          ...{ community_id: demoId('community', community), people: 'adults' },
          ...{ uploaded_by: demoId('account', WORKER), at: startsAt },
          ...{ agreed_by: demoId('account', WORKER), agreed_at: startsAt },
        },
      ]
    : []
