import { tokenOf } from '../support/county'
import { fire, median, type Shot } from './load'
import type { Running } from '../support/serverProcess'
import { report } from './report'

const CLIENTS = 200
const REQUESTS = 3_000
const PAIRS = 3
export const OFFICER = 7

/** The same question by a thousand members in turn, by nobody known, or by one secretary. */
export const shots = (
  path: string,
  body: unknown,
  who: 'member' | 'guest' | 'officer',
  requests = REQUESTS,
): Shot[] =>
  Array.from({ length: requests }, (_, nth) => ({
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
