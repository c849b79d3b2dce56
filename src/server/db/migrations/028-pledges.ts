/** 亮身份: a card one shows of oneself, whom to, and who was invited to it. */
export const pledges = `
-- Each word of it is said by its member. slots: title and words of each place, as they were agreed to.
-- to_*: the consents in force, of which the history is in consents. A withdrawn card keeps no words.
create table pledges (
  county_code text not null,
  pledge_id uuid not null,
  member_id uuid not null,
  slots jsonb not null,
  to_branch boolean not null,
  to_community boolean not null,
  to_everyone boolean not null,
  made_at timestamptz not null,
  until date not null,
  withdrawn_at timestamptz,
  primary key (county_code, pledge_id),
  foreign key (county_code, member_id) references members on delete cascade,
  check (withdrawn_at is null or (slots = '[]' and not (to_branch or to_community or to_everyone)))
) /* by county */;
create unique index one_pledge_each on pledges (county_code, member_id) where withdrawn_at is null;
create index pledges_of_member on pledges (county_code, member_id);
create index pledges_to_communities on pledges (county_code, pledge_id)
  where withdrawn_at is null and to_community;
create index pledges_to_everyone on pledges (county_code, pledge_id)
  where withdrawn_at is null and to_everyone;

-- How the bureau calls the four places; no row: as they are called everywhere.
create table pledge_slots (
  county_code text not null,
  titles text[] not null check (cardinality(titles) = 4),
  primary key (county_code),
  foreign key (county_code) references counties on delete cascade
) /* by county */;

-- closed_at: answered, or not for now. Which of the two is nobody's business.
create table pledge_invitations (
  county_code text not null,
  invitation_id uuid not null,
  member_id uuid not null,
  branch_id uuid not null,
  activity_id uuid,
  at timestamptz not null,
  closed_at timestamptz,
  primary key (county_code, invitation_id, member_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, branch_id) references branches on delete restrict,
  foreign key (county_code, activity_id) references activities on delete restrict
) /* by county */;
create index pledge_invitations_of_member on pledge_invitations (county_code, member_id, at);

alter table consents drop constraint consents_kind_check;
alter table consents add constraint consents_kind_check check (kind in ('publicIdentity', 'photos',
  'location', 'healthNote', 'helper', 'pledgeBranch', 'pledgeCommunity', 'pledgeEveryone'));
`
