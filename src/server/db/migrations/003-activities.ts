/** 活动报名: venues, activities, seats and the queue, and 消息. */
export const activities = `
create table venues (
  county_code text not null,
  venue_id uuid not null,
  name text not null,
  steps text not null check (steps in ('none', 'few', 'many')),
  lift boolean not null,
  toilet boolean not null,
  bus text,
  primary key (county_code, venue_id)
) /* by county */;

-- audience_id: who may see it and come. The nil uuid is the county, else the branch or the community.
-- seats_taken, waiting and last_turn change only while the row is locked, together with the sign-ups they count.
create table activities (
  county_code text not null,
  activity_id uuid not null,
  branch_id uuid not null,
  venue_id uuid not null,
  audience_id uuid not null,
  open_to text not null check (open_to in ('branch', 'community', 'county')),
  line text not null check (line in ('elderBodies', 'keyWork', 'unitBusiness', 'twoNew')),
  state text not null check (state in ('draft', 'review', 'published', 'cancelled')),
  cancel_reason text,
  title text not null,
  summary text not null,
  bring text,
  sign_up_opens_at timestamptz not null,
  sign_up_closes_at timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  capacity integer check (capacity > 0),
  reserved integer not null default 0 check (reserved >= 0),
  guest_limit integer not null check (guest_limit between 0 and 3),
  seats_taken integer not null default 0 check (seats_taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  last_turn integer not null default 0,
  primary key (county_code, activity_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, venue_id) references venues on delete restrict,
  check (starts_at < ends_at and sign_up_opens_at < sign_up_closes_at and sign_up_closes_at <= starts_at),
  check (capacity is null or seats_taken + reserved <= capacity),
  check (state <> 'cancelled' or cancel_reason is not null)
) /* by county */;
create index activities_by_end on activities (county_code, audience_id, ends_at, activity_id)
  where state in ('published', 'cancelled');
create index activities_by_branch on activities (county_code, branch_id, ends_at);

-- turn: the order in which people asked, per activity; the queue is the waitlisted ones by turn.
create table sign_ups (
  county_code text not null,
  sign_up_id uuid not null,
  activity_id uuid not null,
  member_id uuid not null,
  guests integer not null check (guests between 0 and 3),
  needs text[] not null,
  state text not null check (state in ('confirmed', 'waitlisted', 'cancelled')),
  turn integer not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (county_code, sign_up_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  check ((state = 'cancelled') = (cancelled_at is not null))
) /* by county */;
create unique index one_sign_up_each on sign_ups (county_code, activity_id, member_id)
  where state <> 'cancelled';
create index sign_ups_in_turn on sign_ups (county_code, activity_id, state, turn);
create index sign_ups_by_member on sign_ups (county_code, member_id) where state <> 'cancelled';

-- activity_id has no foreign key: a message outlives what it tells about.
create table messages (
  county_code text not null,
  message_id uuid not null,
  member_id uuid not null,
  activity_id uuid not null,
  kind text not null,
  facts jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (county_code, message_id),
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index messages_by_member on messages (county_code, member_id, at, message_id);
`
