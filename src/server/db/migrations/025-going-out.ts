/**
 * 到时候发; telling about an article by telephone too; activities for those alone whose home branch it is.
 */
export const goingOut = `
alter table writings add column publish_at timestamptz;

-- What was taken back is found by branch.
create index article_versions_withdrawn on article_versions
  (county_code, branch_id, withdrawn_at, article_id) where withdrawn_at is not null;

-- A call is about an activity or about an article; once a member and thing.
alter table calls drop constraint calls_pkey;
alter table calls alter column activity_id drop not null;
alter table calls add column article_id uuid;
alter table calls add foreign key (county_code, article_id) references articles on delete cascade;
alter table calls add check ((activity_id is null) <> (article_id is null));
create unique index calls_of_activity on calls (county_code, activity_id, member_id);
create unique index calls_of_article on calls (county_code, article_id, member_id);

alter table activities drop constraint activities_open_to_check;
alter table activities add check (open_to in ('home', 'branch', 'community', 'county'));
`
