/** Whom a wave tells is read off an index: the rows of a community lie all over the table. */
export const near = `
-- When they were told the time before: twice this week is the most, and is seen without looking it up.
alter table registrations add column told_before timestamptz;
update registrations r set told_before = (
  select w.at from whistles w
  where w.county_code = r.county_code and w.member_id = r.member_id and w.at < r.told_at
  order by w.at desc limit 1)
where r.told_at is not null;

drop index registrations_near;
create index registrations_near on registrations
  (county_code, community_id, told_at nulls first, member_id)
  include (skills, times, able, paused_until, told_before);
`
