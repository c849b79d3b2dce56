import { type Instant, daysAfter, wallTime } from '@/domain/time'
import type { Db } from './db'
import { activities } from './demo/activities'
import { people } from './demo/people'
import type { DemoVisit } from './demo/shapes'
import { care, tasks, visits } from './demo/visits'
import { demoId, insert } from './demoRows'
import { askedAt } from './seedActivities'

export const seedCare = (db: Db, now: Instant) =>
  insert(
    db,
    'care_marks',
    care.map(({ person, policy, needs }) => ({
      member_id: demoId('member', person),
      policy,
      needs,
      consent: 'spoken',
      marked_by: demoId('account', 'li-jianguo'),
      at: daysAfter(now, -30),
    })),
  )

export async function seedVisits(db: Db, now: Instant) {
  const startOfVisit = ({ day, hour }: DemoVisit) => wallTime(now, day, hour)
  await insert(
    db,
    'visits',
    visits.map((visit) => ({
      visit_id: demoId('visit', visit.slug),
      branch_id: demoId('branch', visit.branch),
      member_id: demoId('member', visit.person),
      kind: visit.kind,
      starts_at: startOfVisit(visit),
      activity_id: visit.activity ? demoId('activity', visit.activity) : null,
      state: visit.words === undefined ? 'planned' : 'done',
      words: visit.words ?? null,
      planned_by: demoId('account', visit.goers[0] ?? ''),
      closed_at: visit.words === undefined ? null : startOfVisit(visit),
    })),
  )
  const goings = visits.flatMap((visit) => visit.goers.map((goer) => ({ visit, goer })))
  await insert(
    db,
    'visit_goers',
    goings.map(({ visit, goer }) => ({
      visit_id: demoId('visit', visit.slug),
      member_id: demoId('member', goer),
    })),
  )
  const told = (visit: DemoVisit, person: string, kind: string, names: string[]) => ({
    message_id: demoId('message', `${visit.slug} ${person}`),
    member_id: demoId('member', person),
    visit_id: demoId('visit', visit.slug),
    kind,
    facts: {
      visit: visit.kind,
      startsAt: startOfVisit(visit),
      names: names.map((slug) => people.find((one) => one.slug === slug)?.name ?? ''),
    },
    at: daysAfter(now, -1),
  })
  await insert(
    db,
    'messages',
    visits
      .filter(({ words }) => words === undefined)
      .flatMap((visit) => [
        told(visit, visit.person, 'visitPlanned', visit.goers),
        ...visit.goers.map((goer) => told(visit, goer, 'visitGoing', [visit.person])),
      ]),
  )
}

export async function seedTasks(db: Db, now: Instant) {
  const fetched = activities.flatMap((activity) =>
    activity.parties
      .filter(({ needs = [], waiting }) => needs.includes('pickUp') && !waiting)
      .map(({ person }) => ({
        task_id: demoId('signUp', `${activity.slug} ${person}`),
        branch_id: demoId('branch', activity.branch),
        member_id: demoId('member', person),
        kind: 'pickUp',
        activity_id: demoId('activity', activity.slug),
        reason: null,
        words: null,
        asked_at: askedAt(activity, 1, now),
        state: 'open',
      })),
  )
  const asked = tasks.map(({ slug, person, branch, kind, activity, reason, words, daysAgo }) => ({
    task_id: demoId('task', slug),
    branch_id: demoId('branch', branch),
    member_id: demoId('member', person),
    kind,
    activity_id: activity ? demoId('activity', activity) : null,
    reason: reason ?? null,
    words: words ?? null,
    asked_at: wallTime(now, -daysAgo, 9),
    state: 'open',
  }))
  await insert(db, 'tasks', [...fetched, ...asked])
  await insert(
    db,
    'attendance',
    tasks
      .filter(({ kind }) => kind === 'leave')
      .map(({ person, activity, daysAgo }) => ({
        activity_id: demoId('activity', activity ?? ''),
        member_id: demoId('member', person),
        mark: 'leave',
        own: true,
        guests: 0,
        walk_in: false,
        marked_at: wallTime(now, -daysAgo, 9),
      })),
  )
}
