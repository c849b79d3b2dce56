import { tokenOf } from '../support/county'
import { fire, median, quantile, type Shot } from './load'
import type { Running } from '../support/serverProcess'
import { report } from './report'

const CLIENTS = 200
const REQUESTS = 3_000
const PAIRS = 3

const shots = (path: string, body: unknown, member: boolean): Shot[] =>
  Array.from({ length: REQUESTS }, (_, nth) => ({
    path,
    body,
    ...(member ? { token: tokenOf(nth % 1_000) } : {}),
  }))

const ask = async <Reply>({ port }: Running, name: string, body: unknown): Promise<Reply> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
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
  await fire(bare.port, shots('/', {}, false), CLIENTS)
  for (const [name, body] of await readings(product)) {
    for (const member of [true, false]) {
      const asked = shots(`/api/${name}`, body, member)
      await fire(product.port, asked, CLIENTS)
      const ratios = []
      for (let pair = 0; pair < PAIRS; pair += 1) {
        const limit = await fire(bare.port, shots('/', {}, false), CLIENTS)
        const ours = await fire(product.port, asked, CLIENTS)
        if (ours.statuses.get(200) !== REQUESTS) throw new Error(`${name} was refused`)
        ratios.push(ours.perSecond / limit.perSecond)
      }
      const who = member ? 'member' : 'guest'
      report(`${name} as ${who} / bare handler`, median(ratios), { atLeast: 0.6 })
    }
  }
}

const FEW = 8

/** 95th percentile of each read with a hundred times the data, against the small county's. */
export async function benchScale(small: Running, large: Running) {
  const readingsOfLarge = await readings(large)
  for (const [at, [name, body]] of (await readings(small)).entries()) {
    const once = async (product: Running, asked: unknown) =>
      quantile((await fire(product.port, shots(`/api/${name}`, asked, true), FEW)).times, 0.95)
    const largeBody = readingsOfLarge[at]?.[1]
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
