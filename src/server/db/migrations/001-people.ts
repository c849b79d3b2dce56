/** The county, its branches and communities, the people, how they sign in, and the audit. */
export const people = `
create table counties (
  county_code text not null check (county_code ~ '^[0-9]{6}$'),
  name text not null,
  bureau_name text not null,
  bureau_phone text not null,
  primary key (county_code)
) /* by county */;

create table communities (
  county_code text not null,
  community_id uuid not null,
  name text not null,
  primary key (county_code, community_id)
) /* by county */;

create table branches (
  county_code text not null,
  branch_id uuid not null,
  kind text not null check (kind in ('home', 'functional', 'provisional', 'joint')),
  name text not null,
  parent_name text not null,
  contact_title text not null,
  contact_phone text not null,
  primary key (county_code, branch_id)
) /* by county */;

-- identity says how the deployment knows this person: 'weChat:<openid>' or 'demo:<persona>'.
create table accounts (
  county_code text not null,
  account_id uuid not null,
  identity text not null,
  name text not null,
  primary key (county_code, account_id),
  unique (county_code, identity)
) /* by county */;

create table sessions (
  county_code text not null,
  token_hash text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (county_code, token_hash),
  foreign key (county_code, account_id) references accounts on delete cascade
) /* by county */;
create index on sessions (county_code, account_id);

-- A member may exist without any account: an elder without a phone.
create table members (
  county_code text not null,
  member_id uuid not null,
  account_id uuid,
  name text not null,
  birth_year smallint not null,
  joined_party_year smallint,
  phone_cipher text,
  phone_hmac text,
  phone_ends text,
  community_id uuid,
  primary key (county_code, member_id),
  unique (county_code, account_id),
  foreign key (county_code, account_id) references accounts on delete restrict,
  foreign key (county_code, community_id) references communities on delete restrict
) /* by county */;
create index on members (county_code, phone_hmac);

create table memberships (
  county_code text not null,
  membership_id uuid not null,
  member_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('home', 'participating', 'mobile')),
  from_day date not null,
  to_day date,
  primary key (county_code, membership_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict
) /* by county */;
create unique index one_home_branch on memberships (county_code, member_id)
  where kind = 'home' and to_day is null;
create index on memberships (county_code, member_id);
create index on memberships (county_code, branch_id, member_id);

create table offices (
  county_code text not null,
  office_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('branchSecretary', 'communityWorker', 'bureauOfficer')),
  branch_id uuid,
  community_id uuid,
  from_day date not null,
  to_day date,
  primary key (county_code, office_id),
  foreign key (county_code, account_id) references accounts on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, community_id) references communities on delete restrict,
  check ((kind = 'branchSecretary') = (branch_id is not null)),
  check ((kind = 'communityWorker') = (community_id is not null))
) /* by county */;
create index on offices (county_code, account_id);

-- Append-only. No foreign keys: a row outlives the people and things it names.
create table audits (
  county_code text not null,
  audit_id uuid not null,
  at timestamptz not null,
  actor_account_id uuid not null,
  subject_member_id uuid,
  act text not null,
  target_id uuid,
  result text not null,
  request_id text not null,
  before jsonb,
  after jsonb,
  primary key (county_code, audit_id)
) /* by county */;
create index on audits (county_code, subject_member_id, at);
`
