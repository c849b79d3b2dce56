/** 照顾, 上门, and what members ask of their branch. */
export const visits = `
-- What the branch minds of somebody. No row: nothing. How they agreed to the needs is kept with them.
create table care_marks (
  county_code text not null,
  member_id uuid not null,
  policy text not null check (policy in ('normal', 'flexible', 'homeVisit')),
  needs text[] not null,
  consent text check (consent in ('own', 'spoken', 'written')),
  marked_by uuid not null,
  at timestamptz not null,
  primary key (county_code, member_id),
  foreign key (county_code, member_id) references members on delete cascade,
  check (policy <> 'normal' or needs <> '{}'),
  check ((needs = '{}') = (consent is null))
) /* by county */;

-- member_id: who is visited. words: how it was, in the officer's words, or why it was called off.
create table visits (
  county_code text not null,
  visit_id uuid not null,
  branch_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('study', 'consolation')),
  starts_at timestamptz not null,
  activity_id uuid,
  state text not null check (state in ('planned', 'done', 'nobodyHome', 'anotherDay', 'cancelled')),
  words text,
  next_day date,
  planned_by uuid not null,
  closed_at timestamptz,
  primary key (county_code, visit_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, activity_id) references activities on delete restrict,
  check ((state = 'planned') = (closed_at is null)),
  check (activity_id is null or kind = 'study')
) /* by county */;
create index visits_planned on visits (county_code, branch_id, starts_at, visit_id)
  where state = 'planned';
create index visits_closed on visits (county_code, branch_id, starts_at, visit_id)
  where state <> 'planned';
create index visits_of_member on visits (county_code, member_id, starts_at);

create table visit_goers (
  county_code text not null,
  visit_id uuid not null,
  member_id uuid not null,
  primary key (county_code, visit_id, member_id),
  foreign key (county_code, visit_id) references visits on delete cascade,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index visit_goers_by_member on visit_goers (county_code, member_id);

-- What a member asks of a branch. One that asks to be fetched has the id of its sign-up.
create table tasks (
  county_code text not null,
  task_id uuid not null,
  branch_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('homeVisit', 'leave', 'pickUp')),
  activity_id uuid,
  reason text check (reason in ('sick', 'away', 'family', 'other')),
  words text,
  helped_by text,
  asked_at timestamptz not null,
  state text not null check (state in ('open', 'done', 'declined', 'withdrawn')),
  how text,
  answer text,
  closed_by uuid,
  closed_at timestamptz,
  primary key (county_code, task_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, activity_id) references activities on delete restrict,
  check ((kind = 'homeVisit') = (activity_id is null)),
  check ((kind = 'leave') = (reason is not null)),
  check ((state = 'open') = (closed_at is null)),
  -- Nothing is closed without saying what was done.
  check ((state in ('done', 'declined')) = (how is not null))
) /* by county */;
create index tasks_of_branch on tasks (county_code, branch_id, state, asked_at, task_id);
create index tasks_of_member on tasks (county_code, member_id);
create unique index one_open_task on tasks (county_code, member_id, kind, activity_id)
  where state = 'open' and activity_id is not null;
create unique index one_open_visit_asked on tasks (county_code, member_id)
  where state = 'open' and activity_id is null;

-- Who asked to be fetched before there were tasks.
insert into tasks (county_code, task_id, branch_id, member_id, kind, activity_id, helped_by, asked_at,
  state)
select s.county_code, s.sign_up_id, a.branch_id, s.member_id, 'pickUp', s.activity_id, s.helped_by,
  s.created_at, 'open'
from sign_ups s
join activities a on a.county_code = s.county_code and a.activity_id = s.activity_id
where s.state = 'confirmed' and 'pickUp' = any(s.needs);

alter table messages add column visit_id uuid;
alter table messages add column task_id uuid;
alter table messages drop constraint one_thing_told;
alter table messages add constraint one_thing_told
  check (num_nonnulls(activity_id, suggestion_id, grant_id, visit_id, task_id) = 1);
`
