import type { Db } from '@/server/db/db'
import { serve, SERVED, tokenOf } from '../support/county'
import { fire, median, quantile, type Shot } from './load'
import type { Running } from '../support/serverProcess'
import { report } from './report'

const CLIENTS = 200
const REQUESTS = 3_000
const PAIRS = 3
const OFFICER = 7

const shots = (path: string, body: unknown, who: 'member' | 'guest' | 'officer'): Shot[] =>
  Array.from({ length: REQUESTS }, (_, nth) => ({
    path,
    body,
    ...(who === 'member' && { token: tokenOf(nth % 1_000) }),
    ...(who === 'officer' && { token: tokenOf(OFFICER) }),
  }))

/** What the product answers to one question. */
export async function ask<Reply>(
  { port }: Running,
  name: string,
  body: unknown,
  token?: string,
): Promise<Reply> {
  const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
  return ((await response.json()) as { reply: Reply }).reply
}

type Page = { items: { activityId: string; articleId: string }[] }

/** The pages people open most, with an activity and an article that everybody may see. */
export async function readings(product: Running): Promise<[string, object][]> {
  const activities = await ask<Page>(product, 'activity.list', {})
  const articles = await ask<Page>(product, 'article.list', {})
  return [
    ['home.today', {}],
    ['article.list', {}],
    ['activity.list', {}],
    ['activity.read', { activityId: activities.items[0]?.activityId }],
    ['article.read', { articleId: articles.items[0]?.articleId }],
  ]
}

/** Reads through HTTP against a bare handler with one primary-key select on the same database. */
export async function benchReads(product: Running, bare: Running) {
  await fire(bare.port, shots('/', {}, 'guest'), CLIENTS)
  for (const [name, body] of await readings(product)) {
    for (const who of ['member', 'guest'] as const) {
      const asked = shots(`/api/${name}`, body, who)
      await fire(product.port, asked, CLIENTS)
      const ratios = []
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const limit = await fire(bare.port, shots('/', {}, 'guest'), CLIENTS)
        const ours = await fire(product.port, asked, CLIENTS)
        if (ours.statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
        ratios.push(ours.perSecond / limit.perSecond)
      }
      report(`${name} as ${who} / bare handler`, median(ratios), { atLeast: 0.6 })
    }
  }
}

/** The lists of a branch, with an activity that people signed up for; makes somebody its secretary. */
async function officeReadings(db: Db): Promise<[string, object][]> {
  await serve(db, tokenOf(OFFICER), 'branchSecretary')
  const [of] = await db.query<{ branchId: string; activityId: string }>(
    `select a.branch_id as "branchId", a.activity_id as "activityId"
     from activities a
     where a.county_code = $1
       and a.branch_id = ${SERVED}
       and exists (select from sign_ups s where s.county_code = $1 and s.activity_id = a.activity_id)
     limit 1`,
    [db.county],
  )
  const { branchId, activityId } = of ?? {}
  return [
    ['rollCall.read', { activityId }],
    ['callList.read', { thing: 'activity', thingId: activityId }],
    ['roster.list', { branchId }],
    ['claim.people', { branchId }],
    ['care.people', { branchId }],
  ]
}

const FEW = 8

type County = Running & { db: Db }

/** 95th percentile of each read with a hundred times the data, against the small county's. */
export async function benchScale(small: County, large: County) {
  const pairs = async (
    who: 'member' | 'officer',
    of: (county: County) => Promise<[string, object][]>,
  ) => {
    const ofLarge = await of(large)
    return (await of(small)).map(([name, body], at) => ({
      who,
      name,
      body,
      large: ofLarge[at]?.[1],
    }))
  }
  const reads = [
    ...(await pairs('member', readings)),
    ...(await pairs('officer', ({ db }) => officeReadings(db))),
  ]
  for (const { who, name, body, large: largeBody } of reads) {
    const once = async ({ port }: Running, asked: unknown) => {
      const { times, statuses } = await fire(port, shots(`/api/${name}`, asked, who), FEW)
      if (statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
      return quantile(times, 0.95)
    }
    await once(small, body)
    await once(large, largeBody)
    const ratios = []
    for (let pair = 0; pair < PAIRS + 2; pair += 1) {
      const limit = await once(small, body)
      ratios.push((await once(large, largeBody)) / limit)
    }
    report(`${name}: p95 at 1,000,000 / at 10,000 members`, median(ratios), { atMost: 1.3 })
  }
}
