/** 队伍: teams, who is in them, the talks they give; 五老; 专家. */
export const teams = `
-- leader_id: a member of the team, by their own yes; null: the bureau looks for one. seats: as many as
-- it takes; null: all. branch_id: whom to call; null: the bureau.
create table teams (
  county_code text not null,
  team_id uuid not null,
  kind text not null check (kind in (
    'lectureTeam', 'silverVolunteers', 'expertPanel', 'mediators', 'legalAid', 'careStation')),
  name text not null,
  about text not null,
  branch_id uuid,
  leader_id uuid,
  recruiting boolean not null default false,
  seats smallint check (seats > 0),
  founded_at timestamptz not null,
  founded_by uuid not null,
  ended_at timestamptz,
  primary key (county_code, team_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, leader_id) references members on delete restrict,
  check (ended_at is null or leader_id is null)
) /* by county */;

-- Once each: invited, asking (one open application), in it, or no more. leads: is to lead it, with the yes.
create table team_members (
  county_code text not null,
  team_id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('invited', 'asked', 'active', 'ended')),
  leads boolean not null default false,
  consent text check (consent in ('own', 'spoken', 'written')),
  words text,
  by_account uuid not null,
  at timestamptz not null,
  primary key (county_code, team_id, member_id),
  foreign key (county_code, team_id) references teams on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  -- Nobody is in a team without a yes.
  check (state <> 'active' or consent is not null)
) /* by county */;
create index team_members_by_member on team_members (county_code, member_id, state, team_id);

alter table community_requests add foreign key (county_code, team_id) references teams
  on delete restrict;

-- 宣讲. activity_id: the request that asked for it.
create table talks (
  county_code text not null,
  talk_id uuid not null,
  team_id uuid not null,
  round smallint not null check (round > 0),
  subject text not null,
  place text not null,
  starts_at timestamptz not null,
  activity_id uuid,
  state text not null check (state in ('planned', 'closed', 'cancelled')),
  words text,
  planned_by uuid not null,
  closed_at timestamptz,
  primary key (county_code, talk_id),
  foreign key (county_code, team_id) references teams on delete restrict,
  foreign key (county_code, activity_id) references activities on delete restrict,
  check ((state = 'planned') = (closed_at is null)),
  check (state <> 'cancelled' or words is not null)
) /* by county */;
create index talks_of_team on talks (county_code, team_id, state, starts_at, talk_id);
-- What was asked for once is not counted twice.
create unique index one_talk_each_request on talks (county_code, activity_id)
  where activity_id is not null and state <> 'cancelled';

create table talk_speakers (
  county_code text not null,
  talk_id uuid not null,
  member_id uuid not null,
  primary key (county_code, talk_id, member_id),
  foreign key (county_code, talk_id) references talks on delete cascade,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index talk_speakers_by_member on talk_speakers (county_code, member_id);

-- Append-only: the last one counts, those before stay with who and why (rule 20). Heads, never names.
create table talk_counts (
  county_code text not null,
  talk_id uuid not null,
  number smallint not null check (number > 0),
  count_id uuid not null,
  audience integer not null check (audience >= 0),
  source text not null check (source in ('host', 'counted', 'guessed')),
  why text,
  by_account uuid not null,
  at timestamptz not null,
  primary key (county_code, talk_id, number),
  unique (county_code, count_id),
  foreign key (county_code, talk_id) references talks on delete restrict,
  check (number = 1 or why is not null)
) /* by county */;

-- 五老, as the secretary of the home branch knows it.
create table five_elders (
  county_code text not null,
  member_id uuid not null,
  kinds text[] not null check (kinds <> '{}'),
  marked_by uuid not null,
  at timestamptz not null,
  primary key (county_code, member_id),
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;

-- 专家: the card is written by the expert, and read by another pair of eyes before others see it.
create table expert_profiles (
  county_code text not null,
  member_id uuid not null,
  profile_id uuid not null,
  field text not null,
  years smallint not null check (years >= 0),
  hours text not null check (hours in ('now', 'halfDay', 'day', 'more')),
  reach text not null check (reach in ('near', 'anywhere')),
  state text not null check (state in ('review', 'published', 'sentBack', 'hidden')),
  why text,
  approved_by uuid,
  at timestamptz not null,
  primary key (county_code, member_id),
  unique (county_code, profile_id),
  foreign key (county_code, member_id) references members on delete cascade,
  check (state <> 'published' or approved_by is not null),
  check (state <> 'sentBack' or why is not null)
) /* by county */;
create index expert_profiles_by_field on expert_profiles (county_code, state, field, profile_id);

-- community_id: whose worker asks; null: the bureau.
create table expert_asks (
  county_code text not null,
  ask_id uuid not null,
  member_id uuid not null,
  community_id uuid,
  words text not null,
  place text not null,
  state text not null check (state in ('asked', 'accepted', 'declined', 'closed')),
  answer text,
  result text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  closed_at timestamptz,
  primary key (county_code, ask_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, community_id) references communities on delete restrict,
  check ((state = 'asked') = (answered_at is null)),
  check (state <> 'declined' or answer is not null),
  -- Nothing is closed without saying what came of it (rule 23).
  check ((state = 'closed') = (result is not null)),
  check ((state = 'closed') = (closed_at is not null))
) /* by county */;
create index expert_asks_of_community on expert_asks (county_code, community_id, asked_at, ask_id);
create index expert_asks_of_member on expert_asks (county_code, member_id, asked_at);

-- Somebody is found by the whole name, where no branch is known.
create index members_by_name on members (county_code, name);
`
