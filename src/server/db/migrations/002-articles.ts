/** 支部动态: articles, what people keep, and the two-character index. */
export const articles = `
-- audience_id: who may see it. The nil uuid is everybody, else the branch.
-- owner_id: who wrote it. The nil uuid is the county's bureau, else the branch.
create table articles (
  county_code text not null,
  article_id uuid not null,
  owner_id uuid not null,
  audience_id uuid not null,
  column_name text not null check (column_name in ('notice', 'branchNews', 'silverStyle', 'health')),
  title text not null,
  blocks jsonb not null,
  source text,
  pinned boolean not null default false,
  published_at timestamptz not null,
  grams text[] not null,
  primary key (county_code, article_id),
  -- A branch writes for itself or for everybody, never for another branch.
  check (audience_id in (owner_id, '00000000-0000-0000-0000-000000000000'))
) /* by county */;
create index articles_by_audience on articles
  (county_code, audience_id, pinned, published_at, article_id);
create index articles_by_audience_column on articles
  (county_code, audience_id, column_name, pinned, published_at, article_id);
create index articles_by_owner on articles
  (county_code, owner_id, pinned, published_at, article_id);
create index articles_by_owner_column on articles
  (county_code, owner_id, column_name, pinned, published_at, article_id);
create index articles_by_day on articles (county_code, audience_id, published_at, article_id);
create index articles_by_grams on articles using gin (grams) with (fastupdate = off);

create table saved_articles (
  county_code text not null,
  account_id uuid not null,
  article_id uuid not null,
  saved_at timestamptz not null,
  primary key (county_code, account_id, article_id),
  foreign key (county_code, account_id) references accounts on delete cascade,
  foreign key (county_code, article_id) references articles on delete cascade
) /* by county */;
create index on saved_articles (county_code, account_id, saved_at, article_id);
create index on saved_articles (county_code, article_id);
`
