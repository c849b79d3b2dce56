import { newId } from '@/domain/id'
import type {
  AnswerFacts,
  CommunityFacts,
  CommunityNews,
  HelpNews,
  MessageFacts,
  MessageKind,
  TaskFacts,
  VisitFacts,
  VisitNews,
} from '@/domain/message'
import { isTold } from '@/domain/telling'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { addSendings } from './telling'

/** What a message tells of: an activity, a suggestion, a helper, a visit, what was asked, or 社区服务. */
type Told =
  | { kind: MessageKind; facts: MessageFacts; activityId: string }
  | { kind: 'suggestionAnswered'; facts: AnswerFacts; suggestionId: string }
  | { kind: HelpNews; facts: { name: string }; grantId: string }
  | { kind: VisitNews; facts: VisitFacts; visitId: string }
  | { kind: 'visitAsked' | 'taskClosed'; facts: TaskFacts; taskId: string }
  | { kind: CommunityNews; facts: CommunityFacts; thingId: string }

export type NewMessage = Told & { memberId: string }

/**
 * Puts messages into people's inboxes, and what WeChat says too into the outbox, in the transaction of
 * what they tell; nothing is told to the dead.
 */
export async function addMessages(tx: Db, messages: readonly NewMessage[], now: Instant) {
  const added = messages.map((message) => ({ ...message, messageId: newId(now) }))
  await tx.query(
    `insert into messages (county_code, at, message_id, member_id, activity_id, suggestion_id, grant_id,
       visit_id, task_id, thing_id, kind, facts)
     select $1, $2, m.* from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[],
       $8::uuid[], $9::uuid[], $10::uuid[], $11::text[], $12::jsonb[]) m (message_id, member_id)
     where not exists (select from members d where d.county_code = $1
       and d.member_id = m.member_id and d.deceased_at is not null)`,
    [
      tx.county,
      now,
      added.map(({ messageId }) => messageId),
      added.map(({ memberId }) => memberId),
      added.map((told) => ('activityId' in told ? told.activityId : null)),
      added.map((told) => ('suggestionId' in told ? told.suggestionId : null)),
      added.map((told) => ('grantId' in told ? told.grantId : null)),
      added.map((told) => ('visitId' in told ? told.visitId : null)),
      added.map((told) => ('taskId' in told ? told.taskId : null)),
      added.map((told) => ('thingId' in told ? told.thingId : null)),
      added.map(({ kind }) => kind),
      added.map(({ facts }) => JSON.stringify(facts)),
    ],
  )
  const told = added.flatMap(({ kind, ...message }) =>
    isTold(kind) && 'activityId' in message ? { ...message, kind } : [],
  )
  if (told.length > 0) await addSendings(tx, told, now)
}

export type MessageRow = Told & { messageId: string; at: Instant; read: boolean }

/** A member's messages below a position, the newest first; for a helper what they may remind of. */
export async function listMessages(
  db: Db,
  { memberId, toHelper }: { memberId: string; toHelper: boolean },
  [at, messageId]: [Instant, string],
  limit: number,
): Promise<MessageRow[]> {
  const rows = await db.query<Record<string, unknown>>(
    `select message_id as "messageId", activity_id as "activityId", suggestion_id as "suggestionId",
       grant_id as "grantId", visit_id as "visitId", task_id as "taskId", thing_id as "thingId",
       kind, facts, at, read_at is not null as read
     from messages
     where county_code = $1 and member_id = $2 and (at, message_id) < ($3, $4)
       ${toHelper ? 'and suggestion_id is null and grant_id is null and thing_id is null' : ''}
     order by at desc, message_id desc limit $5`,
    [db.county, memberId, at, messageId, limit],
  )
  // A check of the table sees to it that each has the one id that its kind tells of.
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).filter(([, value]) => value !== null),
      ) as unknown as MessageRow,
  )
}

/** Marks a member's own messages as read; returns how many are still unread. */
export async function markRead(db: Db, memberId: string, messageIds: string[], now: Instant) {
  await db.query(
    `update messages set read_at = $4
     where county_code = $1 and member_id = $2 and message_id = any($3) and read_at is null`,
    [db.county, memberId, messageIds, now],
  )
  const [left] = await db.query<{ unread: number }>(
    `select count(*)::int as unread from messages
     where county_code = $1 and member_id = $2 and read_at is null`,
    [db.county, memberId],
  )
  return left?.unread ?? 0
}
