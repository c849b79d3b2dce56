/** 我要加入: who asks to be written into which branch, and how a branch is found. */
export const joining = `
alter table branches add column grams text[] not null default '{}';
update branches b set grams = (
  select array_agg(distinct gram) from (
    select lower(substr(b.name || b.contact_title, i, n)) as gram
    from generate_series(1, length(b.name || b.contact_title)) i, generate_series(1, 2) n) g
  where gram ~ '^[[:alnum:]]+$');
create index branches_by_grams on branches using gin (grams) with (fastupdate = off);
create index branches_to_join on branches (county_code, branch_id) where kind in ('home', 'joint');

create table join_requests (
  county_code text not null,
  join_request_id uuid not null,
  account_id uuid not null,
  branch_id uuid not null,
  name text not null,
  phone_cipher text,
  phone_hmac text,
  phone_ends text,
  state text not null check (state in ('waiting', 'joined', 'declined', 'withdrawn')),
  sent_at timestamptz not null,
  words text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county_code, join_request_id),
  foreign key (county_code, account_id) references accounts on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check ((state = 'waiting') = (decided_at is null)),
  check (state <> 'declined' or words is not null)
) /* by county */;
create unique index one_waiting_request_each on join_requests (county_code, account_id)
  where state = 'waiting';
create index join_requests_of_account on join_requests (county_code, account_id, sent_at);
create index join_requests_of_branch on join_requests
  (county_code, branch_id, sent_at, join_request_id) where state = 'waiting';
`
