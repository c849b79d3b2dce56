import { communityOf, type Own, type Row } from './own'

/** What somebody asked for, gave, and did for others. */
export const serviceRows = ({ ofAccount, ofMember }: Own) => ({
  cases: ofAccount<Row<'cases'>>(
    // Still sealed.
    `select kind, state, matter as words, answer, asked_at as at from case_files
         where county_code = $1 and asker_id = $2 order by asked_at, case_id`,
  ),
  casesHelped: ofMember<Row<'casesHelped'>>(
    `select kind, state, asked_at as at from case_files
         where county_code = $1 and helper_id = $2 order by asked_at, case_id`,
  ),
  pairings: ofMember<Row<'pairings'>>(
    `select (select c.name from communities c
             where c.county_code = $1 and c.community_id = p.community_id) as station,
           p.state, p.from_day as "from", p.until_day as "to", p.offered_at as at,
           (select coalesce(json_agg(v.day order by v.day), '[]') from pairing_visits v
             where v.county_code = $1 and v.pairing_id = p.pairing_id) as visits
         from pairings p where p.county_code = $1 and p.member_id = $2 order by p.pairing_id`,
  ),
  donations: ofMember<Row<'donations'>>(
    `select (select c.name from communities c
             where c.county_code = $1 and c.community_id = d.community_id) as station,
           d.item, d.amount, d.state, d.words, d.offered_at as at
         from donations d where d.county_code = $1 and d.member_id = $2 order by d.donation_id`,
  ),
  tasks: ofMember<Row<'tasks'>>(
    `select t.kind, (select a.title from activities a
             where a.county_code = $1 and a.activity_id = t.activity_id) as title,
           t.reason, t.words, t.state, t.how, t.answer, t.asked_at as at
         from tasks t where t.county_code = $1 and t.member_id = $2 order by t.asked_at, t.task_id`,
  ),
  registrations: ofMember<Row<'registrations'>>(
    `select ${communityOf('r')} as community, skills, times, reach, able,
           paused_until as "pausedUntil", registered_at as at, told_at as "toldAt"
         from registrations r where r.county_code = $1 and r.member_id = $2`,
  ),
  helpedCommunities: ofMember<Row<'helpedCommunities'>>(
    `select ${communityOf('h')} as community from registration_communities h
         where h.county_code = $1 and h.member_id = $2 order by h.community_id`,
  ),
  whistles: ofMember<Row<'whistles'>>(
    `select a.title, w.at from whistles w
         join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         where w.county_code = $1 and w.member_id = $2 order by w.at, w.activity_id`,
  ),
  workerCodes: ofAccount<Row<'workerCodes'>>(
    `select expires_at as "expiresAt" from worker_codes where county_code = $1 and account_id = $2`,
  ),
  shiftSwaps: ofMember<Row<'shiftSwaps'>>(
    `select a.title, a.starts_at as "startsAt", w.from_member_id = $2 as "byMe", w.state,
           w.asked_at as at
         from (
           select * from shift_swaps where county_code = $1 and from_member_id = $2
           union all
           select * from shift_swaps where county_code = $1 and to_member_id = $2
         ) w join activities a on a.county_code = $1 and a.activity_id = w.activity_id
         order by w.asked_at, w.swap_id`,
  ),
  certificates: ofMember<Row<'certificates'>>(
    `select year, until_day as until, minutes, organisers, issued_at as at,
           withdrawn_at as "withdrawnAt"
         from certificates where county_code = $1 and member_id = $2
         order by issued_at, certificate_id`,
  ),
})
