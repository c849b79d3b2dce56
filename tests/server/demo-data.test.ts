import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { activityPhase, freeSeats, type ActivityPhase } from '@/domain/activity'
import { ARTICLE_COLUMNS, blockText } from '@/domain/article'
import { partySize, promotions } from '@/domain/signUp'
import { minutesAfter, wallTime, type Instant } from '@/domain/time'
import { startOf } from '@/server/db/seedActivities'
import { activities } from '@/server/db/demo/activities'
import { articles } from '@/server/db/demo/articles'
import { branches, communities, venues } from '@/server/db/demo/organisations'
import { people } from '@/server/db/demo/people'
import { requests } from '@/server/db/demo/requests'
import type { DemoActivity } from '@/server/db/demo/shapes'

const lists = { activities, articles, branches, communities, people, venues }
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug)
const isBranch = new Set(slugs(branches))
const isCommunity = new Set(slugs(communities))
const isVenue = new Set(slugs(venues))
const personOf = new Map(people.map((person) => [person.slug, person]))

const pictureFolder = path.resolve(__dirname, '../../src/server/db/demo/pictures')
const pictures = readdirSync(pictureFolder)
const drawing = (file: string) => readFileSync(path.join(pictureFolder, file), 'utf8')

const seatsOf = (activity: DemoActivity) => {
  const seated = activity.parties.filter(({ waiting }) => !waiting)
  return {
    capacity: activity.capacity,
    reserved: activity.reserved ?? 0,
    seatsTaken: seated.reduce((sum, { guests = 0 }) => sum + partySize(guests), 0),
  }
}

const phaseAt = (activity: DemoActivity, now: Instant): ActivityPhase => {
  const startsAt = startOf(activity, now)
  const times = {
    state: activity.state,
    signUpOpensAt: wallTime(now, activity.signUpOpens, 0),
    signUpClosesAt: wallTime(now, activity.signUpCloses, 0),
    startsAt,
    endsAt: minutesAfter(startsAt, activity.hours * 60),
  }
  return activityPhase({ ...times, ...seatsOf(activity) }, now)
}

const mayCome = (activity: DemoActivity, person: string) => {
  const member = personOf.get(person)?.member
  if (!member) return false
  if (activity.openTo === 'county') return true
  if (activity.openTo === 'community') return member.community === activity.community
  return member.memberships.some(
    ({ branch, kind }) =>
      branch === activity.branch && (activity.openTo === 'branch' || kind === 'home'),
  )
}

test.each(Object.entries(lists))('no slug stands twice among %s', (_name, list) => {
  expect(slugs(list)).toEqual([...new Set(slugs(list))])
})

test('every slug that is named exists', () => {
  const members = people.flatMap(({ member }) => (member ? [member] : []))
  const offices = people.flatMap((person) => person.offices ?? [])
  const named = {
    branches: [
      ...members.flatMap(({ memberships }) => memberships.map(({ branch }) => branch)),
      ...offices.flatMap(({ branch }) => branch ?? []),
      ...articles.flatMap(({ branch }) => branch ?? []),
      ...activities.map(({ branch }) => branch),
    ],
    communities: [
      ...members.flatMap(({ community }) => community ?? []),
      ...offices.flatMap(({ community }) => community ?? []),
      ...activities.flatMap(({ community }) => community ?? []),
    ],
    venues: activities.map(({ venue }) => venue),
  }
  expect(named.branches.filter((slug) => !isBranch.has(slug))).toEqual([])
  expect(named.communities.filter((slug) => !isCommunity.has(slug))).toEqual([])
  expect(named.venues.filter((slug) => !isVenue.has(slug))).toEqual([])
})

test('everybody in a branch has exactly one home, and no functional branch is a home (rules 1, 2)', () => {
  const functional = new Set(slugs(branches.filter(({ kind }) => kind === 'functional')))
  for (const { slug, member } of people) {
    if (!member || member.memberships.length === 0) continue
    const homes = member.memberships.filter(({ kind }) => kind === 'home')
    expect([slug, homes.length]).toEqual([slug, 1])
    expect([slug, homes.some(({ branch }) => functional.has(branch))]).toEqual([slug, false])
  }
})

test('every secretary belongs to the branch, can sign in, and is the person to call', () => {
  for (const branch of branches) {
    const [secretary, ...others] = people.filter(({ offices = [] }) =>
      offices.some((office) => office.branch === branch.slug),
    )
    expect([branch.slug, others]).toEqual([branch.slug, []])
    expect(branch.contactTitle).toBe(`支部书记 ${secretary?.name}（演示）`)
    expect(secretary?.account).toBe(true)
    expect(secretary?.member?.memberships.map((membership) => membership.branch)).toContain(
      branch.slug,
    )
  }
})

test('no number could ring', () => {
  const mobiles = people.flatMap(({ member }) => member?.phone ?? [])
  expect(mobiles.filter((phone) => !/^13800000\d{3}$/.test(phone))).toEqual([])
  expect(new Set(mobiles).size).toBe(mobiles.length)
  const landlines = branches.map(({ contactPhone }) => contactPhone)
  expect(landlines.filter((phone) => !/^0730-0000\d{3}$/.test(phone))).toEqual([])
})

