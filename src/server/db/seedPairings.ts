import { calendarDay, daysAfter, wallTime, type Instant } from '@/domain/time'
import type { Config } from '../config'
import type { SaidOfVisit } from '../handlers/pairing'
import { sealText } from '../seal'
import type { Db } from './db'
import { pairings } from './demo/cases'
import { communityName } from './demo/organisations'
import { demoId, insert } from './demoRows'

/** A pairing that runs, and an offer that waits. */
export async function seedPairings(db: Db, config: Config, now: Instant) {
  const day = (days: number) => calendarDay(daysAfter(now, days))
  const station = demoId('account', 'yi-chunlan')
  await insert(
    db,
    'pairings',
    pairings.map(({ slug, person, station: place, daysAgo, child }) => ({
      pairing_id: demoId('pairing', slug),
      community_id: demoId('community', place),
      member_id: demoId('member', person),
      state: child ? 'active' : 'offered',
      offered_at: wallTime(now, -daysAgo, 9),
      child_code: child?.code ?? null,
      guardian: child ? 'grandparent' : null,
      guardian_how: child ? 'written' : null,
      guardian_day: child ? day(-daysAgo + 1) : null,
      noted_by: child ? station : null,
      noted_at: child ? wallTime(now, -daysAgo + 1, 15) : null,
      from_day: child ? day(-daysAgo + 3) : null,
      until_day: child ? day(-daysAgo + 300) : null,
      agreed_at: child ? wallTime(now, -daysAgo + 2, 9) : null,
    })),
  )
  await seedMeetings(db, config, now)
}

/** One visit that was, and one that is planned: of it the elder has read. */
async function seedMeetings(db: Db, config: Config, now: Instant) {
  const paired = pairings.flatMap(({ child, ...rest }) => (child ? [{ ...rest, child }] : []))
  const station = demoId('account', 'yi-chunlan')
  const visit = (slug: string, days: number, said: SaidOfVisit) => ({
    visit_id: demoId('pairingVisit', `${slug} ${said.words ? 'was' : 'planned'}`),
    ...{ pairing_id: demoId('pairing', slug), day: calendarDay(daysAfter(now, days)) },
    ...{ words: sealText(config, JSON.stringify(said)), noted_by: station },
    ...{ state: said.words ? 'logged' : 'planned', at: wallTime(now, Math.min(days, -1), 17) },
  })
  await insert(
    db,
    'pairing_visits',
    paired.flatMap(({ slug, child: { visit: was, planned } }) => [
      visit(slug, -was.daysAgo, { otherAdult: was.otherAdult, words: was.words }),
      visit(slug, planned.inDays, { otherAdult: planned.otherAdult }),
    ]),
  )
  await insert(
    db,
    'messages',
    paired.map(({ slug, person, station: place }) => ({
      message_id: demoId('message', `planned ${slug}`),
      ...{ member_id: demoId('member', person), thing_id: demoId('pairing', slug) },
      ...{ kind: 'pairingPlanned', facts: { name: communityName(place) } },
      ...{ at: wallTime(now, -1, 17), read_at: wallTime(now, -1, 18) },
    })),
  )
}
