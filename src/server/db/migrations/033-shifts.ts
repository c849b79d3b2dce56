/** 导医导诊 by shifts (A24), confirmed hours of service, and certificates of them. */
export const shifts = `
-- A body has one roster of shifts; weekly_limit: how many one person takes in a week.
create table shift_rosters (
  county_code text not null,
  community_id uuid not null,
  weekly_limit smallint not null default 2 check (weekly_limit between 1 and 14),
  primary key (county_code, community_id),
  foreign key (county_code, community_id) references communities on delete restrict
) /* by county */;

-- A shift is an activity; here is its place on the roster. A cell is there once, also when called off.
create table shifts (
  county_code text not null,
  activity_id uuid not null,
  community_id uuid not null,
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  post text not null,
  primary key (county_code, activity_id),
  unique (county_code, community_id, day, half, post),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, community_id) references shift_rosters on delete restrict
) /* by county */;
create index shifts_by_day on shifts (county_code, day, activity_id);

-- Who asks to be stood in for, by whom (null: anybody); the seat changes hands with the leader's yes.
create table shift_swaps (
  county_code text not null,
  swap_id uuid not null,
  activity_id uuid not null,
  sign_up_id uuid not null,
  from_member_id uuid not null,
  to_member_id uuid,
  state text not null
    check (state in ('asked', 'agreed', 'done', 'declined', 'withdrawn', 'notLet')),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  primary key (county_code, swap_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, from_member_id) references members on delete cascade,
  foreign key (county_code, to_member_id) references members on delete cascade,
  check (state not in ('agreed', 'done') or num_nonnulls(to_member_id, agreed_at) = 2),
  check ((state in ('asked', 'agreed')) = (closed_at is null))
) /* by county */;
create unique index one_open_swap on shift_swaps (county_code, sign_up_id)
  where state in ('asked', 'agreed');
create index shift_swaps_of_shift on shift_swaps (county_code, activity_id)
  where state in ('asked', 'agreed');
create index shift_swaps_from on shift_swaps (county_code, from_member_id);
create index shift_swaps_to on shift_swaps (county_code, to_member_id);

-- 志愿服务记录证明: what was confirmed of a year on the day it was issued.
create table certificates (
  county_code text not null,
  certificate_id uuid not null,
  member_id uuid not null,
  year smallint not null,
  until_day date not null,
  minutes integer not null check (minutes > 0),
  organisers text[] not null,
  issued_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (county_code, certificate_id),
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index certificates_of_member on certificates (county_code, member_id);
`
