/** What asks for trust and not for hands: 问法律, 请人调解, 代理家长, 捐物. */
export const cases = `
-- Which branch carries an office; its secretary is in charge. No row: nobody yet.
create table case_offices (
  county_code text not null,
  kind text not null check (kind in ('legal', 'mediation')),
  branch_id uuid not null,
  set_by uuid not null,
  at timestamptz not null,
  primary key (county_code, kind),
  foreign key (county_code, branch_id) references branches on delete restrict
) /* by county */;

-- What was asked and answered, sealed as numbers are. asker_id: an account; with a community, its worker.
-- helper_id: who was asked to help, and since 'inHand' does. until_day: how long a mediation may last.
create table case_files (
  county_code text not null,
  case_id uuid not null,
  kind text not null check (kind in ('legal', 'mediation')),
  asker_id uuid,
  community_id uuid,
  matter text not null,
  asked_at timestamptz not null,
  state text not null check (state in
    ('asked', 'assigned', 'inHand', 'answered', 'settled', 'notSettled')),
  helper_id uuid,
  until_day date,
  answer text,
  follow_up_day date,
  closed_at timestamptz,
  closed_by uuid,
  primary key (county_code, case_id),
  foreign key (county_code, asker_id) references accounts on delete restrict,
  foreign key (county_code, community_id) references communities on delete restrict,
  foreign key (county_code, helper_id) references members on delete restrict,
  -- Rule 23: nothing closes without words.
  check ((state in ('answered', 'settled', 'notSettled')) = (closed_at is not null)),
  check ((closed_at is null) = (answer is null)),
  check ((kind = 'legal') = (state = 'answered') or state in ('asked', 'assigned', 'inHand')),
  check ((kind = 'mediation' and state = 'inHand') <= (until_day is not null)),
  check ((state = 'settled') = (follow_up_day is not null))
) /* by county */;
create index case_files_by_asker on case_files (county_code, asker_id, asked_at);
create index case_files_by_helper on case_files (county_code, helper_id, asked_at);
create index case_files_open on case_files (county_code, kind, asked_at, case_id)
  where closed_at is null;
create index case_files_closed on case_files (county_code, kind, asked_at, case_id)
  where closed_at is not null;

-- That a side said yes: round 0 to mediating at all, each later one to another month.
create table case_yeses (
  county_code text not null,
  case_id uuid not null,
  round smallint not null,
  side text not null check (side in ('one', 'other')),
  how text not null check (how in ('own', 'spoken', 'written')),
  noted_by uuid not null,
  at timestamptz not null,
  primary key (county_code, case_id, round, side),
  foreign key (county_code, case_id) references case_files on delete cascade
) /* by county */;

-- 代理家长: an elder and a child, who is a number and nothing else. 'offered': by the elder; 'asked': the
-- station has written down the guardian's yes and asks for the elder's.
create table pairings (
  county_code text not null,
  pairing_id uuid not null,
  community_id uuid not null,
  member_id uuid not null,
  state text not null check (state in ('offered', 'asked', 'active', 'ended')),
  offered_at timestamptz not null,
  child_code text check (child_code ~ '^[0-9]{2,6}$'),
  guardian text check (guardian in ('mother', 'father', 'grandparent', 'other')),
  guardian_how text check (guardian_how in ('spoken', 'written')),
  guardian_day date,
  noted_by uuid,
  noted_at timestamptz,
  from_day date,
  until_day date,
  agreed_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('elder', 'station')),
  primary key (county_code, pairing_id),
  foreign key (county_code, community_id) references communities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  check (num_nonnulls(child_code, guardian, guardian_how, guardian_day, noted_by, noted_at, from_day,
    until_day) in (0, 8)),
  check (state not in ('asked', 'active') or child_code is not null),
  check ((state = 'active') <= (agreed_at is not null)),
  check ((state = 'ended') = (ended_at is not null)),
  check (until_day > from_day)
) /* by county */;
create index pairings_open on pairings (county_code, community_id, pairing_id) where state <> 'ended';
create index pairings_ended on pairings (county_code, community_id, pairing_id) where state = 'ended';
create index pairings_of_member on pairings (county_code, member_id);
create unique index one_open_offer on pairings (county_code, member_id, community_id)
  where state = 'offered';

-- words: who came along beside the elder, and how it was, sealed.
create table pairing_visits (
  county_code text not null,
  visit_id uuid not null,
  pairing_id uuid not null,
  day date not null,
  words text not null,
  noted_by uuid not null,
  at timestamptz not null,
  primary key (county_code, visit_id),
  foreign key (county_code, pairing_id) references pairings on delete cascade
) /* by county */;
create index pairing_visits_by_pairing on pairing_visits (county_code, pairing_id, day);

-- 捐物: goods, never money. words: why they are not needed, or thanks.
create table donations (
  county_code text not null,
  donation_id uuid not null,
  community_id uuid not null,
  member_id uuid not null,
  item text not null,
  amount integer not null check (amount > 0),
  state text not null check (state in ('offered', 'accepted', 'declined', 'received', 'withdrawn')),
  offered_at timestamptz not null,
  words text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county_code, donation_id),
  foreign key (county_code, community_id) references communities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  check ((state in ('declined', 'received')) = (words is not null)),
  check ((state = 'offered') = (decided_at is null))
) /* by county */;
create index donations_open on donations (county_code, community_id, donation_id)
  where state in ('offered', 'accepted');
create index donations_closed on donations (county_code, community_id, donation_id)
  where state not in ('offered', 'accepted');
create index donations_of_member on donations (county_code, member_id, donation_id);
`
