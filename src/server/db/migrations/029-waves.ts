/** As they were then. */
const SKILLS = [
  ...['repair', 'nursing', 'law', 'teaching', 'mediation'],
  ...['arts', 'patrol', 'company', 'gardening', 'other'],
]

/** Who is told next of a request, by ring, and the code by which a worker names the own account. */
export const waves = `
-- Of a community, whoever was told longest ago first: the home ring, and each community of a district.
create index registrations_near on registrations
  (county_code, community_id, told_at nulls first, member_id);
-- Of the whole county, those who go anywhere.
create index registrations_anywhere on registrations (county_code, told_at nulls first, member_id)
  where reach = 'anywhere';
-- And of them, those with a skill: where few have it, walking all of them would find nobody.
${SKILLS.map(
  (skill) => `create index registrations_anywhere_${skill} on registrations
  (county_code, told_at nulls first, member_id)
  where reach = 'anywhere' and '${skill}' = any(skills);`,
).join('\n')}

-- What a worker shows to the bureau: ten minutes, once. Only the hash of it is kept.
create table worker_codes (
  county_code text not null,
  account_id uuid not null,
  code_hmac text not null,
  expires_at timestamptz not null,
  primary key (county_code, account_id),
  unique (county_code, code_hmac),
  foreign key (county_code, account_id) references accounts on delete cascade
) /* by county */;
create index offices_of_community on offices (county_code, community_id)
  where community_id is not null;
`
