/** 投诉建议, and messages that tell of one. */
export const suggestions = `
-- branch_id: who answers; null is the county's bureau, which sees all of them anyway.
-- answered: what the officers' lists are cut by; null once it is taken back, so they never meet it.
create table suggestions (
  county_code text not null,
  suggestion_id uuid not null,
  account_id uuid not null,
  branch_id uuid,
  about text not null check (about in ('activity', 'article', 'app', 'branch', 'other')),
  words text,
  call_me boolean not null,
  state text not null check (state in ('received', 'inHand', 'done', 'declined', 'withdrawn')),
  sent_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered boolean default false,
  primary key (county_code, suggestion_id),
  foreign key (county_code, account_id) references accounts on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict,
  check (words is not null or call_me),
  -- Rule 23: nothing is closed without an answer.
  check ((state in ('done', 'declined')) = (answer is not null)),
  check ((answer is null) = (answered_at is null)),
  check (answered is not distinct from
    case when state <> 'withdrawn' then state in ('done', 'declined') end)
) /* by county */;
create index suggestions_of_account on suggestions (county_code, account_id, sent_at, suggestion_id);
create index suggestions_of_branch on suggestions
  (county_code, branch_id, answered, sent_at, suggestion_id);
create index suggestions_of_county on suggestions (county_code, answered, sent_at, suggestion_id);

-- A message tells of an activity or of a suggestion, and outlives it.
alter table messages alter column activity_id drop not null;
alter table messages add column suggestion_id uuid;
alter table messages add check ((activity_id is null) <> (suggestion_id is null));
`
