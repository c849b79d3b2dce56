/** 照片和录音: what officers upload, and who said that the people in a picture agreed. */
export const pictures = `
-- file: its name in the store and in blocks; null: the bytes are not there, or not looked at yet.
create table uploads (
  county_code text not null,
  upload_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('picture', 'recording')),
  declared_bytes integer not null check (declared_bytes between 1 and 10000000),
  seconds integer check (seconds between 1 and 600),
  uploaded_by uuid not null,
  at timestamptz not null,
  file text,
  bytes integer check (bytes > 0),
  width integer check (width between 1 and 1600),
  height integer check (height between 1 and 1600),
  people text check (people in ('nobody', 'adults', 'children')),
  agreed_by uuid,
  agreed_at timestamptz,
  primary key (county_code, upload_id),
  foreign key (county_code, branch_id) references branches on delete restrict,
  check ((kind = 'recording') = (seconds is not null)),
  check ((file is null) = (bytes is null)),
  check ((width is not null) = (kind = 'picture' and file is not null)),
  check ((height is null) = (width is null)),
  check ((people is null) = (agreed_by is null) and (people is null) = (agreed_at is null)),
  check (people is null or (kind = 'picture' and file is not null))
) /* by county */;
create index uploads_by_time on uploads (county_code, at, upload_id);

-- Which activity an article sums up, while it is written.
alter table writings add column activity_id uuid;

-- To look for what still names a file.
create index article_versions_of_branch on article_versions (county_code, branch_id);
`
