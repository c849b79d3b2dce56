import type { Instant } from './time'

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/**
 * A time-ordered uuid (version 7, RFC 9562). Phone and server both make them: the phone's id lets a
 * retry after a lost answer find what the first try did. An id is a name, not a secret, so
 * `Math.random` (the only synchronous source on every WeChat phone) is enough.
 */
export function newId(now: Instant, random: () => number = Math.random): string {
  const time = hex(Date.parse(now), 12)
  const bits = (size: number) => Math.floor(random() * 2 ** size)
  const variant = 0x8000 | bits(14)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(bits(12), 3)}-${hex(variant, 4)}-${hex(bits(24), 6)}${hex(bits(24), 6)}`
}
