import type { Db } from '@/server/db/db'
import { recordsWithPhone } from '@/server/sql/joining'
import { median } from './load'
import { report } from './report'

/** Milliseconds of SQL to look a newcomer up on the roster of a branch, at a million members. */
export async function benchJoining(db: Db) {
  const [branch] = await db.query<{ branchId: string }>(
    'select branch_id as "branchId" from branches where county_code = $1 limit 1',
    [db.county],
  )
  const times = []
  for (let round = 0; round < 25; round += 1) {
    const phoneHmac = `phone ${round * 997}`
    const began = performance.now()
    await recordsWithPhone(db, { branchId: branch?.branchId ?? '', name: '王秀英', phoneHmac })
    times.push(performance.now() - began)
  }
  report('a newcomer on the roster: ms', median(times.slice(5)), { atMost: 3 })
}
