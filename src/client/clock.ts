import type { Instant } from '@/domain/time'
import { recall, remember } from './platform'

const AHEAD = 'clockAhead'

/** Remembered, because without a network nobody else tells the time. */
let ahead = Number(recall(AHEAD) ?? 0)

/** Learns from the server how far this phone's clock is off: an elder's phone may show another year. */
export function setClock(serverNow: Instant): void {
  ahead = Date.parse(serverNow) - Date.now()
  remember(AHEAD, String(ahead))
}

/** Now, as the server would say it. */
export const now = (): Instant => new Date(Date.now() + ahead).toISOString()
