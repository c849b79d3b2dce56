/** 我的隐私: what members agreed to, who saw what of theirs, and members who left. */
export const privacy = `
-- Append-only: number counts what one member said, so that two words of one moment keep their order.
create table consents (
  county_code text not null,
  member_id uuid not null,
  number integer not null,
  consent_id uuid not null,
  kind text not null check (kind in ('publicIdentity', 'photos', 'location', 'healthNote', 'helper')),
  given boolean not null,
  policy_version text not null,
  at timestamptz not null,
  primary key (county_code, member_id, number),
  unique (county_code, consent_id),
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;

-- Who looked at my data: the page that 004 waited for. Each audit about somebody pays for one entry.
create index audits_about on audits (county_code, subject_member_id, number)
  where subject_member_id is not null;

-- All that is mine includes what I gave back; only giving back pays.
create index sign_ups_given_back on sign_ups (county_code, member_id) where state = 'cancelled';

-- Of who left stays a row that says nothing, so that the totals still add up.
alter table members add column left_at timestamptz;
alter table members alter column birth_year drop not null;
alter table members add check (
  case when left_at is null then birth_year is not null
  else name = '' and num_nonnulls(account_id, birth_year, joined_party_year, phone_cipher,
    phone_hmac, phone_ends, community_id) = 0 end);

-- Words outlive who wrote them, without saying who it was. Setting null by itself would take the county
-- along, so the account goes only after its words have let go of it.
alter table suggestions alter column account_id drop not null;
alter table suggestions drop constraint suggestions_county_code_account_id_fkey;
alter table suggestions add foreign key (county_code, account_id) references accounts
  on delete restrict;
`
