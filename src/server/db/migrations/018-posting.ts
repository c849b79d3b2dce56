/** 发活动: an activity may be a themed party day (主题党日). */
export const posting = `
alter table activities add column party_day boolean not null default false;
`