test('who fits in one line', () => {
  expect(people.filter(({ who }) => who.length > 18)).toEqual([])
})

describe.each(activities)('activity $slug', (activity) => {
  test('everybody in it may come, once, with no more guests than allowed', () => {
    const names = activity.parties.map(({ person }) => person)
    expect(names.filter((person) => !mayCome(activity, person))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(activity.parties.filter(({ guests = 0 }) => guests > activity.guestLimit)).toEqual([])
    expect(activity.openTo === 'community').toBe(activity.community !== undefined)
  })

  test('holds nobody too many, and nobody waits who would fit', () => {
    const seats = seatsOf(activity)
    expect(seats.seatsTaken).toBeLessThanOrEqual((seats.capacity ?? Infinity) - seats.reserved)
    const waiting = activity.parties.filter((party) => party.waiting)
    const queue = waiting.map(({ guests = 0 }) => ({ guests }))
    expect(promotions(seats, queue)).toEqual([])
  })

  test('has nobody signed up before it could be', () => {
    const early = ['draft', 'review'].includes(activity.state) || activity.signUpOpens >= 0
    if (early) expect(activity.parties).toEqual([])
    expect(activity.signUpOpens).toBeLessThan(activity.signUpCloses)
    expect(activity.signUpCloses).toBeLessThanOrEqual(activity.day)
    expect(activity.state === 'cancelled').toBe(activity.cancelReason !== undefined)
  })

  test('is told briefly', () => {
    expect(activity.summary.length).toBeLessThanOrEqual(120)
    expect(activity.bring?.length ?? 0).toBeLessThanOrEqual(20)
  })
})

test.each([0, 9, 23])('every phase is there when seeded at %i o’clock', (hour) => {
  const now = wallTime('2026-11-22T04:00:00.000Z', 0, hour, 59)
  const phases: Record<ActivityPhase, number> = {
    draft: 0,
    review: 0,
    cancelled: 0,
    notOpen: 0,
    open: 0,
    full: 0,
    closed: 0,
    ongoing: 0,
    done: 0,
  }
  for (const activity of activities) phases[phaseAt(activity, now)] += 1
  expect(Object.entries(phases).filter(([, count]) => count === 0)).toEqual([])
})

test('the sweeping has twelve seats left, the hospital none and a queue of two', () => {
  const [sweeping, hospital] = ['small-deeds-sweeping', 'hospital-guides'].map((slug) =>
    activities.find((activity) => activity.slug === slug),
  )
  if (!sweeping || !hospital) throw new Error('a walk-through names these two')
  expect(freeSeats(seatsOf(sweeping))).toBe(12)
  expect(freeSeats(seatsOf(hospital))).toBe(0)
  expect(hospital.parties.filter(({ waiting }) => waiting)).toHaveLength(2)
})

test('there is enough to read in every column, with two notices on top', () => {
  expect(articles.length).toBeGreaterThanOrEqual(24)
  for (const column of ARTICLE_COLUMNS)
    expect(articles.filter((article) => article.column === column).length).toBeGreaterThanOrEqual(
      column === 'lecture' ? 2 : 6,
    )
  const pinned = articles.filter((article) => article.pinned)
  expect(pinned.map(({ column, branch }) => [column, branch])).toEqual([
    ['notice', null],
    ['notice', 'tax-retired'],
  ])
  // The county's bureau has no members, so nothing of its own is for members only.
  expect(articles.filter(({ branch, scope }) => branch === null && scope === 'branch')).toEqual([])
})

test.each(articles)('article $slug reads well', ({ title, blocks }) => {
  const text = [title, ...blocks.map(blockText)].join('')
  expect(text.length).toBeGreaterThanOrEqual(150)
  expect(text).not.toMatch(/打卡|积分|排名|排行|考核|逾期|异常/)
  expect(text).not.toMatch(/\d{17}[\dXx]/)
  expect(text).not.toMatch(/[\u4e00-\u9fff][,:;?!()]/)
})

test('articles and stories show exactly the pictures that are there', () => {
  const shown = articles.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])),
  )
  const told = requests.flatMap(({ closed }) => (closed ? [closed.picture.file] : []))
  expect([...new Set([...shown, ...told])].sort()).toEqual([...pictures].sort())
})

test('a story says what its picture shows', () => {
  for (const { closed } of requests)
    if (closed) expect(closed.picture.words).toMatch(/^[\p{Script=Han}，、]{6,60}。$/u)
})

test.each(pictures)('picture %s is small and only a drawing', (file) => {
  const svg = drawing(file)
  expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(4096)
  expect(svg).toContain('viewBox="0 0 640 400"')
  expect(svg).not.toMatch(/<script|<text|<style|<image|<foreignObject|href|\son\w+=|url\(/i)
})
