import { indexGrams } from '@/domain/search'
import type { OfficeKind } from '@/domain/member'
import type { Instant } from '@/domain/time'
import { COUNTY_ID, hashToken, WILLING_ID } from '@/server/asker'
import { readConfig } from '@/server/config'
import { sealText } from '@/server/seal'
import type { Db } from '@/server/db/db'

/** How much of everything a county with so many members has. */
const proportions = (members: number) => ({
  members,
  branches: Math.max(1, members / 40),
  communities: Math.max(1, members / 2_000),
  activities: members / 10,
  articles: members / 5,
  suggestions: members / 10,
  moves: members / 20,
  consents: members / 10,
  audits: members / 2,
  signedIn: 1_000,
})

const SYLLABLES = [
  ...'支部活动老年社区健康讲座清扫竹情小区油茶法律咨询党史故事志愿服务冬季防跌读书书画合唱',
]

/** Title and text of the nth article; one in a thousand holds 艾草, the rare word. */
function articleText(nth: number): string {
  let seed = nth * 7919 + 1
  const letters = Array.from({ length: 30 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return SYLLABLES[seed % SYLLABLES.length]
  })
  return `${letters.slice(0, 10).join('')}，${letters.slice(10).join('')}${nth % 1000 === 0 ? '艾草' : ''}`
}

/** A uuid (version 8) that follows from a kind and a number, as SQL. */
export const id = (kind: string, nth: string) =>
  `overlay(overlay(md5('${kind} ' || (${nth})) placing '8' from 13) placing 'a' from 17)::uuid`

export const tokenOf = (nth: number) => `bench-token-of-member-${nth}`

/**
 * The branch that a desk is measured at; the first two have written nothing, or organise nothing of their
 * own. By its number, so that it is the same one in a county of any size: forty people, twenty of them a page.
 */
export const SERVED = id('branch', '2')

/** The community that a worker is measured at. */
export const ASKING = '(select community_id from communities order by community_id limit 1)'

/** Gives whoever has this token an office, of one branch or community where it is of one; once. */
export const serve = (db: Db, token: string, kind: OfficeKind) =>
  db.query(
    `insert into offices (county_code, office_id, account_id, kind, branch_id, community_id, from_day)
     select county_code, account_id, account_id, $3,
       case $3 when 'branchSecretary' then ${SERVED} end,
       case $3 when 'communityWorker' then ${ASKING} end, '2020-01-01'
     from sessions where county_code = $1 and token_hash = $2
     on conflict do nothing`,
    [db.county, hashToken(token), kind],
  )

