/** Values travel as text, numbers, booleans, null and arrays of them; JSON as text cast in the statement. */
export type Value = string | number | boolean | null | readonly (string | number | boolean | null)[]

/** One database, seen alike through both drivers, for one county. */
export interface Db {
  /** The tenant: first in every key and in every where clause. */
  readonly county: string
  query<Row>(sql: string, values?: readonly Value[]): Promise<Row[]>
  /** Several statements without values, however long they take: migrations. */
  script(sql: string): Promise<void>
  /** All or nothing; a throw rolls back. */
  transaction<Result>(work: (tx: Db) => Promise<Result>): Promise<Result>
}

export interface OpenDb extends Db {
  close(): Promise<void>
}

/** The database did not answer, or would not: whether a commit under way was done, nobody knows. */
export class DatabaseAway extends Error {}

/** Whether a statement failed because another transaction had taken the same key at the same moment. */
export const keyIsTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505'

/** int8 as a number: counts here never pass 2^53, and a wrong one must not pass silently. */
export function safeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`)
  return value
}

/** timestamptz as an Instant (see domain/time.ts). */
export const instantOf = (text: string): string => new Date(text).toISOString()

/** PostgreSQL's type numbers whose default reading differs between the drivers, or loses a day or a digit. */
export const TYPES = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const
