/** 登记条: a record of the roster is claimed by a code that is printed once. */
export const claims = `
-- ended_at: used, by claimed_by, or replaced by a newer one.
create table claim_slips (
  county_code text not null,
  slip_id uuid not null,
  member_id uuid not null,
  code_hmac text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  claimed_by uuid,
  primary key (county_code, slip_id),
  unique (county_code, code_hmac),
  foreign key (county_code, member_id) references members on delete cascade,
  check (claimed_by is null or ended_at is not null)
) /* by county */;
create unique index one_open_slip_each on claim_slips (county_code, member_id)
  where ended_at is null;
create index slips_of_member on claim_slips (county_code, member_id, made_at);
`
