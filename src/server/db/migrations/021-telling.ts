/** 微信提醒: one yes (a tap) for one message of WeChat, what is to be sent, and reminders once each. */
export const telling = `
-- One row a tap and template: WeChat lets one message through for each. used_at: when it was spent.
create table allowances (
  county_code text not null,
  account_id uuid not null,
  tap_id uuid not null,
  template text not null check (template in ('change', 'reminder')),
  activity_id uuid not null,
  at timestamptz not null,
  used_at timestamptz,
  primary key (county_code, account_id, tap_id, template),
  foreign key (county_code, account_id) references accounts on delete cascade,
  foreign key (county_code, activity_id) references activities on delete restrict
) /* by county */;
create index allowances_left on allowances (county_code, account_id, template, activity_id, at)
  where used_at is null;

-- What WeChat is to tell an account of somebody's message (member_id). 'sending' is committed before
-- WeChat is asked: a row that stays so was under way when its job died, and is never sent again.
-- No foreign key to the account: who leaves holds that before any activity, who tells the other way
-- round. A row whose account is gone is dropped.
create table sendings (
  county_code text not null,
  account_id uuid not null,
  message_id uuid not null,
  member_id uuid not null,
  activity_id uuid not null,
  template text not null check (template in ('change', 'reminder')),
  kind text not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'unknown', 'dropped')),
  due_at timestamptz not null,
  began_at timestamptz,
  tries integer not null default 0,
  tap_id uuid,
  error integer,
  primary key (county_code, account_id, message_id),
  foreign key (county_code, member_id) references members on delete cascade,
  foreign key (county_code, activity_id) references activities on delete restrict,
  check (state in ('waiting', 'dropped') or num_nulls(tap_id, began_at) = 0)
) /* by county */;
create index sendings_due on sendings (county_code, due_at, message_id) where state = 'waiting';
create index sendings_of_member on sendings (county_code, member_id);
-- Nobody has two waiting about one thing: a newer word takes the place of the older.
create unique index one_waiting_each on sendings
  (county_code, account_id, member_id, activity_id, template) where state = 'waiting';

-- Nobody is reminded twice of one beginning.
create unique index one_reminder_each on messages
  (county_code, member_id, activity_id, kind, (facts ->> 'startsAt'))
  where kind in ('tomorrow', 'soon');
create index activities_by_start on activities (county_code, starts_at) where state = 'published';
`
