/** Audits in a chain: each is numbered, and bound by a hash to all before it (decision 014). */
export const auditChain = `
-- Where the chain of a county ends: how many audits there are, and the hash over all of them.
create table audit_heads (
  county_code text not null,
  number bigint not null,
  chain bytea not null,
  primary key (county_code)
) /* by county */;

alter table audits add column number bigint;
alter table audits add column chain bytea;
update audits a set number = n.number
from (select county_code, audit_id,
    row_number() over (partition by county_code order by at, audit_id) as number from audits) n
where a.county_code = n.county_code and a.audit_id = n.audit_id;
alter table audits drop constraint audits_pkey;
alter table audits add primary key (county_code, number);

-- What was written before is bound row by row, as it is found.
with recursive bound as (
  select a.county_code, a.number, sha256(convert_to(json_build_array(
      (extract(epoch from a.at) * 1000)::bigint, a.audit_id, a.actor_account_id,
      a.subject_member_id, a.act, a.target_id, a.result, a.request_id, a.before, a.after)::text,
    'UTF8')) as digest
  from audits a
), walked as (
  select county_code, number, sha256(sha256(digest)) as chain from bound where number = 1
  union all
  select b.county_code, b.number, sha256(w.chain || sha256(b.digest)) from walked w
  join bound b on b.county_code = w.county_code and b.number = w.number + 1
)
update audits a set chain = w.chain from walked w
where a.county_code = w.county_code and a.number = w.number;
insert into audit_heads
  select distinct on (county_code) county_code, number, chain from audits
  order by county_code, number desc;
alter table audits alter column chain set not null;
`
