import { KEPT_DAYS, type Kept } from '@/domain/retention'
import { daysAfter, type Instant } from '@/domain/time'
import type { Db } from '../db/db'
import { countOver, deleteOver } from '../sql/retention'

const AT_ONCE = 1_000

/** Deletes what has been kept long enough, in small bites; a dry run only counts. Says a line a kind. */
export async function retention(
  db: Db,
  now: Instant,
  dryRun: boolean,
  say: (line: string) => void,
): Promise<void> {
  for (const [what, days] of Object.entries(KEPT_DAYS) as [Kept, number][]) {
    const before = daysAfter(now, -days)
    let rows = 0
    if (dryRun) rows = await countOver(db, what, before)
    else
      for (let bite = AT_ONCE; bite === AT_ONCE; rows += bite)
        bite = await deleteOver(db, what, before, AT_ONCE)
    say(`${what} older than ${days} days: ${rows} ${dryRun ? 'would be' : 'were'} deleted`)
  }
}
