import { decisionWords, draftMinutes, type Happened } from '@/domain/minutes'
import type { AttendanceMark } from '@/domain/rollCall'
import { calendarDay, daysAfter, minutesAfter, wallTime, type Instant } from '@/domain/time'
import { listPeople } from '../sql/partyDayPeople'
import type { Db } from './db'
import { venues } from './demo/organisations'
import { people } from './demo/people'
import { demoId, insert } from './demoRows'

const SLUG = 'party-day-last'
const BRANCH = 'tax-retired'
const TITLE = '主题党日：学用手机办事'
const THEME = '手机办事，少跑腿'
const DAYS_AGO = 24
const LEADER = 'li-jianguo'
const READER = 'luo-yuzhen'

const STEPS = [
  { kind: 'study', title: '学用手机交水电费', minutes: 30, speaker: 'luo-yuzhen' },
  { kind: 'discussion', title: '议一议：活动室添什么', minutes: 20, speaker: null },
] as const

const MARKS: Record<string, AttendanceMark> = {
  'li-jianguo': 'present',
  'luo-yuzhen': 'present',
  'xie-wanhe': 'present',
  'tang-shouyi': 'online',
  'xiang-lihua': 'leave',
}

const nameOf = (slug: string) => people.find((one) => one.slug === slug)?.name ?? ''
const activityId = demoId('activity', SLUG)
const branchId = demoId('branch', BRANCH)

/** A party day of last month with its record: minutes that two people answer for, and one thing to be done. */
export async function seedMinutes(db: Db, now: Instant) {
  const startsAt = wallTime(now, -DAYS_AGO, 9)
  const endedAt = minutesAfter(startsAt, 65)
  await insert(db, 'activities', [activityRow(startsAt, now)])
  await insert(db, 'party_days', [
    {
      ...{ activity_id: activityId, branch_id: branchId, theme: THEME, version: 4, step: 1 },
      ...{ began_at: startsAt, ended_at: endedAt, stepped_at: minutesAfter(startsAt, 35) },
      led_by: demoId('account', LEADER),
    },
  ])
  await insert(
    db,
    'party_day_steps',
    STEPS.map(({ speaker, ...step }, nth) => ({
      ...{ step_id: demoId('step', `${SLUG} ${nth}`), activity_id: activityId, nth, ...step },
      speaker_id: speaker && demoId('member', speaker),
    })),
  )
  await listPeople(db, activityId, branchId, calendarDay(startsAt))
  await insert(
    db,
    'attendance',
    Object.entries(MARKS).map(([slug, mark]) => ({
      ...{ activity_id: activityId, member_id: demoId('member', slug), mark, guests: 0 },
      ...{ walk_in: false, own: false, marked_at: startsAt },
    })),
  )
  await record(db, { startsAt, endedAt, now })
}

/** Written, signed and read over on the next day; what was decided is still being done. */
async function record(
  db: Db,
  { startsAt, endedAt, now }: { startsAt: Instant; endedAt: Instant; now: Instant },
) {
  const nextDay = daysAfter(startsAt, 1)
  const version = { activity_id: activityId, version: 1 }
  await insert(db, 'minutes_versions', [
    {
      ...{ ...version, version_id: demoId('minutes', SLUG), branch_id: branchId },
      ...{ written_by: demoId('account', LEADER), at: nextDay },
      sections: draftMinutes(happened(startsAt, endedAt)),
    },
  ])
  await insert(db, 'minutes_yeses', [
    { ...version, kind: 'signed', said_by: demoId('account', LEADER), at: nextDay },
    { ...version, kind: 'asked', said_by: demoId('account', READER), at: nextDay },
    {
      ...version,
      kind: 'confirmed',
      said_by: demoId('account', READER),
      at: daysAfter(nextDay, 1),
    },
  ])
  await decided(db, endedAt, calendarDay(daysAfter(now, 9)))
}

/** One thing to be done, and told to whoever does it. */
async function decided(db: Db, endedAt: Instant, day: string) {
  const [words, memberId] = ['给活动室添两副老花镜', demoId('member', 'xie-wanhe')]
  await insert(db, 'decisions', [
    {
      ...{ decision_id: demoId('decision', 'magnifier'), branch_id: branchId },
      ...{ activity_id: activityId, words, member_id: memberId, until_day: day },
      ...{ state: 'open', decided_at: endedAt },
    },
  ])
  const facts = { title: TITLE, words: decisionWords(words, day, endedAt) }
  await insert(db, 'messages', [
    {
      ...{ message_id: demoId('message', 'decision magnifier'), member_id: memberId },
      ...{ thing_id: activityId, kind: 'decisionGiven', facts, at: endedAt },
    },
  ])
}

const happened = (startsAt: Instant, endedAt: Instant): Happened => ({
  ...{ title: TITLE, theme: THEME, branch: '税务局退休党支部', startsAt, endsAt: endedAt },
  place: venues.find(({ slug }) => slug === 'tax-home')?.name ?? '',
  ...{ beganAt: startsAt, endedAt, leader: nameOf(LEADER), guests: 0 },
  steps: STEPS.map(({ title, minutes, speaker }) => ({
    ...{ title, minutes, speaker: speaker && nameOf(speaker) },
  })),
  people: people
    .filter(({ member }) =>
      member?.memberships.some(({ branch, kind }) => branch === BRANCH && kind === 'home'),
    )
    .map(({ slug, name }) => ({
      ...{ name, kind: 'home' as const, full: true, excused: false, mark: MARKS[slug] ?? null },
    })),
  said: [{ name: nameOf('tang-shouyi'), words: '字大一点，我就会用。' }],
  matters: [],
})

const activityRow = (startsAt: Instant, now: Instant) => ({
  ...{ activity_id: activityId, branch_id: branchId, venue_id: demoId('venue', 'tax-home') },
  ...{ audience_id: branchId, open_to: 'branch', line: 'unitBusiness', party_day: true },
  ...{ state: 'published', title: TITLE, bring: '手机', capacity: null, reserved: 0 },
  summary: '学着用手机交水电费，再议一议活动室添什么。',
  sign_up_opens_at: wallTime(now, -DAYS_AGO - 7, 0),
  sign_up_closes_at: wallTime(now, -DAYS_AGO - 1, 0),
  ...{ starts_at: startsAt, ends_at: minutesAfter(startsAt, 90), guest_limit: 0 },
  ...{ seats_taken: 0, waiting: 0, last_turn: 0 },
})
