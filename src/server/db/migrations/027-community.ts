/** 社区: who may blow a whistle, who has reported to a community, and what is asked for (吹哨). */
export const community = `
-- A body that asks for help: a community people live in, or a school, hospital, station or special
-- school. It asks once the bureau has approved it, and then has somebody named to call (A5).
alter table communities add column kind text not null default 'community'
  check (kind in ('community', 'school', 'hospital', 'careStation', 'specialSchool'));
alter table communities add column district text not null default '';
alter table communities add column manager text;
alter table communities add column phone text;
alter table communities add column approved_at timestamptz;
alter table communities add check (approved_at is null or num_nonnulls(manager, phone) = 2);

-- An activity is organised by a branch or by a community; where it is, is a venue or said in words.
alter table activities alter column branch_id drop not null;
alter table activities add column community_id uuid;
alter table activities add foreign key (county_code, community_id) references communities
  on delete restrict;
alter table activities add check (num_nonnulls(branch_id, community_id) = 1);
alter table activities alter column venue_id drop not null;
alter table activities add column place text;
alter table activities add check (num_nonnulls(venue_id, place) = 1);
alter table activities drop constraint activities_open_to_check;
alter table activities add constraint activities_open_to_check
  check (open_to in ('home', 'branch', 'community', 'county', 'willing', 'team'));
create index activities_by_community on activities (county_code, community_id, ends_at)
  where community_id is not null;

-- 报到: what somebody likes doing, when, and how far. told_at: when they were last told of a request.
create table registrations (
  county_code text not null,
  member_id uuid not null,
  community_id uuid not null,
  skills text[] not null,
  times text[] not null,
  reach text not null check (reach in ('near', 'anywhere')),
  able boolean not null,
  paused_until date,
  registered_at timestamptz not null,
  told_at timestamptz,
  primary key (county_code, member_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, community_id) references communities on delete restrict
) /* by county */;

-- The communities somebody helps beside the own.
create table registration_communities (
  county_code text not null,
  member_id uuid not null,
  community_id uuid not null,
  primary key (county_code, member_id, community_id),
  foreign key (county_code, member_id) references registrations on delete cascade,
  foreign key (county_code, community_id) references communities on delete restrict
) /* by county */;
create index registration_communities_by_community
  on registration_communities (county_code, community_id, member_id);

-- 哨单: an activity of a community that asks for hands. team_id: for a team alone. next_wave_at: when
-- more people are told; null: nobody more. It closes with what came of it, and thanks in words (rule 23).
create table community_requests (
  county_code text not null,
  activity_id uuid not null,
  community_id uuid not null,
  kind text not null,
  skills text[] not null,
  weight text not null check (weight in ('light', 'heavy')),
  team_id uuid,
  next_wave_at timestamptz,
  outcome text,
  thanks text,
  beneficiaries integer check (beneficiaries >= 0),
  closed_at timestamptz,
  closed_by uuid,
  primary key (county_code, activity_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, community_id) references communities on delete restrict,
  check (closed_at is null or num_nonnulls(outcome, thanks) = 2)
) /* by county */;
create index community_requests_waves on community_requests (county_code, next_wave_at, activity_id)
  where next_wave_at is not null;

-- Who was told of a request: once, and at most twice a week (Monday) of all requests together.
create table whistles (
  county_code text not null,
  activity_id uuid not null,
  member_id uuid not null,
  week date not null,
  nth smallint not null check (nth in (1, 2)),
  at timestamptz not null,
  primary key (county_code, activity_id, member_id),
  unique (county_code, member_id, week, nth),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;

-- What 社区服务 tells of; its kind says of what kind the thing is.
alter table messages add column thing_id uuid;
alter table messages drop constraint one_thing_told;
alter table messages add constraint one_thing_told check (
  num_nonnulls(activity_id, suggestion_id, grant_id, visit_id, task_id, thing_id) = 1);
`
