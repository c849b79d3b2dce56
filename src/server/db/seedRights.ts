import { calendarDay, daysAfter, wallTime, type Instant } from '@/domain/time'
import type { Db } from './db'
import { demoId, insert } from './demoRows'
import { fixedDays, hosts, joinedIn, jointDay, lectureOffers } from './demo/rights'

/** The rights and days of the demo's branches, after its people, articles and activities are there. */
export async function seedRights(db: Db, now: Instant) {
  for (const [slug, fixedDay] of Object.entries(fixedDays))
    await db.query(
      'update branches set fixed_day = $3::jsonb where county_code = $1 and branch_id = $2',
      [...[db.county, demoId('branch', slug), JSON.stringify(fixedDay)]],
    )
  for (const [slug, host] of Object.entries(hosts))
    await db.query('update branches set host = $3 where county_code = $1 and branch_id = $2', [
      ...[db.county, demoId('branch', slug), host],
    ])
  const month = Number(calendarDay(now).slice(5, 7))
  for (const [slug, { ahead, day }] of Object.entries(joinedIn))
    await db.query(
      `update members set joined_party_month = $3, joined_party_day = $4
       where county_code = $1 and member_id = $2`,
      [db.county, demoId('member', slug), ((month - 1 + ahead) % 12) + 1, day],
    )
  await insert(
    db,
    'lectures',
    lectureOffers.map(({ slug, person, branch, title, words, daysAgo, article }) => ({
      lecture_id: demoId('lecture', slug),
      member_id: demoId('member', person),
      branch_id: demoId('branch', branch),
      title,
      words,
      consent: 'own',
      state: article ? 'taken' : 'offered',
      article_id: article ? demoId('article', article) : null,
      offered_at: wallTime(now, -daysAgo, 9),
      decided_at: article ? wallTime(now, 1 - daysAgo, 9) : null,
    })),
  )
  await insert(db, 'joint_days', [
    {
      activity_id: demoId('activity', jointDay.activity),
      host_id: demoId('branch', jointDay.host),
      partner_id: demoId('branch', jointDay.partner),
      state: 'asked',
      asked_by: demoId('account', 'zhao-ming'),
      asked_at: daysAfter(now, -jointDay.daysAgo),
    },
  ])
}
