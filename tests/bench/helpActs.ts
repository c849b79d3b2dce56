import type { EndpointName } from '@/contract'
import { newId } from '@/domain/id'
import type { Db } from '@/server/db/db'
import { serve, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import * as door from './door'
import { ask } from './reads'
import { newActivity } from './signUp'

/** How often every helper asks in one volley. */
export const TURNS = 4
const SEATS = 5_000
const OFFICER = 7

export interface Pair {
  /** Whose token it is. */
  nth: number
  elder: string
}

/** What the pair asks in one of the turns of a volley; `helping`: for the elder. */
export type Asked = (pair: Pair, turn: number, helping: boolean) => object

export interface Act {
  name: EndpointName
  asked: Asked
  /** What is possible once a person: undone before every turn, outside of the time. */
  undone?: () => Promise<unknown>
}

const idNow = () => newId(new Date().toISOString())

/** Everything that is done for an elder, in an order in which it can be done, and nothing is a retry. */
export const newActs = async (db: Db, product: Running): Promise<Act[]> => [
  ...(await actsOf(db)),
  visitOf(db),
  ...(await hereOf(db, product)),
]

/** A way through new activities, step by step, so that nothing is a retry. */
async function actsOf(db: Db): Promise<Act[]> {
  // An elder may be somebody else's helper: what is done for them is done elsewhere.
  const own: string[] = []
  const elders: string[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    own.push(await newActivity(db, SEATS))
    elders.push(await newActivity(db, SEATS))
  }
  const signUps = new Map<string, string>()
  const of = (turn: number, helping: boolean) => ({ activityId: (helping ? elders : own)[turn] })
  const signUpId = ({ nth }: Pair, turn: number, helping: boolean) => {
    const key = `${nth} ${turn} ${helping}`
    const there = signUps.get(key) ?? idNow()
    signUps.set(key, there)
    return there
  }
  return [
    {
      name: 'activity.signUp',
      asked: (...asked) => ({ ...of(asked[1], asked[2]), signUpId: signUpId(...asked), guests: 0 }),
    },
    {
      name: 'telling.allow',
      asked: (_, turn, helping) => ({
        ...of(turn, helping),
        tapId: idNow(),
        templates: ['reminder'],
      }),
    },
    {
      name: 'task.askLeave',
      asked: (_, turn, helping) => ({ ...of(turn, helping), taskId: idNow(), reason: 'sick' }),
    },
    { name: 'task.takeBack', asked: (_, turn, helping) => of(turn, helping) },
    { name: 'activity.cancelSignUp', asked: (...asked) => ({ signUpId: signUpId(...asked) }) },
  ]
}

/** One open wish for a visit each. */
const visitOf = (db: Db): Act => ({
  name: 'task.askVisit',
  asked: () => ({ taskId: idNow() }),
  undone: () =>
    db.query(
      `update tasks set state = 'withdrawn', closed_at = now()
       where county_code = $1 and kind = 'homeVisit' and state = 'open'`,
      [db.county],
    ),
})

/** At the door of party days that go on, and at home; then those that are over, which are made up for. */
async function hereOf(db: Db, product: Running): Promise<Act[]> {
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
  const missed: string[] = []
  for (let nth = 0; nth < 2 * TURNS; nth += 1) {
    const { activityId } = await begun()
    await ask(product, 'partyDay.end', { activityId }, token)
    missed.push(activityId)
  }
  const makingUp: Asked = (_, turn, helping) => ({ activityId: missed[turn * 2 + Number(helping)] })
  const entering: Asked = (_, turn, helping) => days[turn * 2 + Number(helping)]!
  const at: Asked = (...asked) => {
    const { activityId } = entering(...asked) as { activityId: string }
    return { activityId }
  }
  return [
    { name: 'checkIn.claim', asked: at },
    { name: 'checkIn.enter', asked: entering },
    { name: 'checkIn.undo', asked: at },
    { name: 'partyDay.follow', asked: at },
    { name: 'partyDay.listen', asked: at },
    { name: 'partyDay.makeUp', asked: makingUp },
    { name: 'partyDay.takeMakeUpBack', asked: makingUp },
  ]
}
