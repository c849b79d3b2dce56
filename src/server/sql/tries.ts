import type { Tries } from '@/domain/tries'
import type { Db } from '../db/db'

/** The wrong codes of an account, which is held. */
export async function triesOf(tx: Db, accountId: string): Promise<Tries | null> {
  const [tries] = await tx.query<Tries>(
    `select wrong, last_at as "lastAt" from wrong_codes where county_code = $1 and account_id = $2`,
    [tx.county, accountId],
  )
  return tries ?? null
}

export const keepTries = (tx: Db, accountId: string, { wrong, lastAt }: Tries) =>
  tx.query(
    `insert into wrong_codes (county_code, account_id, wrong, last_at) values ($1, $2, $3, $4)
     on conflict (county_code, account_id) do update set wrong = $3, last_at = $4`,
    [tx.county, accountId, wrong, lastAt],
  )

export const forgetTries = (tx: Db, accountId: string) =>
  tx.query('delete from wrong_codes where county_code = $1 and account_id = $2', [
    tx.county,
    accountId,
  ])
