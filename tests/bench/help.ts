import { contract, type EndpointName } from '@/contract'
import type { OpenDb } from '@/server/db/db'
import { tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { newActs, TURNS, type Act, type Pair } from './helpActs'
import { fire, median, type Shot } from './load'
import { readings } from './reads'
import { report } from './report'

const CLIENTS = 50
const PAIRS = 5

/** What is asked for an elder against the same asked for oneself, by the same people. */
export async function benchHelp(db: OpenDb, product: Running) {
  const pairs = await db.query<Pair>(
    `select substr(a.identity, 8)::int as nth, g.member_id as elder
     from grants g join accounts a on a.county_code = $1 and a.account_id = g.account_id
     where g.county_code = $1`,
    [db.county],
  )
  const fired = async (name: EndpointName, shots: Shot[]) => {
    const { statuses, perSecond } = await fire(product.port, shots, CLIENTS)
    if (statuses.get(200) !== shots.length)
      throw new Error(`${name}: ${JSON.stringify([...statuses])}`)
    return shots.length / perSecond
  }
  /** Seconds for all turns of everybody. */
  const volley = async ({ name, asked, undone }: Act, helping: boolean) => {
    const turns = Array.from({ length: TURNS }, (_, turn) =>
      pairs.map((pair): Shot => {
        const request = asked(pair, turn, helping)
        const body = helping ? { ...request, for: pair.elder } : request
        return { path: `/api/${name}`, body, token: tokenOf(pair.nth) }
      }),
    )
    if (!undone) return fired(name, turns.flat())
    let seconds = 0
    for (const turn of turns) {
      await undone()
      seconds += await fired(name, turn)
    }
    return seconds
  }
  const ratios = new Map<EndpointName, number[]>()
  const measure = async (act: Act) => {
    const alone = await volley(act, false)
    const ratio = (await volley(act, true)) / alone
    ratios.set(act.name, [...(ratios.get(act.name) ?? []), ratio])
  }

  for (const [name, body] of await reads(product)) {
    const act = { name, asked: () => body }
    await volley(act, true)
    for (let pair = 0; pair < PAIRS; pair += 1) await measure(act)
  }
  // The first round warms up.
  for (const act of await newActs(db, product)) {
    await volley(act, false)
    await volley(act, true)
  }
  for (let pair = 0; pair < PAIRS; pair += 1)
    for (const act of await newActs(db, product)) await measure(act)

  for (const [name, all] of ratios)
    report(`${name} for an elder / for oneself: time`, median(all), { atMost: 1.3 })
  const forgotten = Object.entries(contract)
    .filter(([name, { request }]) => 'for' in request.shape && !ratios.has(name as EndpointName))
    .map(([name]) => name)
  report(
    'asked for an elder, never measured',
    forgotten.length,
    { atMost: 0 },
    forgotten.join(', '),
  )
}

async function reads(product: Running): Promise<[EndpointName, object][]> {
  const some = (await readings(product)) as [EndpointName, object][]
  return [
    ...some.filter(([name]) => name.startsWith('activity') || name.startsWith('home')),
    ['activity.mine', { period: 'coming' }],
    ['message.list', {}],
    ['communityRequest.list', {}],
    ['visit.mine', {}],
    ['partyDay.mine', {}],
    ['checkIn.card', {}],
  ]
}
