import { isOpenCase, CASE_SIDES } from '@/domain/caseFile'
import { calendarDay, daysAfter, wallTime, type Instant } from '@/domain/time'
import type { Config } from '../config'
import { sealText } from '../seal'
import type { Db } from './db'
import { cases, donations, offices, pairings } from './demo/cases'
import { demoId, insert } from './demoRows'

/** What the demo county tells in trust: two questions of law, a quarrel, a pairing, goods. */
export async function seedCases(db: Db, config: Config, now: Instant) {
  await insert(
    db,
    'case_offices',
    Object.entries(offices).map(([kind, branch]) => ({
      ...{ kind, branch_id: demoId('branch', branch), set_by: demoId('account', 'liu-zhiyuan') },
      at: wallTime(now, -60, 9),
    })),
  )
  await insert(
    db,
    'case_files',
    cases.map(({ slug, kind, asker, community, helper, state, words, answer, daysAgo }) => ({
      case_id: demoId('case', slug),
      kind,
      asker_id: demoId('account', asker),
      community_id: community ? demoId('community', community) : null,
      matter: sealText(config, words),
      asked_at: wallTime(now, -daysAgo, 9),
      state,
      helper_id: helper ? demoId('member', helper) : null,
      until_day: kind === 'mediation' ? calendarDay(daysAfter(now, 27)) : null,
      answer: answer ? sealText(config, answer) : null,
      closed_at: isOpenCase(state) ? null : wallTime(now, -daysAgo + 2, 15),
      closed_by: isOpenCase(state) || !helper ? null : demoId('account', helper),
    })),
  )
  // Whoever is in charge is told of what waits.
  await insert(
    db,
    'messages',
    cases
      .filter(({ state }) => state === 'asked')
      .map(({ slug, daysAgo }) => ({
        message_id: demoId('message', `case ${slug}`),
        member_id: demoId('member', 'zhou-guoqiang'),
        thing_id: demoId('case', slug),
        ...{ kind: 'caseAsked', facts: {}, at: wallTime(now, -daysAgo, 9) },
      })),
  )
  await insert(
    db,
    'case_yeses',
    CASE_SIDES.map((side) => ({
      ...{ case_id: demoId('case', 'drying-clothes'), round: 0, side, how: 'spoken' },
      ...{ noted_by: demoId('account', 'zhou-ting'), at: wallTime(now, -4, 10) },
    })),
  )
  await seedPairings(db, config, now)
  await insert(
    db,
    'donations',
    donations.map(({ slug, person, station, item, amount, state, words, daysAgo }) => ({
      donation_id: demoId('donation', slug),
      community_id: demoId('community', station),
      member_id: demoId('member', person),
      ...{ item, amount, state, words: words ?? null },
      offered_at: wallTime(now, -daysAgo, 9),
      decided_by: state === 'offered' ? null : demoId('account', 'yi-chunlan'),
      decided_at: state === 'offered' ? null : wallTime(now, -daysAgo + 2, 15),
    })),
  )
}

async function seedPairings(db: Db, config: Config, now: Instant) {
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
  await insert(
    db,
    'pairing_visits',
    pairings.flatMap(({ slug, child }) => {
      if (!child) return []
      const { daysAgo, otherAdult, words } = child.visit
      return [
        {
          visit_id: demoId('pairingVisit', slug),
          pairing_id: demoId('pairing', slug),
          day: day(-daysAgo),
          words: sealText(config, JSON.stringify({ otherAdult, words })),
          ...{ noted_by: station, at: wallTime(now, -daysAgo, 17) },
        },
      ]
    }),
  )
}
