/** Branches and what they may do: their fixed party day, joint days, 政治生日, 三会一课, 微党课. */
export const rights = `
-- host: the body a functional branch is at (依托单位). fixed_day: see domain/partyCalendar.
alter table branches drop constraint branches_kind_check;
alter table branches add constraint branches_kind_check
  check (kind in ('home', 'functional', 'provisional', 'joint', 'general'));
alter table branches add column host text;
alter table branches add column ended_on date;
alter table branches add column fixed_day jsonb;

create table party_day_moves (
  county_code text not null,
  branch_id uuid not null,
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  day date not null,
  why text not null,
  moved_by uuid not null,
  at timestamptz not null,
  primary key (county_code, branch_id, month),
  foreign key (county_code, branch_id) references branches on delete cascade
) /* by county */;

-- 三会一课: what kind of meeting it was; null: none of them.
alter table activities add column meeting text
  check (meeting in ('generalMeeting', 'committeeMeeting', 'groupMeeting', 'partyLecture'));

-- A party day held with another branch, whose secretary said yes.
create table joint_days (
  county_code text not null,
  activity_id uuid not null,
  host_id uuid not null,
  partner_id uuid not null,
  state text not null check (state in ('asked', 'agreed', 'declined', 'withdrawn')),
  words text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county_code, activity_id),
  foreign key (county_code, activity_id) references activities on delete cascade,
  foreign key (county_code, host_id) references branches on delete restrict,
  foreign key (county_code, partner_id) references branches on delete restrict,
  check (host_id <> partner_id),
  check ((state = 'asked') = (decided_at is null)),
  check (state <> 'declined' or words is not null)
) /* by county */;
create index joint_days_of_host on joint_days (county_code, host_id, asked_at, activity_id);
create index joint_days_of_partner on joint_days (county_code, partner_id, asked_at, activity_id);

-- Whose members may come to a joint day: two rows a day, once it is agreed.
create table joint_audiences (
  county_code text not null,
  branch_id uuid not null,
  audience_id uuid not null,
  activity_id uuid not null,
  since date not null,
  primary key (county_code, branch_id, audience_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, activity_id) references activities on delete cascade
) /* by county */;

-- 政治生日: the day somebody joined the Party, as far as it is known; hidden by who wants none of it.
alter table members add column joined_party_month smallint
  check (joined_party_month between 1 and 12);
alter table members add column joined_party_day smallint
  check (joined_party_day between 1 and 31);
alter table members add column anniversary_hidden boolean not null default false;
alter table members add check (joined_party_day is null or joined_party_month is not null);

create table birthday_greetings (
  county_code text not null,
  member_id uuid not null,
  year smallint not null,
  branch_id uuid not null,
  words text not null,
  greeted_by uuid not null,
  at timestamptz not null,
  primary key (county_code, member_id, year),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict
) /* by county */;

-- 微党课: what a retiree wants to tell. consent: how they said yes to its going out; taking it back ends
-- that. article_id: what the branch made of it; no foreign key, for it goes when it is withdrawn.
create table lectures (
  county_code text not null,
  lecture_id uuid not null,
  member_id uuid not null,
  branch_id uuid not null,
  title text not null,
  words text not null,
  consent text not null check (consent in ('own', 'spoken', 'written')),
  state text not null check (state in ('offered', 'taken', 'declined', 'withdrawn')),
  article_id uuid,
  answer text,
  offered_at timestamptz not null,
  decided_at timestamptz,
  primary key (county_code, lecture_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check (state <> 'taken' or article_id is not null),
  check (state <> 'declined' or answer is not null)
) /* by county */;
create index lectures_of_member on lectures (county_code, member_id, offered_at);
create index lectures_of_branch on lectures (county_code, branch_id, offered_at, lecture_id);
create index lectures_by_article on lectures (county_code, article_id) where article_id is not null;

alter table articles drop constraint articles_column_name_check;
alter table articles add constraint articles_column_name_check
  check (column_name in ('notice', 'branchNews', 'silverStyle', 'health', 'lecture'));
alter table writings drop constraint writings_column_name_check;
alter table writings add constraint writings_column_name_check
  check (column_name in ('notice', 'branchNews', 'silverStyle', 'health', 'lecture'));
`
