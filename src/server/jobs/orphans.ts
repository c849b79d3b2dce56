import { minutesAfter, type Instant } from '@/domain/time'
import { COUNTY_ID } from '../asker'
import type { Db } from '../db/db'
import { dropUpload, lockOrphan, orphans } from '../sql/upload'
import { keyOf, rawKey, type Store } from '../store/store'

const AT_ONCE = 100
const KEPT_HOURS = 24

/**
 * Throws away what was uploaded a day ago and stands in nothing that is written, read or kept; a dry run
 * only counts. Bytes go before their row, so a run that was killed is finished by the next.
 */
export async function removeOrphans(
  db: Db,
  store: Store,
  now: Instant,
  dryRun: boolean,
  say: (line: string) => void,
): Promise<void> {
  const before = minutesAfter(now, -KEPT_HOURS * 60)
  let [beyond, count] = [COUNTY_ID, 0]
  for (let more = true; more;) {
    const page = await orphans(db, before, beyond, AT_ONCE)
    for (const { uploadId } of page) {
      if (dryRun || (await removeOrphan(db, store, uploadId))) count += 1
      beyond = uploadId
    }
    more = page.length === AT_ONCE
  }
  say(
    `uploads in no article after ${KEPT_HOURS} hours: ${count} ${dryRun ? 'would be' : 'were'} deleted`,
  )
}

const removeOrphan = (db: Db, store: Store, uploadId: string): Promise<boolean> =>
  db.transaction(async (tx) => {
    const orphan = await lockOrphan(tx, uploadId)
    if (!orphan) return false
    await store.remove(rawKey(db.county, uploadId))
    if (orphan.file !== null) await store.remove(keyOf(db.county, orphan.file))
    await dropUpload(tx, uploadId)
    return true
  })