/** Fills an empty, migrated database with a county of that size, by the database's own means. */
export async function fillCounty(db: Db, members: number, now: Instant) {
  const n = proportions(members)
  const county = `'${db.county}'`
  const run = (sql: string) => db.script(sql)
  /** Words that any server of a test opens: they are nobody's. */
  const sealed = `'${sealText(readConfig({ IDENTITY: 'demo' }), JSON.stringify({ otherAdult: '易春兰', words: '看书' }))}'`
  const series = (count: number) => `generate_series(0, ${count - 1}) i`

  await run(`set session_replication_role = replica; set synchronous_commit = off;
    set statement_timeout = 0; drop index articles_by_grams`)
  await run(`insert into counties values (${county}, '临湘市', '老干部局', '0730-0000000')`)
  await run(`insert into communities select ${county}, ${id('community', 'i')}, '社区' || i, 'community',
    '镇' || i % 20, '社区干部', '0730-0000021', '${now}' from ${series(n.communities)}`)
  await run(`insert into branches select ${county}, ${id('branch', 'i')}, 'home', '支部' || i, '党委',
    '书记', '0730-0000001', array['支部', '部' || i % 10, '记' || i % 97] from ${series(n.branches)}`)
  await run(`insert into accounts select ${county}, ${id('account', 'i')}, 'weChat:' || i, '老同志' || i
    from ${series(n.members)}`)
  await run(`insert into members select ${county}, ${id('member', 'i')}, ${id('account', 'i')}, '老同志' || i,
    1950, 1975, null, 'phone ' || i, null, ${id('community', `i % ${n.communities}`)} from ${series(n.members)}`)
  await run(`insert into memberships select ${county}, ${id('membership', 'i')}, ${id('member', 'i')},
    ${id('branch', `i % ${n.branches}`)}, 'home', '2020-01-01', null from ${series(n.members)}`)
  await run(`insert into join_requests select ${county}, ${id('joining', 'i')}, ${id('account', 'i')},
    ${id('branch', `i % ${n.branches}`)}, '老同志', null, null, null, 'waiting', '${now}', null, null, null
    from ${series(n.moves)}`)
  await run(`insert into moves select ${county}, ${id('move', 'i')}, ${id('member', 'i')}, 'participating',
    null, ${id('branch', `(i + 1) % ${n.branches}`)}, null, ${id('account', 'i')}, '${now}', 'asked', null, null, null
    from ${series(n.moves)}`)
  await run(`insert into grants select ${county}, ${id('grant', 'i')}, ${id('member', 'i + 1')},
    ${id('account', 'i')}, 'mother', 'daughter', '{plans,signUp,leave,reminders,checkIn}', 'active', '${now}', 'own',
    ${id('account', 'i + 1')}, '2027-11-22', null, null from ${series(n.moves)}`)
  await run(
    `insert into helper_codes select ${county}, ${id('member', 'i')}, i::text, '${now}' from ${series(n.moves)}`,
  )
  await run(`insert into claim_slips select ${county}, ${id('slip', 'i')}, ${id('member', 'i')}, 'code ' || i,
    ${id('account', 'i')}, '${now}', '${now}'::timestamptz + interval '90 days', null, null
    from ${series(n.moves)}`)
  await run(`insert into wrong_codes select ${county}, ${id('account', 'i')}, 1, '${now}'
    from ${series(n.signedIn)}`)
  await run(`insert into venues select ${county}, ${id('venue', 'i')}, '老党员之家', 'few', false, true, null
    from ${series(20)}`)
  await run(`insert into registrations select ${county}, ${id('member', 'i')},
    ${id('community', `i % ${n.communities}`)}, array[(array['repair', 'nursing', 'law', 'company'])[1 + i % 4]],
    array[(array['weekdayMorning', 'weekdayAfternoon', 'weekendMorning', 'weekendAfternoon'])[1 + i % 4]],
    (array['near', 'anywhere'])[1 + i % 2], true, null, '${now}', null from ${series(n.members / 10)}`)
  await run(`insert into registration_communities select ${county}, ${id('member', 'i')},
    ${id('community', `(i + 1) % ${n.communities}`)} from ${series(n.members / 10)} where i % 5 = 0`)
  await run(`insert into worker_codes select ${county}, ${id('account', 'i')}, i::text, '${now}'
    from ${series(n.signedIn)}`)
  await run(`insert into whistles select ${county}, ${id('activity', 'i')}, ${id('member', 'i')},
    date_trunc('week', '${now}'::timestamptz at time zone 'Asia/Shanghai'), 1, '${now}'
    from ${series(n.activities)}`)
  // Teams, what they spoke, and a card of everybody in one.
  await run(`insert into teams select ${county}, ${id('team', 'i')},
      (array['lectureTeam', 'expertPanel'])[1 + i % 2], '队' || i, '讲故事', ${id('branch', '0')},
      ${id('member', 'i')}, true, null, '${now}', ${id('account', '1')}, null from ${series(60)}`)
  await run(`insert into team_members select ${county}, ${id('team', 'i % 60')}, ${id('member', 'i')}, 'active',
      false, 'own', null, ${id('account', 'i')}, '${now}' from ${series(n.members / 20)}`)
  await run(`insert into talks select ${county}, ${id('talk', 'i')}, ${id('team', 'i % 60')}, 1 + i % 4,
      '党史故事', '演示中学', '${now}'::timestamptz + interval '1 day' * (i % 99 - 50), null,
      case when i % 9 = 0 then 'planned' else 'closed' end, null, ${id('account', '1')},
      case when i % 9 > 0 then '${now}'::timestamptz end from ${series(n.members / 50)}`)
  await run(`insert into talk_speakers select ${county}, ${id('talk', 'i')}, ${id('member', 'i')}
    from ${series(n.members / 50)}`)
  await run(`insert into talk_counts select ${county}, ${id('talk', 'i')}, 1, ${id('count', 'i')}, 100, 'host',
      null, ${id('account', '1')}, '${now}' from ${series(n.members / 50)} where i % 9 > 0`)
  await run(`insert into five_elders select ${county}, ${id('member', 'i')}, '{teacher}', ${id('account', '1')},
      '${now}' from ${series(n.members / 10)}`)
  await run(`insert into expert_profiles select ${county}, ${id('member', 'i')}, ${id('expert', 'i')},
      '油茶' || i % 30, 30, 'day', 'near', case when i % 50 = 0 then 'review' else 'published' end, null,
      case when i % 50 > 0 then ${id('account', '1')} end, '${now}' from ${series(n.members / 20)}`)
  await run(`insert into expert_asks select ${county}, ${id('ask', 'i')}, ${id('member', 'i')},
      ${id('community', `i % ${n.communities}`)}, '低改', '镇上', 'asked', null, null, ${id('account', '1')},
      '${now}', null, null from ${series(n.members / 20)}`)
  // A fifth is for everybody, so that a page of the list is full in a small county too.
  await run(`insert into activities
    select ${county}, ${id('activity', 'i')}, ${id('branch', `i % ${n.branches}`)}, ${id('venue', 'i % 20')},
      case i % 5 when 0 then '${COUNTY_ID}' when 1 then ${id('community', `i % ${n.communities}`)}
        else ${id('branch', `i % ${n.branches}`)} end,
      case i % 5 when 0 then 'county' when 1 then 'community' else 'branch' end,
      (array['elderBodies', 'keyWork', 'unitBusiness', 'twoNew'])[1 + i % 4], 'published', null,
      '义务清扫' || i, '一起来', null, '${now}'::timestamptz + d - interval '9 days',
      '${now}'::timestamptz + d - interval '1 hour', '${now}'::timestamptz + d,
      '${now}'::timestamptz + d + interval '2 hours', 30, 0, 3, 0, 0, 0, true
    from ${series(n.activities)}, lateral (select interval '1 hour' * (i * 37 % 8000 - 6500) as d) t`)
  await run(`insert into registration_communities
    select county_code, member_id, ${id('community', '0')} from registrations on conflict do nothing`)
  // What communities ask for (吹哨): the most are over, closed and told; a few are forgotten.
  await run(`insert into activities (county_code, activity_id, community_id, place, audience_id, open_to, line,
      state, title, summary, sign_up_opens_at, sign_up_closes_at, starts_at, ends_at, capacity, guest_limit)
    select ${county}, ${id('request', 'i')}, ${id('community', `i % ${n.communities}`)}, '竹情小区',
      '${WILLING_ID}', 'willing', 'keyWork', 'published', '楼道清理' || i, '楼道清理',
      '${now}'::timestamptz + d - interval '9 days', '${now}'::timestamptz + d, '${now}'::timestamptz + d,
      '${now}'::timestamptz + d + interval '2 hours', 5, 0
    from ${series(n.moves)}, lateral (select interval '1 hour' * (i * 37 % 8000 - 7500) as d) t`)
  await run(`insert into community_requests (county_code, activity_id, community_id, kind, skills, weight,
      outcome, thanks, closed_at, story)
    select county_code, activity_id, community_id, 'help', '{repair}', 'light',
      case when done then '清干净了' end, case when done then '谢谢大家' end, case when done then ends_at end,
      done and right(title, 1) in ('1', '2')
    from activities, lateral (select ends_at < '${now}' and title not like '%77' as done) t
    where community_id is not null`)
  await run(`update community_requests r set next_wave_at = '${now}' from activities a
    where a.activity_id = r.activity_id and a.starts_at > '${now}' and a.title like '%3'`)
  await run(`insert into whistles
    select ${county}, ${id('request', 'i')}, ${id('member', 'i')}, '${now}'::date - 30, 1, '${now}' from ${series(n.moves)}`)
  await run(`insert into sign_ups
    select ${county}, ${id('sign-up', "i || ' ' || j")}, ${id('activity', `i % ${n.branches} + j * ${n.branches}`)},
      ${id('member', 'i')}, 0, '{}', 'confirmed', i / ${n.branches}, '${now}'::timestamptz - interval '9 days', null
    from ${series(n.members)}, generate_series(0, 1) j where i % ${n.branches} + j * ${n.branches} < ${n.activities}`)
  await run(`insert into attendance
    select county_code, activity_id, member_id, 'present', 0, false, null, created_at, false, null from sign_ups`)
  await run(`insert into service_changes
    select county_code, sign_up_id, activity_id, member_id, 120, 60, 'leftEarly', ${id('account', '1')}, created_at
    from sign_ups where turn % 9 = 0`)
  await run(`insert into calls
    select county_code, activity_id, member_id, 'reached', ${id('account', '1')}, created_at from sign_ups where turn % 9 = 0`)
  await run(`insert into attendance_changes
    select county_code, sign_up_id, activity_id, member_id, null, 'present', case when turn % 9 = 0 then 'forgotten' end,
      ${id('account', '1')}, created_at from sign_ups`)
  await run(`insert into care_marks
    select ${county}, ${id('member', 'i * 3')}, 'homeVisit', '{walking}', 'spoken', ${id('account', '1')}, '${now}'
    from ${series(n.moves)} where i * 3 < ${n.members}`)
  await run(`insert into visits
    select ${county}, ${id('visit', 'i')}, ${id('branch', `i % ${n.branches}`)}, ${id('member', 'i')}, 'consolation',
      '${now}'::timestamptz + interval '1 hour' * (i % 999), null,
      case when i % 4 = 0 then 'done' else 'planned' end, null, null, ${id('account', '1')},
      case when i % 4 = 0 then '${now}'::timestamptz end from ${series(n.members)}`)
  await run(`insert into visit_goers
    select ${county}, ${id('visit', 'i')}, ${id('member', `i + ${n.branches}`)} from ${series(n.members)}`)
  // Every fifth activity of a branch is a party day, and some of them go on.
  await run(`update activities set party_day = true, audience_id = branch_id, open_to = 'branch'
    where activity_id in (select ${id('activity', 'i * 5 + 2')} from ${series(n.activities / 5 - 1)})`)
  await run(`insert into party_days
    select county_code, activity_id, branch_id, null, 1, starts_at,
      case when starts_at < '${now}'::timestamptz - interval '1 day' then ends_at end, 0, starts_at,
      ${id('account', '1')}, null from activities where party_day and starts_at < '${now}'`)
  await run(`insert into party_day_people
    select d.county_code, d.activity_id, s.member_id, 'home', true, false
    from party_days d join sign_ups s on s.activity_id = d.activity_id`)
  await run(`insert into party_day_steps
    select d.county_code, ${id('step', "d.activity_id || ' ' || i")}, d.activity_id, i, 'study', '学习', 20, null, null, null, null
    from party_days d, generate_series(0, 3) i`)
  await run(`insert into plan_askings
    select county_code, activity_id, activity_id, branch_id,
      '{"theme":null,"startsAt":"","endsAt":"","place":"","steps":[]}',
      case when began_at > '${now}'::timestamptz - interval '1 day' then 'asked' else 'agreed' end, null, false,
      ${id('account', '1')}, '${now}', case when began_at > '${now}'::timestamptz - interval '1 day' then null else ${id('account', '1')} end,
      case when began_at > '${now}'::timestamptz - interval '1 day' then null else '${now}'::timestamptz end
    from party_days`)
  await run(`insert into party_day_hands
    select county_code, activity_id, member_id, '${now}' from party_day_people`)
  await run(`insert into party_day_words
    select county_code, member_id, activity_id, member_id, '说几句', '${now}' from (
      select distinct on (member_id) * from party_day_people) p`)
  await run(`insert into matters
    select county_code, activity_id, activity_id, '添一台电视', '{同意,不同意}', '{}', 'planned', '${now}', null, null, null
    from party_days`)
  await run(`insert into votes
    select county_code, activity_id, member_id, 0, '${now}' from party_day_people`)
  await run(`insert into minutes_versions
    select county_code, activity_id, 1, activity_id, branch_id,
      '{"facts":"主题党日","people":"","steps":"","said":"","matters":""}', null, ${id('account', '1')}, '${now}'
    from party_days`)
  await run(`insert into minutes_yeses
    select county_code, activity_id, 1, kind, ${id('account', '1')}, '${now}'
    from party_days, unnest(array['signed', 'confirmed']) kind`)
  await run(`insert into decisions
    select p.county_code, p.member_id, d.branch_id, d.activity_id, '添一台电视', p.member_id, '2026-12-20', 'open', null,
      '${now}', null
    from (select distinct on (member_id) * from party_day_people) p
    join party_days d on d.activity_id = p.activity_id`)
  await run(`insert into tasks
    select ${county}, ${id('task', 'i')}, ${id('branch', `i % ${n.branches}`)}, ${id('member', 'i')}, 'homeVisit', null,
      null, null, null, '${now}', case when i % 4 = 0 then 'done' else 'open' end,
      case when i % 4 = 0 then 'called' end, null, null, case when i % 4 = 0 then '${now}'::timestamptz end
    from ${series(n.members)}`)
  await run(`insert into case_offices select ${county}, kind, ${SERVED}, ${id('account', '1')}, '${now}'
    from unnest(array['legal', 'mediation']) kind`)
  await run(`insert into case_files
    select ${county}, ${id('case', 'i')}, case when i % 2 = 0 then 'legal' else 'mediation' end,
      ${id('account', `i % ${n.signedIn}`)}, null, ${sealed}, at,
      case when i % 9 = 0 then 'asked' when i % 2 = 0 then 'answered' else 'notSettled' end,
      ${id('member', `i * 7 % ${n.members}`)}, null, case when i % 9 > 0 then ${sealed} end, null,
      case when i % 9 > 0 then at end, case when i % 9 > 0 then ${id('account', '1')} end
    from ${series(n.suggestions)},
      lateral (select '${now}'::timestamptz - interval '1 minute' * (i % 99999) as at) t`)
  await run(`insert into case_yeses select county_code, case_id, 0, side, 'spoken', asker_id, asked_at
    from case_files cross join unnest(array['one', 'other']) side where kind = 'mediation'`)
  await run(`insert into pairings
    select ${county}, ${id('pairing', 'i')}, ${id('community', `i % ${n.communities}`)},
      ${id('member', `i * 7 % ${n.members}`)}, case when i % 9 = 0 then 'offered' else 'ended' end, '${now}',
      null, null, null, null, null, null, null, null, null,
      case when i % 9 > 0 then '${now}'::timestamptz end, case when i % 9 > 0 then 'elder' end
    from ${series(n.moves)}`)
  await run(`insert into pairing_visits select county_code, pairing_id, pairing_id, '2026-11-01',
      ${sealed}, member_id, '${now}' from pairings`)
  await run(`insert into donations
    select ${county}, ${id('donation', 'i')}, ${id('community', `i % ${n.communities}`)},
      ${id('member', `i * 7 % ${n.members}`)}, '图书', 3,
      case when i % 9 = 0 then 'offered' else 'received' end, '${now}', case when i % 9 > 0 then '谢谢' end,
      ${id('account', '1')}, case when i % 9 > 0 then '${now}'::timestamptz end
    from ${series(n.suggestions)}`)
  await run(`insert into shift_rosters select county_code, community_id, 2 from communities`)
  await run(`insert into shifts
    select county_code, activity_id, ${id('community', `i % ${n.communities}`)},
      (starts_at at time zone 'Asia/Shanghai')::date, 'morning', '第' || i || '处'
    from (select a.*, row_number() over () as i from activities a) a`)
  await run(`insert into community_requests
    select county_code, activity_id, community_id, 'guiding', '{}', 'light', null, null, '做完了', '谢谢', null,
      '${now}', ${id('account', '1')} from shifts on conflict do nothing`)
  await run(`insert into shift_swaps
    select s.county_code, s.sign_up_id, s.activity_id, s.sign_up_id, s.member_id, null, 'asked', '${now}'
    from sign_ups s join shifts h on h.activity_id = s.activity_id`)
  await run(`insert into certificates
    select ${county}, ${id('certificate', 'i')}, ${id('member', 'i')}, 2026, '2026-11-22', 60, '{社区}', '${now}', null
    from ${series(n.members)}`)
  await run(
    `update members set joined_party_month = 1 + (substr(phone_hmac, 7))::int % 12, joined_party_day = 5`,
  )
  await run(`update branches set fixed_day = '{"by":"date","day":5}'`)
  await run(`update activities set party_day = true, meeting = 'generalMeeting'
    where extract(day from starts_at)::int % 9 = 0`)
  await run(`insert into joint_days
    select county_code, activity_id, branch_id, ${id('branch', '1')}, 'agreed', null, ${id('account', '1')}, '${now}',
      ${id('account', '1')}, '${now}' from activities where branch_id <> ${id('branch', '1')}`)
  await run(`insert into joint_audiences
    select county_code, branch_id, activity_id, activity_id, '2026-11-01' from activities where branch_id is not null`)
  await run(`insert into birthday_greetings
    select ${county}, ${id('member', 'i')}, 2025, ${id('branch', `i % ${n.branches}`)}, '祝您政治生日快乐',
      ${id('account', '1')}, '${now}' from ${series(n.moves)}`)
  await run(`insert into lectures
    select ${county}, ${id('lecture', 'i')}, ${id('member', 'i')}, ${id('branch', `i % ${n.branches}`)}, '第一张税票',
      '那一年', 'own', 'offered', null, null, '${now}', null from ${series(n.members)}`)
  await run(`insert into party_day_moves
    select ${county}, ${id('branch', 'i')}, '2026-12', '2026-12-08', '下雪', ${id('account', '1')}, '${now}'
    from ${series(n.branches)}`)
  await run(`update activities a set seats_taken = s.n, last_turn = s.n
    from (select activity_id, count(*) n from sign_ups group by 1) s
    where a.activity_id = s.activity_id and s.n <= 30`)
  await run(`insert into messages
    select ${county}, ${id('message', 'i')}, ${id('member', 'i')}, ${id('activity', `i % ${n.branches}`)}, 'signedUp',
      '{"title":"义务清扫","place":"老党员之家","startsAt":"2026-11-28T01:00:00.000Z","guests":0}',
      '${now}'::timestamptz - interval '1 minute' * (i % 9999), null from ${series(n.members)}`)
  // A few taps are left, and of what was to be told a little waits.
  await run(`insert into allowances
    select ${county}, ${id('account', 'i')}, ${id('tap', 'i')}, 'reminder',
      ${id('activity', `i % ${n.branches}`)}, '${now}', case when i % 50 > 0 then '${now}'::timestamptz end
    from ${series(n.members)}`)
  await run(`insert into sendings
    select ${county}, ${id('account', 'i')}, ${id('message', 'i')}, ${id('member', 'i')},
      ${id('activity', `i % ${n.branches}`)}, 'reminder', 'tomorrow',
      case when i % 500 = 0 then 'waiting' else 'sent' end,
      '${now}'::timestamptz - interval '1 minute' * (i % 9999), '${now}', 1, ${id('tap', 'i')}, null
    from ${series(n.members)}`)
  await run(`insert into suggestions
    select ${county}, ${id('suggestion', 'i')}, ${id('account', `i % ${n.signedIn}`)},
      case when i % 3 > 0 then ${id('branch', `i % ${n.branches}`)} end, 'other', '楼道的灯不亮', false,
      case when i % 9 = 0 then 'received' else 'done' end, at, case when i % 9 > 0 then '换好了' end,
      case when i % 9 > 0 then at + interval '1 day' end, i % 9 > 0
    from ${series(n.suggestions)},
      lateral (select '${now}'::timestamptz - interval '1 minute' * (i % 99999) as at) t`)
  await run(`insert into consents
    select ${county}, ${id('member', 'i')}, 1, ${id('consent', 'i')}, 'photos', true, '2026-11-23', '${now}'
    from ${series(n.consents)}`)
  await run(`insert into pledges
    select ${county}, ${id('pledge', 'i')}, ${id('member', 'i')},
      '[{"title":"亮承诺","words":"有事叫我。"}]', i % 2 = 0, i % 3 = 0, i % 5 = 0, '${now}', '2027-11-22', null
    from ${series(n.members / 10)}`)
  await run(`insert into pledge_invitations
    select ${county}, ${id('invitation', 'i')}, ${id('member', 'i')}, ${id('branch', `i % ${n.branches}`)}, null,
      '${now}', null from ${series(n.moves)}`)
  // Their chain binds nothing: these are there to be looked through.
  await run(`insert into audits
    select ${county}, ${id('audit', 'i')}, '${now}', ${id('account', 'i')}, ${id('member', `i % ${n.signedIn}`)},
      'activity.attendees', null, 'phone', '', null, null, i + 1, sha256('') from ${series(n.audits)}`)
  await run(`insert into writings
    select ${county}, ${id('writing', 'i')}, ${id('branch', `i % ${n.branches}`)}, '通知', 'notice',
      case when i % 2 = 0 then 'public' else 'branch' end, false, '[]',
      case when i % 20 = 0 then 'review' else 'writing' end, 1, array[${id('account', 'i')}], null,
      '${now}'::timestamptz - interval '1 minute' * (i % 9999) from ${series(n.moves)}`)
  await run(`insert into uploads
    select ${county}, ${id('upload', 'i')}, ${id('branch', `i % ${n.branches}`)}, 'picture', 1000, null,
      ${id('account', 'i')}, '${now}', ${id('upload', 'i')} || '.jpg', 900, 800, 600, null, null, null
    from ${series(n.moves)}`)
  await run(`insert into audit_heads values (${county}, ${n.audits}, sha256(''))`)
  await fillArticles(db, n.articles, n.branches, now)
  await run(`insert into article_versions
    select ${county}, a.article_id, 1, a.owner_id, a.title, a.column_name, 'public', a.blocks, a.published_at,
      array[${id('account', '1')}], null from articles a where a.owner_id <> '${COUNTY_ID}'`)
  await run(`insert into article_versions
    select ${county}, ${id('withdrawn', 'i')}, 1, ${id('branch', `i % ${n.branches}`)}, '通知', 'notice', 'public', '[]',
      '${now}', array[${id('account', 'i')}], null, '${now}', ${id('account', 'i')}, '写错了' from ${series(n.moves)}`)
  await run(`insert into saved_articles select ${county}, ${id('account', 'i')}, ${id('article', `i % ${n.articles}`)},
    '${now}' from ${series(n.members)}`)
  await run(`create index articles_by_grams on articles using gin (grams) with (fastupdate = off)`)
  await fillSessions(db, Math.min(n.signedIn, n.members), now)
  await run(`set session_replication_role = origin; analyze; checkpoint`)
}

