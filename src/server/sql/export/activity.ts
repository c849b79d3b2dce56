import { type Own, type Row } from './own'

/** What somebody signed up for, came to, and was visited for. */
export const activityRows = ({ ofMember }: Own) => ({
  signUps: ofMember<Row<'signUps'>>(
    // Two halves, because each has an index of its own.
    `select a.title, a.starts_at as "startsAt", s.state, s.guests, s.needs, s.created_at as at,
           s.cancelled_at as "cancelledAt"
         from (
           select * from sign_ups where county_code = $1 and member_id = $2 and state <> 'cancelled'
           union all
           select * from sign_ups where county_code = $1 and member_id = $2 and state = 'cancelled'
         ) s join activities a on a.county_code = $1 and a.activity_id = s.activity_id
         order by s.created_at, s.sign_up_id`,
  ),
  attendance: ofMember<Row<'attendance'>>(
    `select a.title, a.starts_at as "startsAt", t.mark, t.guests, t.walk_in as "walkIn",
           t.minutes,
           coalesce(t.marked_at, t.claimed_at) as at
         from attendance t join activities a on a.county_code = $1 and a.activity_id = t.activity_id
         where t.county_code = $1 and t.member_id = $2 order by a.starts_at, a.activity_id`,
  ),
  serviceChanges: ofMember<Row<'serviceChanges'>>(
    `select a.title, h.before, h.after, h.why, h.at from service_changes h
         join activities a on a.county_code = $1 and a.activity_id = h.activity_id
         where h.county_code = $1 and h.member_id = $2 order by h.at, h.change_id`,
  ),
  calls: ofMember<Row<'calls'>>(
    `select coalesce(
           (select a.title from activities a
             where a.county_code = $1 and a.activity_id = c.activity_id),
           (select p.title from articles p
             where p.county_code = $1 and p.article_id = c.article_id)) as title, c.mark, c.at
         from calls c
         where c.county_code = $1 and c.member_id = $2 order by c.at, c.activity_id, c.article_id`,
  ),
  attendanceChanges: ofMember<Row<'attendanceChanges'>>(
    `select a.title, c.before, c.after, c.why, c.at
         from attendance_changes c
         join activities a on a.county_code = $1 and a.activity_id = c.activity_id
         where c.county_code = $1 and c.member_id = $2 order by c.at, c.mark_id`,
  ),
  care: ofMember<Row<'care'>>(
    `select policy, needs, consent, at from care_marks where county_code = $1 and member_id = $2`,
  ),
  visits: ofMember<Row<'visits'>>(
    `select kind, starts_at as "startsAt", state, words, next_day as "nextDay" from visits
         where county_code = $1 and member_id = $2 order by starts_at, visit_id`,
  ),
  visitsPaid: ofMember<Row<'visitsPaid'>>(
    `select v.kind, v.starts_at as "startsAt", v.state
         from visit_goers g join visits v on v.county_code = $1 and v.visit_id = g.visit_id
         where g.county_code = $1 and g.member_id = $2 order by v.starts_at, v.visit_id`,
  ),
})
