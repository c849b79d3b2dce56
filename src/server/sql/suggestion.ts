import type { SuggestionEnd, SuggestionState, SuggestionSubject } from '@/domain/suggestion'
import type { Instant } from '@/domain/time'
import type { Db } from '../db/db'

export interface SuggestionRow {
  suggestionId: string
  about: SuggestionSubject
  words: string | null
  callMe: boolean
  branch: string | null
  state: SuggestionState
  sentAt: Instant
  answer: string | null
  answeredAt: Instant | null
}

/** Where a page ended: everything strictly beyond it in the list's direction. */
export type Place = [sentAt: Instant, suggestionId: string]

// A name a row, looked up: joined, the planner reads all branches for one page.
const FIELDS = `s.suggestion_id as "suggestionId", s.about, s.words, s.call_me as "callMe",
  (select name from branches b where b.county_code = $1 and b.branch_id = s.branch_id) as branch,
  s.state, s.sent_at as "sentAt", s.answer, s.answered_at as "answeredAt"`

const WITH_WRITER = `
  left join accounts a on a.county_code = $1 and a.account_id = s.account_id
  left join members m on m.county_code = $1 and m.account_id = s.account_id`

/** Whether this member can be called: a number is on record. */
export async function hasPhone(db: Db, memberId: string | null): Promise<boolean> {
  const found = await db.query(
    `select from members where county_code = $1 and member_id = $2 and phone_cipher is not null`,
    [db.county, memberId],
  )
  return found.length > 0
}

export interface NewSuggestion extends Pick<
  SuggestionRow,
  'suggestionId' | 'about' | 'words' | 'callMe'
> {
  accountId: string
  branchId: string | null
}

/** Keeps a suggestion; false when one of this id is there already. */
export async function addSuggestion(tx: Db, suggestion: NewSuggestion, now: Instant) {
  const { suggestionId, accountId, branchId, about, words, callMe } = suggestion
  const added = await tx.query(
    `insert into suggestions (county_code, suggestion_id, account_id, branch_id, about, words,
       call_me, state, sent_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'received', $8) on conflict do nothing returning 1`,
    [tx.county, suggestionId, accountId, branchId, about, words, callMe, now],
  )
  return added.length > 0
}

/** What this account wrote, the newest first. */
export const mySuggestions = (db: Db, accountId: string, [sentAt, id]: Place, limit: number) =>
  db.query<SuggestionRow>(
    `select ${FIELDS} from suggestions s
     where s.county_code = $1 and s.account_id = $2 and (s.sent_at, s.suggestion_id) < ($3, $4)
     order by s.sent_at desc, s.suggestion_id desc limit $5`,
    [db.county, accountId, sentAt, id, limit],
  )

export interface WholeSuggestion extends SuggestionRow {
  /** null: who wrote it has left. */
  accountId: string | null
  branchId: string | null
  memberId: string | null
  writer: string
  phoneCipher: string | null
}

const WHOLE = `select ${FIELDS}, s.account_id as "accountId", s.branch_id as "branchId",
    m.member_id as "memberId", coalesce(m.name, a.name, '') as writer, m.phone_cipher as "phoneCipher"
  from suggestions s ${WITH_WRITER}
  where s.county_code = $1 and s.suggestion_id = $2`

/** One suggestion, whoever may see it. */
export async function findSuggestion(db: Db, suggestionId: string) {
  const [found] = await db.query<WholeSuggestion>(WHOLE, [db.county, suggestionId])
  return found ?? null
}

/** The same, held until the transaction ends: answering and taking back wait for each other. */
export async function lockSuggestion(tx: Db, suggestionId: string) {
  const [found] = await tx.query<WholeSuggestion>(`${WHOLE} for update of s`, [
    tx.county,
    suggestionId,
  ])
  return found ?? null
}

export type Which = 'open' | 'answered'

/** Open ones: the oldest first; answered ones: the newest first. */
const ORDER = { open: ['>', 'asc'], answered: ['<', 'desc'] } as const

/** What these branches are to answer or have answered; null: every suggestion of the county. */
export const suggestionsTo = (
  db: Db,
  branchIds: string[] | null,
  which: Which,
  [sentAt, id]: Place,
  limit: number,
) => {
  const [beyond, order] = ORDER[which]
  const inOrder = (table: string) =>
    `order by ${table}.sent_at ${order}, ${table}.suggestion_id ${order} limit $5`
  const page = (whose: string) => `
    select * from suggestions
    where county_code = $1 and answered = $2 and (sent_at, suggestion_id) ${beyond} ($3, $4) ${whose}`
  const from = branchIds
    ? `unnest($6::uuid[]) k (branch) cross join lateral (
         ${page('and branch_id = k.branch')} ${inOrder('suggestions')}) s`
    : `(${page('')} ${inOrder('suggestions')}) s`
  return db.query<SuggestionRow & { writer: string }>(
    `select ${FIELDS}, coalesce(m.name, a.name, '') as writer
     from ${from} ${WITH_WRITER} ${inOrder('s')}`,
    [db.county, which === 'answered', sentAt, id, limit, ...(branchIds ? [branchIds] : [])],
  )
}

/** Changes where it stands while it is not closed. */
export const setState = (tx: Db, suggestionId: string, state: 'inHand' | 'withdrawn') =>
  tx.query(
    `update suggestions set state = $3, answered = case $3 when 'inHand' then false end
     where county_code = $1 and suggestion_id = $2`,
    [tx.county, suggestionId, state],
  )

export const closeSuggestion = (
  tx: Db,
  suggestionId: string,
  end: SuggestionEnd,
  answer: string,
  now: Instant,
) =>
  tx.query(
    `update suggestions set state = $3, answer = $4, answered_at = $5, answered = true
     where county_code = $1 and suggestion_id = $2`,
    [tx.county, suggestionId, end, answer, now],
  )