async function fillArticles(db: Db, count: number, branches: number, now: Instant) {
  const AT_ONCE = 5_000
  for (let from = 0; from < count; from += AT_ONCE) {
    const texts = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) =>
      articleText(from + at),
    )
    await db.query(
      `insert into articles
       select $1, ${id('article', 'i')}, owner, case when i % 3 = 0 then '${COUNTY_ID}' else owner end,
         (array['notice', 'branchNews', 'silverStyle', 'health'])[1 + i % 4], title, blocks, null,
         i % 2000 = 0, $3::timestamptz - interval '1 minute' * (i::bigint * 7919 % 1500000), grams
       from (select i, title, jsonb_build_array(jsonb_build_object('kind', 'paragraph', 'text', title)) blocks,
           array(select jsonb_array_elements_text(g)) grams,
           case when i % 20 = 0 then '${COUNTY_ID}' else ${id('branch', 'i % $5')} end owner
         from unnest($2::text[], $4::jsonb[]) with ordinality t (title, g, n), lateral (select n + $6 - 1 as i) u) v`,
      [
        db.county,
        texts,
        now,
        texts.map((text) => JSON.stringify(indexGrams(text))),
        branches,
        from,
      ],
    )
  }
}

const fillSessions = (db: Db, count: number, now: Instant) =>
  db.query(
    `insert into sessions
     select $1, hash, ${id('account', 'n - 1')}, $3::timestamptz, $3::timestamptz + interval '99 days', null
     from unnest($2::text[]) with ordinality t (hash, n)`,
    [db.county, Array.from({ length: count }, (_, nth) => hashToken(tokenOf(nth))), now],
  )
