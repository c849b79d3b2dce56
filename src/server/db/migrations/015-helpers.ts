/** Family helpers: codes that are shown, what an elder said yes to, and acts done for somebody. */
export const helpers = `
-- The code itself is nowhere: six digits under a plain hash are guessed at once.
create table helper_codes (
  county_code text not null,
  member_id uuid not null,
  code_hmac text not null,
  expires_at timestamptz not null,
  primary key (county_code, member_id),
  foreign key (county_code, member_id) references members on delete cascade,
  unique (county_code, code_hmac)
) /* by county */;

-- A code does not say whose it is before it is right: wrong ones are counted by who tries.
create table wrong_codes (
  county_code text not null,
  account_id uuid not null,
  wrong integer not null check (wrong > 0),
  last_at timestamptz not null,
  primary key (county_code, account_id),
  foreign key (county_code, account_id) references accounts on delete cascade
) /* by county */;

-- account_id: the helper. member_id: the elder.
create table grants (
  county_code text not null,
  grant_id uuid not null,
  member_id uuid not null,
  account_id uuid not null,
  calls text not null,
  relation text,
  scopes text[] not null default '{}',
  state text not null check (state in ('asked', 'active', 'ended')),
  asked_at timestamptz not null,
  consent text check (consent in ('own', 'spoken', 'written')),
  agreed_by uuid,
  until date,
  ended_by uuid,
  ended_at timestamptz,
  primary key (county_code, grant_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, account_id) references accounts on delete cascade,
  check ((state = 'ended') = (ended_at is not null)),
  check (state <> 'active'
    or num_nulls(relation, consent, agreed_by, until) = 0 and scopes <> '{}')
) /* by county */;
create unique index one_grant_each on grants (county_code, member_id, account_id)
  where state <> 'ended';
create index grants_of_member on grants (county_code, member_id, asked_at);
create index grants_of_account on grants (county_code, account_id, asked_at);

-- What the helper is to the one it was done for; null: done by oneself.
alter table sign_ups add column helped_by text;

alter table messages add column grant_id uuid;
alter table messages drop constraint messages_check;
alter table messages add constraint one_thing_told
  check (num_nonnulls(activity_id, suggestion_id, grant_id) = 1);
`
