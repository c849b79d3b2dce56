/** What comes after a request (哨单): its story, who was reminded to close it, and hours put right. */
export const requestClose = `
-- figure: what came of it as a number in words (近70亩菜地). story: everybody may read the outcome.
-- reminded_at: when who asked was told that it still waits for its thanks.
alter table community_requests add column figure text;
alter table community_requests add column story boolean not null default false;
alter table community_requests add column reminded_at timestamptz;
alter table community_requests add check (not story or closed_at is not null);
create index community_requests_stories on community_requests (county_code, closed_at, activity_id)
  where story;
create index community_requests_unclosed on community_requests (county_code, activity_id)
  where closed_at is null;

-- How long somebody served; null: as long as was planned.
alter table attendance add column minutes integer check (minutes between 0 and 720);

-- What the organiser put right in somebody's hours, with before, after, who and why (rule 20).
create table service_changes (
  county_code text not null,
  change_id uuid not null,
  activity_id uuid not null,
  member_id uuid not null,
  before integer not null,
  after integer not null,
  why text not null,
  changed_by uuid not null,
  at timestamptz not null,
  primary key (county_code, change_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index service_changes_by_activity on service_changes (county_code, activity_id, at);
create index service_changes_by_member on service_changes (county_code, member_id, at);
`
