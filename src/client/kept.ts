import type { EndpointName, ReplyOf, RequestOf } from '@/contract'
import type { Instant } from '@/domain/time'
import { now } from './clock'
import { recall, remember } from './platform'

/** What stays readable without a network, and how many of each: those asked for longest ago go. */
const MOST: Partial<Record<EndpointName, number>> = {
  'session.current': 1,
  'home.today': 1,
  'article.list': 4,
  'article.read': 20,
  'activity.list': 3,
  'activity.read': 20,
  'activity.mine': 2,
  'message.list': 1,
  // The door of a village hall may have no net.
  'rollCall.read': 2,
}

/** In characters; fifty of them stay far below WeChat's 10 MB for all and 1 MB for one. */
const LARGEST = 50_000
const INDEX = 'kept'

/** Names under which replies are kept, the latest first. */
const names = (): string[] => JSON.parse(recall(INDEX) ?? '[]') as string[]

/** How many are asked for does not make another question; of later pages there is no name. */
function nameOf(name: EndpointName, request: object): string | null {
  const { after, size: _, ...question } = request as { after?: string; size?: number }
  return MOST[name] && after === undefined ? `${name} ${JSON.stringify(question)}` : null
}

/** Keeps what the server said last to this question, for when it cannot be reached. */
export function keep<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
  reply: ReplyOf<Name>,
): void {
  const kept = nameOf(name, request)
  const text = JSON.stringify({ reply, keptAt: now() })
  if (kept === null || text.length > LARGEST) return
  const others = names().filter((other) => other !== kept)
  const alike = others.filter((other) => other.startsWith(`${name} `))
  const gone = alike.slice((MOST[name] ?? 1) - 1)
  gone.forEach((old) => remember(old, null))
  remember(INDEX, JSON.stringify([kept, ...others.filter((other) => !gone.includes(other))]))
  remember(kept, text)
}

/** What the server last said to this question, and when; null when nothing is kept of it. */
export function kept<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): { ok: true; reply: ReplyOf<Name>; keptAt: Instant } | null {
  const text = recall(nameOf(name, request) ?? '')
  return text === null
    ? null
    : { ok: true, ...(JSON.parse(text) as { reply: ReplyOf<Name>; keptAt: Instant }) }
}

/** Keeps nothing any more: another person is here. */
export function forgetKept(): void {
  names().forEach((name) => remember(name, null))
  remember(INDEX, null)
}
