/** 去世, what an auditor reads by day, and where a branch is. */
export const deaths = `
-- Recorded when, and in which branch they were at home: its secretaries can take it back.
alter table members add column deceased_at timestamptz;
alter table members add column deceased_of uuid;
alter table members add foreign key (county_code, deceased_of) references branches
  on delete restrict;
alter table members add check ((deceased_at is null) = (deceased_of is null));
-- Who left is nobody any more.
alter table members add check (deceased_at is null or left_at is null);
create index members_deceased on members (county_code, deceased_of, member_id)
  where deceased_at is not null;

create index audits_by_day on audits (county_code, at, number);

-- Where people look for a branch whose name says nothing of the place.
alter table branches add column community_id uuid;
alter table branches add foreign key (county_code, community_id) references communities
  on delete restrict;
`
