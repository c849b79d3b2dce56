import type { Db } from '@/server/db/db'
import { id, serve, SERVED, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { fire, median, quantile } from './load'
import { OFFICER, readings, shots } from './reads'
import { report } from './report'

const FEW = 8
/**
 * Many short rounds, both counties in turn and each first every other time: a round in which the machine
 * has something else to do spoils its own ratio, and the median of fifteen outlives seven of those. Of
 * five long ones three were enough, and lists came out at 1.37 one day and at 0.99 the next. Pooled, the
 * slow round alone would be the 95th percentile.
 */
const ROUNDS = 15
const REQUESTS = 1_000
/**
 * Where one county's answers are longer than this, it is not its size that is compared. Of the thousand who
 * ask what is next, 300 have something ahead in the small county and 365 in the large: 1.11.
 */
const ALIKE = 1.15

type County = Running & { db: Db }
type Who = 'member' | 'officer'

/** The nth activity of the branch that is served: to the first two everybody there has signed up, to the others nobody. */
const nthOfBranch = (nth: number) => id('activity', `2 + ${nth} * (select count(*) from branches)`)

/**
 * The lists of a branch; makes somebody its secretary. By number and not any that is found: every county
 * has a roll of forty and forty people to call, so its size is all that differs.
 */
async function officeReadings(db: Db): Promise<[string, object][]> {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  const [of] = await db.query<{ branchId: string; full: string; empty: string }>(
    `select ${SERVED} as "branchId", ${nthOfBranch(1)} as full, ${nthOfBranch(3)} as empty`,
  )
  const { branchId, full, empty } = of ?? {}
  return [
    ['rollCall.read', { activityId: full }],
    ['callList.read', { thing: 'activity', thingId: empty }],
    ['roster.list', { branchId }],
    ['claim.people', { branchId }],
    ['care.people', { branchId }],
  ]
}

/** 95th percentile of each read with a hundred times the data, against the small county's. */
export async function benchScale(small: County, large: County) {
  const asOfficer = ({ db }: County) => officeReadings(db)
  for (const [who, of] of [
    ['member', readings],
    ['officer', asOfficer],
  ] as const) {
    const ofLarge = await of(large)
    for (const [at, [name, body]] of (await of(small)).entries())
      await compare(
        name,
        volleys(small, who, name, body),
        volleys(large, who, name, ofLarge[at]?.[1]),
      )
  }
}

/** One round of a county: the 95th percentile in ms, and how long an answer is. */
const volleys =
  ({ port }: County, who: Who, name: string, body: unknown) =>
  async () => {
    const { times, bytes, statuses } = await fire(
      port,
      shots(`/api/${name}`, body, who, REQUESTS),
      FEW,
    )
    if (statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
    return { p95: quantile(times, 0.95), bytes: bytes / REQUESTS }
  }

type Volleys = ReturnType<typeof volleys>

async function compare(name: string, small: Volleys, large: Volleys) {
  // This warms up, too.
  const lengths = [(await small()).bytes, (await large()).bytes]
  const unlike = Math.max(...lengths) / Math.min(...lengths)
  const bytes = `${lengths.map((length) => Math.round(length)).join(' and ')} bytes`
  report(`${name}: longer answers / shorter, of both counties`, unlike, { atMost: ALIKE }, bytes)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? await large() : null
    const limit = await small()
    ratios.push((first ?? (await large())).p95 / limit.p95)
  }
  ratios.sort((a, b) => a - b)
  const spread = [0.1, 0.9].map((share) => quantile(ratios, share).toFixed(2)).join(' to ')
  const title = `${name}: p95 at 1,000,000 / at 10,000 members`
  report(title, median(ratios), { atMost: 1.3 }, `most rounds ${spread}`)
}
