import type { HelperKin } from '@/domain/helper'
import type { LeaveReason, TaskAnswer, TaskKind, TaskState } from '@/domain/task'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import type { SignUp } from './signUp'

export interface Task {
  taskId: string
  branchId: string
  memberId: string
  kind: TaskKind
  name: string
  askedAt: Instant
  by: HelperKin | null
  activityId: string | null
  title: string | null
  startsAt: Instant | null
  reason: LeaveReason | null
  words: string | null
  state: TaskState
  how: TaskAnswer | null
  answer: string | null
  closedBy: string | null
}

const TASK = `select t.task_id as "taskId", t.branch_id as "branchId", t.member_id as "memberId",
    t.kind, (select m.name from members m
      where m.county_code = $1 and m.member_id = t.member_id) as name,
    t.asked_at as "askedAt", t.helped_by as by, t.activity_id as "activityId", a.title,
    a.starts_at as "startsAt", t.reason, t.words, t.state, t.how, t.answer,
    t.closed_by as "closedBy"`

const BESIDE_ACTIVITY = `tasks t
  left join lateral (
    select title, starts_at, ends_at, state from activities
    where county_code = $1 and activity_id = t.activity_id offset 0) a on true`

/** Tasks of branch $2 that can still be done at a moment: nobody is fetched to what is over. */
export const openTasks = (now: string) => `${BESIDE_ACTIVITY}
  where t.county_code = $1 and t.branch_id = $2 and t.state = 'open'
    and (t.activity_id is null or a.state = 'published' and a.ends_at > ${now})`

export type Place = [askedAt: Instant, taskId: string]

/** Who asked first is helped first. */
export const listOpen = (db: Db, branchId: string, place: Place, limit: number, now: Instant) =>
  db.query<Task>(
    `${TASK} from ${openTasks('$6')} and (t.asked_at, t.task_id) > ($3, $4)
     order by t.asked_at, t.task_id limit $5`,
    [db.county, branchId, ...place, limit, now],
  )

export const listClosed = (db: Db, branchId: string, place: Place, limit: number) =>
  db.query<Task>(
    `${TASK} from ${BESIDE_ACTIVITY}
     where t.county_code = $1 and t.branch_id = $2 and t.state in ('done', 'declined')
       and (t.asked_at, t.task_id) < ($3, $4)
     order by t.asked_at desc, t.task_id desc limit $5`,
    [db.county, branchId, ...place, limit],
  )

export async function findTask(db: Db, taskId: string): Promise<Task | null> {
  const [task] = await db.query<Task>(
    `${TASK} from ${BESIDE_ACTIVITY} where t.county_code = $1 and t.task_id = $2`,
    [db.county, taskId],
  )
  return task ?? null
}

/** What somebody asked and waits for: leave from an activity, or (null) a visit. */
export async function openTaskOf(
  db: Db,
  memberId: string,
  kind: 'homeVisit' | 'leave',
  activityId: string | null,
): Promise<Task | null> {
  const [task] = await db.query<Task>(
    `${TASK} from ${BESIDE_ACTIVITY}
     where t.county_code = $1 and t.member_id = $2 and t.state = 'open' and t.kind = $3
       and t.activity_id is not distinct from $4`,
    [db.county, memberId, kind, activityId],
  )
  return task ?? null
}

type NewTask = Pick<
  Task,
  'taskId' | 'branchId' | 'memberId' | 'kind' | 'activityId' | 'reason' | 'words' | 'by'
>

/** One that waits already is enough. */
export const addTasks = (tx: Db, tasks: readonly NewTask[], now: Instant) =>
  tx.query(
    `insert into tasks (county_code, asked_at, state, task_id, branch_id, member_id, kind,
       activity_id, reason, words, helped_by)
     select $1, $2, 'open', t.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[],
       $7::uuid[], $8::text[], $9::text[], $10::text[]) t
     on conflict do nothing`,
    [
      tx.county,
      now,
      tasks.map(({ taskId }) => taskId),
      tasks.map(({ branchId }) => branchId),
      tasks.map(({ memberId }) => memberId),
      tasks.map(({ kind }) => kind),
      tasks.map(({ activityId }) => activityId),
      tasks.map(({ reason }) => reason),
      tasks.map(({ words }) => words),
      tasks.map(({ by }) => by),
    ],
  )

/** Who sits down and asked to be fetched becomes a task of the branch, under the id of the sign-up. */
export async function askForPickUp(
  tx: Db,
  branchId: string | null,
  seated: SignUp[],
  now: Instant,
) {
  const waiting = seated.filter(({ needs }) => needs.includes('pickUp'))
  if (waiting.length === 0 || branchId === null) return
  const tasks = waiting.map(({ signUpId, memberId, activityId, by }) => ({
    ...{ taskId: signUpId, branchId, memberId, activityId, by },
    ...{ kind: 'pickUp' as const, reason: null, words: null },
  }))
  await addTasks(tx, tasks, now)
}

interface Closing {
  state: 'done' | 'declined' | 'withdrawn'
  how?: TaskAnswer
  answer?: string | undefined
  by: string
}

/** An open one only; whoever closes one holds its member, or what it is about. */
export const closeTask = (tx: Db, taskId: string, end: Closing, now: Instant) =>
  tx.query(
    `update tasks set state = $3, how = $4, answer = $5, closed_by = $6, closed_at = $7
     where county_code = $1 and task_id = $2 and state = 'open'`,
    [tx.county, taskId, end.state, end.how ?? null, end.answer ?? null, end.by, now],
  )

/** What of a number may be shown to anybody; null: there is none. */
export async function phoneEndsOf(db: Db, memberId: string) {
  const [phone] = await db.query<{ ends: string | null }>(
    'select phone_ends as ends from members where county_code = $1 and member_id = $2',
    [db.county, memberId],
  )
  return phone?.ends ?? null
}
