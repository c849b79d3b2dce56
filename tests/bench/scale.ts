import type { Db } from '@/server/db/db'
import { id, serve, SERVED, tokenOf } from '../support/county'
import type { Running } from '../support/serverProcess'
import { fire, median, quantile } from './load'
import { ask, OFFICER, readings, shots } from './reads'
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
/** Where one county's answer is longer than this, it is not its size that is compared. */
const ALIKE = 1.05
/** Members are not all alike: so many are asked before. */
const SAMPLE = 50

type County = Running & { db: Db }
type Reading = [string, object]
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

/** Characters of an answer and things listed in it, together for a few who ask. */
async function sizeOf(county: County, who: Who, [name, body]: Reading) {
  const askers = who === 'officer' ? [OFFICER] : Array.from({ length: SAMPLE }, (_, nth) => nth)
  const replies = await Promise.all(
    askers.map((nth) => ask<object>(county, name, body, tokenOf(nth))),
  )
  const lists = replies.flatMap((reply) => Object.values(reply).filter(Array.isArray))
  const entries = lists.reduce((sum, list) => sum + list.length, 0)
  return { letters: JSON.stringify(replies).length, entries }
}

/** 95th percentile of each read with a hundred times the data, against the small county's. */
export async function benchScale(small: County, large: County) {
  const { db: few } = small
  const { db: many } = large
  await compare(small, large, 'member', [await readings(small), await readings(large)])
  await compare(small, large, 'officer', [await officeReadings(few), await officeReadings(many)])
}

async function compare(small: County, large: County, who: Who, [ofSmall, ofLarge]: Reading[][]) {
  for (const [at, reading] of ofSmall!.entries()) {
    const [name] = reading
    const other = ofLarge![at]!
    const [here, there] = [await sizeOf(small, who, reading), await sizeOf(large, who, other)]
    const sizes = [here.letters, there.letters]
    const note = `${here.entries} and ${there.entries} entries`
    report(
      `${name}: longer answer / shorter, of both counties`,
      Math.max(...sizes) / Math.min(...sizes),
      { atMost: ALIKE },
      note,
    )
    const once = async ({ port }: County, [, body]: Reading) => {
      const asked = shots(`/api/${name}`, body, who, REQUESTS)
      const { times, statuses } = await fire(port, asked, FEW)
      if (statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
      return quantile(times, 0.95)
    }
    const ratios: number[] = []
    // The first two warm up.
    for (let round = -2; round < ROUNDS; round += 1) {
      const first = round % 2 === 0 ? await once(large, other) : null
      const limit = await once(small, reading)
      const ours = first ?? (await once(large, other))
      if (round >= 0) ratios.push(ours / limit)
    }
    const spread = [0.1, 0.9].map((share) =>
      quantile(
        ratios.sort((a, b) => a - b),
        share,
      ).toFixed(2),
    )
    report(
      `${name}: p95 at 1,000,000 / at 10,000 members`,
      median(ratios),
      { atMost: 1.3 },
      `of ${ROUNDS} rounds ${spread.join(' to ')}`,
    )
  }
}
