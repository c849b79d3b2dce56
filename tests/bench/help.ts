import type { EndpointName } from '@/contract'
import { newId } from '@/domain/id'
import type { Db, OpenDb } from '@/server/db/db'
import { serve, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import * as door from './door'
import { fire, median, type Shot } from './load'
import { ask, readings } from './reads'
import { report } from './report'
import { newActivity } from './signUp'

const CLIENTS = 50
const PAIRS = 5
/** How often every helper asks in one volley. */
const TURNS = 4
const SEATS = 5_000
const OFFICER = 7

interface Pair {
  /** Whose token it is. */
  nth: number
  elder: string
}

/** What the pair asks in one of the turns of a volley; `helping`: for the elder. */
type Asked = (pair: Pair, turn: number, helping: boolean) => object

/** What is asked for an elder against the same asked for oneself, by the same people. */
export async function benchHelp(db: OpenDb, product: Running) {
  const pairs = await db.query<Pair>(
    `select substr(a.identity, 8)::int as nth, g.member_id as elder
     from grants g join accounts a on a.county_code = $1 and a.account_id = g.account_id
     where g.county_code = $1`,
    [db.county],
  )
  const volley = async (name: EndpointName, asked: Asked, helping: boolean) => {
    const shots = Array.from({ length: TURNS }, (_, turn) =>
      pairs.map((pair): Shot => {
        const request = asked(pair, turn, helping)
        const body = helping ? { ...request, for: pair.elder } : request
        return { path: `/api/${name}`, body, token: tokenOf(pair.nth) }
      }),
    ).flat()
    const { statuses, perSecond } = await fire(product.port, shots, CLIENTS)
    if (statuses.get(200) !== shots.length)
      throw new Error(`${name}: ${JSON.stringify([...statuses])}`)
    return perSecond
  }
  const told = (name: string, ratios: number[]) =>
    report(`${name} for an elder / for oneself: time`, median(ratios), { atMost: 1.3 })

  for (const [name, body] of await reads(product)) {
    await volley(name, () => body, true)
    const ratios = []
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const alone = await volley(name, () => body, false)
      ratios.push(alone / (await volley(name, () => body, true)))
    }
    told(name, ratios)
  }

  const ratios = new Map<EndpointName, number[]>()
  // The first round warms up.
  for (let pair = -1; pair < PAIRS; pair += 1) {
    const acts = [...(await actsOf(db)), ...(await hereOf(db, product))]
    for (const [name, asked] of acts) {
      const alone = await volley(name, asked, false)
      const ratio = alone / (await volley(name, asked, true))
      if (pair >= 0) ratios.set(name, [...(ratios.get(name) ?? []), ratio])
    }
  }
  for (const [name, all] of ratios) told(name, all)
}

async function reads(product: Running): Promise<[EndpointName, object][]> {
  const some = (await readings(product)) as [EndpointName, object][]
  return [
    ...some.filter(([name]) => name.startsWith('activity') || name.startsWith('home')),
    ['activity.mine', { period: 'coming' }],
    ['message.list', {}],
    ['communityRequest.list', {}],
    ['visit.mine', {}],
    ['checkIn.card', {}],
  ]
}

/** A way through new activities, step by step, so that nothing is a retry. */
async function actsOf(db: Db): Promise<[EndpointName, Asked][]> {
  // An elder may be somebody else's helper: what is done for them is done elsewhere.
  const own: string[] = []
  const elders: string[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    own.push(await newActivity(db, SEATS))
    elders.push(await newActivity(db, SEATS))
  }
  const idNow = () => newId(new Date().toISOString())
  const signUps = new Map<string, string>()
  const of = (turn: number, helping: boolean) => ({ activityId: (helping ? elders : own)[turn] })
  const signUpId = ({ nth }: Pair, turn: number, helping: boolean) => {
    const key = `${nth} ${turn} ${helping}`
    const there = signUps.get(key) ?? idNow()
    signUps.set(key, there)
    return there
  }
  return [
    [
      'activity.signUp',
      (...asked) => ({ ...of(asked[1], asked[2]), signUpId: signUpId(...asked), guests: 0 }),
    ],
    [
      'telling.allow',
      (_, turn, helping) => ({ ...of(turn, helping), tapId: idNow(), templates: ['reminder'] }),
    ],
    [
      'task.askLeave',
      (_, turn, helping) => ({ ...of(turn, helping), taskId: idNow(), reason: 'sick' }),
    ],
    ['task.takeBack', (_, turn, helping) => of(turn, helping)],
    ['activity.cancelSignUp', (...asked) => ({ signUpId: signUpId(...asked) })],
  ]
}

/** At the door of party days that go on, and at home. */
async function hereOf(db: Db, product: Running): Promise<[EndpointName, Asked][]> {
  const token = tokenOf(OFFICER)
  await serve(db, token, 'branchSecretary')
  const begun = async () => {
    const activityId = await door.newActivity(db)
    await db.query('update activities set party_day = true where activity_id = $1', [activityId])
    await ask(product, 'partyDay.begin', { activityId }, token)
    const { wall } = await ask<{ wall: string }>(product, 'rollCall.read', { activityId }, token)
    return { activityId, code: wall, walkIn: true }
  }
  // Own and elders', in turn: an elder may be somebody else's helper.
  const days: Awaited<ReturnType<typeof begun>>[] = []
  for (let nth = 0; nth < 2 * TURNS; nth += 1) days.push(await begun())
  const entering: Asked = (_, turn, helping) => days[turn * 2 + Number(helping)]!
  const at: Asked = (...asked) => {
    const { activityId } = entering(...asked) as { activityId: string }
    return { activityId }
  }
  return [
    ['checkIn.claim', at],
    ['checkIn.enter', entering],
    ['checkIn.undo', at],
    ['partyDay.follow', at],
    ['partyDay.listen', at],
  ]
}
