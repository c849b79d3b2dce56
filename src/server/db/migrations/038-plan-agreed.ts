/** A party day before and after it is held: the plan agreed, 补课, a voice, two branches. */
export const planAgreed = `
-- A plan as it was put before the committee of the branch, and what another officer said. facts: what was
-- put, so that whatever is changed later is seen to be changed. alone: there was no other officer.
create table plan_askings (
  county_code text not null,
  asking_id uuid not null,
  activity_id uuid not null,
  branch_id uuid not null,
  facts jsonb not null,
  state text not null check (state in ('asked', 'agreed', 'returned', 'withdrawn')),
  words text,
  alone boolean not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county_code, asking_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check ((state = 'asked') = (decided_at is null)),
  check (state <> 'returned' or words is not null),
  check (not alone or decided_by is not distinct from asked_by)
) /* by county */;
create index plan_askings_of_day on plan_askings (county_code, activity_id, asked_at, asking_id);
create index plan_askings_waiting on plan_askings (county_code, branch_id) where state = 'asked';
create unique index one_plan_asked on plan_askings (county_code, activity_id)
  where state = 'asked';

-- 补课: what stood on the roll before, so that it can be taken back the same day.
alter table attendance add column before_make_up text;
alter table attendance add column own_before boolean not null default false;

alter table party_day_words add column make_up boolean not null default false;
alter table party_day_words add column recording_id uuid;
alter table party_day_words add check (words is not null or recording_id is null);
create index party_day_words_with on party_day_words (county_code, recording_id)
  where recording_id is not null;

-- Somebody's own voice, for a few words at a party day: theirs alone, and gone with them.
alter table uploads add column spoken_by uuid;
alter table uploads add check (spoken_by is null or kind = 'recording');
alter table uploads add foreign key (county_code, spoken_by) references members on delete restrict;
create index uploads_spoken_by on uploads (county_code, spoken_by) where spoken_by is not null;

-- Whose the day was before two branches held it, for when a yes is taken back.
alter table joint_days add column was_audience_id uuid;
alter table joint_days add column was_open_to text;
`
