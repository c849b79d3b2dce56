import { isOpenCase, CASE_SIDES } from '@/domain/caseFile'
import { calendarDay, daysAfter, wallTime, type Instant } from '@/domain/time'
import type { Config } from '../config'
import { sealText } from '../seal'
import type { Db } from './db'
import { cases, donations, offices } from './demo/cases'
import { demoId, insert } from './demoRows'
import { seedPairings } from './seedPairings'

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
