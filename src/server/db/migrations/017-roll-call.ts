/** 点名, 签到: how somebody took part, and what was changed after the day. */
export const rollCall = `
alter table activities add column walk_ins boolean not null default true;

-- mark null: only says to have been there. helped_by: what the helper is who checked in for them.
create table attendance (
  county_code text not null,
  activity_id uuid not null,
  member_id uuid not null,
  mark text check (mark in ('present', 'leave', 'homeVisit', 'online', 'makeUp', 'absent')),
  guests integer not null default 0 check (guests between 0 and 3),
  walk_in boolean not null default false,
  claimed_at timestamptz,
  marked_at timestamptz,
  own boolean not null default false,
  helped_by text,
  primary key (county_code, activity_id, member_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade,
  check ((mark is null) = (marked_at is null)),
  check (mark is not null or claimed_at is not null),
  check (mark = 'present' or guests = 0 and not walk_in)
) /* by county */;
create index attendance_of_member on attendance (county_code, member_id);

-- Every tap of an officer, once by its id; after the day with a reason (rule 20).
create table attendance_changes (
  county_code text not null,
  mark_id uuid not null,
  activity_id uuid not null,
  member_id uuid not null,
  before text,
  after text,
  why text,
  marked_by uuid not null,
  at timestamptz not null,
  primary key (county_code, mark_id),
  foreign key (county_code, activity_id) references activities on delete restrict,
  foreign key (county_code, member_id) references members on delete cascade
) /* by county */;
create index attendance_explained on attendance_changes (county_code, activity_id, at)
  where why is not null;
create index attendance_changes_of_member on attendance_changes (county_code, member_id);
`
