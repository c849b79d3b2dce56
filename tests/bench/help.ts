import type { OpenDb } from '@/server/db/db'
import { tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { fire, median, type Shot } from './load'
import { readings } from './reads'
import { report } from './report'

const CLIENTS = 50
const REQUESTS = 2_000
const PAIRS = 5

/** What is asked for an elder against the same asked for oneself, by the same people. */
export async function benchHelp(db: OpenDb, product: Running) {
  const pairs = await db.query<{ nth: number; elder: string }>(
    `select substr(a.identity, 8)::int as nth, g.member_id as elder
     from grants g join accounts a on a.county_code = $1 and a.account_id = g.account_id
     where g.county_code = $1`,
    [db.county],
  )
  const some = await readings(product)
  const asked: [string, object][] = [
    ...some.filter(([name]) => name.startsWith('activity') || name.startsWith('home')),
    ['activity.mine', { period: 'coming' }],
    ['message.list', {}],
  ]
  for (const [name, body] of asked) {
    const once = async (helping: boolean) => {
      const shots = Array.from({ length: REQUESTS }, (_, at): Shot => {
        const { nth = 0, elder = '' } = pairs[at % pairs.length] ?? {}
        const request = helping ? { ...body, for: elder } : body
        return { path: `/api/${name}`, body: request, token: tokenOf(nth) }
      })
      const fired = await fire(product.port, shots, CLIENTS)
      if (fired.statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
      return fired.perSecond
    }
    await once(true)
    const ratios = []
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const alone = await once(false)
      ratios.push(alone / (await once(true)))
    }
    report(`${name} for an elder / for oneself: time`, median(ratios), { atMost: 1.3 })
  }
}
