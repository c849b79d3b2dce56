import type { Instant } from '@/domain/time'
import { findAsker } from '@/server/sql/asker'
import type { Db } from '@/server/db/db'
import { id, tokenOf } from '../support/county'
import { median } from './load'
import { report } from './report'

/** Whom the nth person helps. */
export const helped = async (db: Db, nth: number) => {
  const [elder] = await db.query<{ id: string }>(`select ${id('member', String(nth + 1))} as id`)
  return elder?.id ?? null
}

/** The ways in which a call says who asks, by number: a session, WeChat's word, a helper of the next one. */
export const ASKING = {
  'by a session': (db: Db, nth: number, now: Instant) =>
    findAsker(db, { token: tokenOf(nth) }, now),
  'by WeChat': (db: Db, nth: number, now: Instant) =>
    findAsker(db, { identity: `weChat:${nth}` }, now),
  'for an elder': (db: Db, nth: number, now: Instant, elder: string | null) =>
    findAsker(db, { token: tokenOf(nth) }, now, elder),
}

/** Milliseconds of SQL to know who asks, which every call does first, at a million members. */
export async function benchAsker(db: Db) {
  const now = new Date().toISOString()
  for (const [way, find] of Object.entries(ASKING)) {
    const times = []
    for (let round = 0; round < 25; round += 1) {
      const nth = round * 37
      const elder = await helped(db, nth)
      const began = performance.now()
      const asker = await find(db, nth, now, elder)
      times.push(performance.now() - began)
      if (!asker || (way === 'for an elder' && !asker.help)) throw new Error(`Nobody asks ${way}`)
    }
    report(`who asks, ${way}: ms`, median(times.slice(5)), { atMost: 3 })
  }
}
