import type { Db, Value } from '@/server/db/db'
import { nextOfRing, planQuickly, type Sought } from '@/server/sql/wave'
import type { Ring } from '@/domain/wave'

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: Node[]
}

/** How people of a ring are found: by which index, and what of a whole ring is put in turn by a sort. */
export async function ringPlan(db: Db, ring: Ring, sought: Sought) {
  let plan: Node | undefined
  const planned = (tx: Db): Db => ({
    ...tx,
    async query<Row>(sql: string, values: readonly Value[] = []) {
      const [row] = await tx.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
        `explain (format json) ${sql}`,
        values,
      )
      plan = row?.['QUERY PLAN'][0]?.Plan
      return [] as Row[]
    },
  })
  await db.transaction(async (tx) => {
    await planQuickly(tx)
    await nextOfRing(planned(tx), ring, sought, [], 30)
  })
  const found = { scans: [] as string[], sorted: [] as string[] }
  const walk = (node: Node, sorting: boolean) => {
    const table = node['Relation Name']?.replace(/_\d+$/, '')
    if (table === 'registrations') {
      found.scans.push(node['Node Type'])
      if (sorting) found.sorted.push(table)
    }
    // Below a limit as many are read as are wanted, and no more.
    const below = node['Node Type'] === 'Sort' || (sorting && node['Node Type'] !== 'Limit')
    for (const part of node.Plans ?? []) walk(part, below)
  }
  if (plan) walk(plan, false)
  return found
}
