/** The record of a party day: its minutes, version by version, and what was decided there to be done. */
export const record = `
-- Insert only: what was written stays, with who wrote it and why it was changed (rule 20). sections: see
-- domain/minutes.
create table minutes_versions (
  county_code text not null,
  activity_id uuid not null,
  version integer not null check (version > 0),
  version_id uuid not null,
  branch_id uuid not null,
  sections jsonb not null,
  why text,
  written_by uuid not null,
  at timestamptz not null,
  primary key (county_code, activity_id, version),
  unique (county_code, version_id),
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check (version = 1 or why is not null)
) /* by county */;

-- Insert only: who signed a version, who was asked to read it over (by their account), who confirmed it.
-- Another version needs all of them again.
create table minutes_yeses (
  county_code text not null,
  activity_id uuid not null,
  version integer not null,
  kind text not null check (kind in ('signed', 'asked', 'confirmed')),
  said_by uuid not null,
  at timestamptz not null,
  primary key (county_code, activity_id, version, kind, said_by),
  foreign key (county_code, activity_id, version) references minutes_versions on delete restrict
) /* by county */;
create unique index one_yes_a_version on minutes_yeses (county_code, activity_id, version, kind)
  where kind <> 'asked';

-- Who does what by when; note: what was said of it last.
create table decisions (
  county_code text not null,
  decision_id uuid not null,
  branch_id uuid not null,
  activity_id uuid not null,
  words text not null,
  member_id uuid not null,
  until_day date not null,
  state text not null check (state in ('open', 'done', 'dropped')),
  note text,
  decided_at timestamptz not null,
  said_at timestamptz,
  primary key (county_code, decision_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, activity_id) references party_days on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  check (state = 'open' or said_at is not null),
  check (state <> 'dropped' or note is not null)
) /* by county */;
create index decisions_of_day on decisions (county_code, activity_id, decided_at, decision_id);
create index decisions_open on decisions (county_code, branch_id, until_day, decision_id)
  where state = 'open';
create index decisions_of_member on decisions (county_code, member_id);
`
