/** How somebody comes into a branch: asked, and agreed to by that branch's secretary. */
export const memberships = `
-- Nobody is in one branch twice at a time.
create unique index one_membership_each on memberships (county_code, member_id, branch_id)
  where to_day is null;

-- The few branches one can take part in beside the own, among all that there are.
create index branches_to_take_part_in on branches (county_code, branch_id)
  where kind in ('functional', 'provisional');

-- from_branch_id: whose secretary asked; null when the member did.
create table moves (
  county_code text not null,
  move_id uuid not null,
  member_id uuid not null,
  kind text not null check (kind in ('home', 'participating', 'mobile')),
  from_branch_id uuid,
  to_branch_id uuid not null,
  certificate text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'agreed', 'declined', 'withdrawn')),
  words text,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county_code, move_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, from_branch_id) references branches on delete restrict,
  foreign key (county_code, to_branch_id) references branches on delete restrict,
  check ((state = 'asked') = (decided_at is null)),
  check (state <> 'declined' or words is not null)
) /* by county */;
create unique index one_open_move_each on moves (county_code, member_id, to_branch_id)
  where state = 'asked';
create unique index one_open_transfer on moves (county_code, member_id)
  where state = 'asked' and kind = 'home';
create index moves_of_member on moves (county_code, member_id, asked_at, move_id);
create index moves_to_branch on moves (county_code, to_branch_id, asked_at, move_id)
  where state = 'asked';
create index moves_from_branch on moves (county_code, from_branch_id, asked_at, move_id)
  where state = 'asked';
`
