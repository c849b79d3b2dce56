/** 打电话: what came of calling somebody about an activity. */
export const calls = `
create table calls (
  county_code text not null,
  activity_id uuid not null,
  member_id uuid not null,
  mark text not null check (mark in ('reached', 'noAnswer', 'viaFamily')),
  called_by uuid not null,
  at timestamptz not null,
  primary key (county_code, activity_id, member_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index calls_of_member on calls (county_code, member_id);
`
