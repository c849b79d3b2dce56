/** What trust still wanted: a picture beside a story, a visit planned ahead, a month that ends said in time. */
export const trust = `
-- Pictures are of a branch, or of a community that shows what came of a request.
alter table uploads alter column branch_id drop not null;
alter table uploads add column community_id uuid;
alter table uploads add foreign key (county_code, community_id) references communities
  on delete restrict;
alter table uploads add check (num_nonnulls(branch_id, community_id) = 1);

-- picture_words: what it shows, for who cannot see it. Only what everybody may read has one.
alter table community_requests add column picture_id uuid;
alter table community_requests add column picture_words text;
alter table community_requests add foreign key (county_code, picture_id) references uploads
  on delete restrict;
alter table community_requests add check ((picture_id is null) = (picture_words is null));
alter table community_requests add check (picture_id is null or story);
create index community_requests_by_picture on community_requests (county_code, picture_id)
  where picture_id is not null;

-- end_told: the last day of which somebody was told that it comes; another month has another one.
alter table case_files add column end_told date;
alter table case_files add column follow_up_told boolean not null default false;
create index case_files_ending on case_files (county_code, until_day, case_id)
  where state = 'inHand' and until_day is not null;
create index case_files_following on case_files (county_code, follow_up_day, case_id)
  where state = 'settled' and not follow_up_told;

-- A visit is planned, and then written down or called off. words: sealed; of a plan who goes along.
alter table pairing_visits add column state text not null default 'logged'
  check (state in ('planned', 'logged', 'cancelled'));
`
