/** 写文章: what is being written, what waits for a second officer, and every version that went out. */
export const writing = `
-- One working copy an article; it goes when it is published. revision counts what was saved, so that
-- of two who write at once the second is told.
create table writings (
  county_code text not null,
  article_id uuid not null,
  branch_id uuid not null,
  title text not null,
  column_name text not null check (column_name in ('notice', 'branchNews', 'silverStyle', 'health')),
  scope text not null check (scope in ('branch', 'public')),
  pinned boolean not null,
  blocks jsonb not null,
  state text not null check (state in ('writing', 'review', 'sentBack')),
  revision integer not null check (revision > 0),
  authors uuid[] not null check (cardinality(authors) > 0),
  why text,
  saved_at timestamptz not null,
  primary key (county_code, article_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  check ((state = 'sentBack') = (why is not null)),
  check (state <> 'review' or scope = 'public')
) /* by county */;
create index writings_of_branch on writings (county_code, branch_id, saved_at, article_id);
create index writings_in_review on writings (county_code, saved_at, article_id)
  where state = 'review';

-- Append-only. No foreign keys: a version outlives the article, which goes when it is withdrawn.
create table article_versions (
  county_code text not null,
  article_id uuid not null,
  version integer not null check (version > 0),
  branch_id uuid not null,
  title text not null,
  column_name text not null,
  scope text not null,
  blocks jsonb not null,
  at timestamptz not null,
  authors uuid[] not null,
  approved_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  why text,
  primary key (county_code, article_id, version),
  -- Author and approver are two people.
  check (approved_by is null or not approved_by = any(authors)),
  check ((withdrawn_at is null) = (why is null))
) /* by county */;
`
