/** 主题党日: its plan, holding it, and what is decided there by open hands. */
export const partyDays = `
-- 预备党员: until when; they decide nothing yet.
alter table members add column probationary_until date;
alter table members add check (left_at is null or probationary_until is null);

create index party_days_of_branch on activities (county_code, branch_id, ends_at, activity_id)
  where party_day and state in ('published', 'cancelled');

-- What is planned for a party day, and where it stands while it is held. version: counts what phones at
-- home must know of. tap_id: the last tap that moved it, so that a retry is the same tap.
create table party_days (
  county_code text not null,
  activity_id uuid not null,
  branch_id uuid not null,
  theme text,
  version integer not null,
  began_at timestamptz,
  ended_at timestamptz,
  step integer not null default 0 check (step >= 0),
  stepped_at timestamptz,
  led_by uuid,
  tap_id uuid,
  primary key (county_code, activity_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check (began_at is not null or num_nonnulls(ended_at, stepped_at, led_by, tap_id) = 0)
) /* by county */;
create index party_days_on on party_days (county_code, branch_id)
  where began_at is not null and ended_at is null;

create table party_day_steps (
  county_code text not null,
  step_id uuid not null,
  activity_id uuid not null,
  nth integer not null,
  kind text not null,
  title text not null,
  minutes integer not null check (minutes > 0),
  speaker_id uuid,
  material text check (material in ('article', 'recording', 'picture', 'link')),
  material_id uuid,
  material_words text,
  primary key (county_code, step_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, speaker_id) references members on delete restrict,
  check ((material is null or material = 'link') = (material_id is null)),
  check (material is not null or material_words is null)
) /* by county */;
create index party_day_steps_of_day on party_day_steps (county_code, activity_id, nth);
create index party_day_steps_of_speaker on party_day_steps (county_code, speaker_id)
  where speaker_id is not null;
create index party_day_steps_with on party_day_steps (county_code, material_id)
  where material_id is not null;

-- Who the branch is at the beginning: who votes and who is due follows from this list, and no other.
create table party_day_people (
  county_code text not null,
  activity_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('home', 'participating', 'mobile')),
  "full" boolean not null,
  excused boolean not null,
  primary key (county_code, activity_id, member_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index party_day_people_by_member on party_day_people (county_code, member_id);

-- words null: taken back.
create table party_day_words (
  county_code text not null,
  word_id uuid not null,
  activity_id uuid not null,
  member_id uuid not null,
  words text,
  at timestamptz not null,
  primary key (county_code, word_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index party_day_words_of_day on party_day_words (county_code, activity_id, at, word_id)
  where words is not null;
create index party_day_words_by_member on party_day_words (county_code, member_id);

-- Whose hand is up.
create table party_day_hands (
  county_code text not null,
  activity_id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  primary key (county_code, activity_id, member_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index party_day_hands_by_member on party_day_hands (county_code, member_id);

-- room: hands in the room for each choice. due, here: the quorum as it was when the matter was closed.
create table matters (
  county_code text not null,
  matter_id uuid not null,
  activity_id uuid not null,
  question text not null,
  choices text[] not null,
  room integer[] not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  asked_at timestamptz not null,
  closed_at timestamptz,
  due integer,
  here integer,
  primary key (county_code, matter_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  check ((state = 'closed') = (num_nonnulls(closed_at, due, here) = 3)),
  check (state = 'closed' or num_nonnulls(closed_at, due, here) = 0)
) /* by county */;
create index matters_of_day on matters (county_code, activity_id, asked_at, matter_id);
create unique index one_open_matter on matters (county_code, activity_id) where state = 'open';

-- One hand each, by the key.
create table votes (
  county_code text not null,
  matter_id uuid not null,
  member_id uuid not null,
  choice integer not null check (choice >= 0),
  at timestamptz not null,
  primary key (county_code, matter_id, member_id),
  foreign key (county_code, matter_id) references matters on delete cascade,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index votes_by_member on votes (county_code, member_id);
`
