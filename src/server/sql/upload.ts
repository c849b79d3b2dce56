import type { Instant } from '@/domain/time'
import type { PeopleIn, UploadKind } from '@/domain/upload'
import type { Db } from '../db/db'

export interface Upload {
  uploadId: string
  /** One of the two. */
  branchId: string | null
  communityId: string | null
  kind: UploadKind
  seconds: number | null
  file: string | null
  people: PeopleIn | null
  /** Whose own voice it is, for a few words at a party day: no officer's to use. */
  spokenBy: string | null
}

const FIELDS = `upload_id as "uploadId", branch_id as "branchId", community_id as "communityId",
  kind, seconds, file, people, spoken_by as "spokenBy"`

/** These uploads, held until the transaction ends when `lock` says so. */
export const findUploads = (db: Db, uploadIds: string[], lock = '') =>
  db.query<Upload>(
    `select ${FIELDS} from uploads where county_code = $1 and upload_id = any($2)
     order by upload_id ${lock}`,
    [db.county, uploadIds],
  )

export async function findUpload(db: Db, uploadId: string): Promise<Upload | null> {
  const [upload] = await findUploads(db, [uploadId])
  return upload ?? null
}

/** Of the same id before, only what is not finished is begun again. */
export const beginUpload = (
  tx: Db,
  upload: Pick<
    Upload,
    'uploadId' | 'branchId' | 'communityId' | 'kind' | 'seconds' | 'spokenBy'
  > & {
    bytes: number
  },
  by: string,
  now: Instant,
) =>
  tx.query(
    `insert into uploads (county_code, upload_id, branch_id, kind, declared_bytes, seconds,
       uploaded_by, at, community_id, spoken_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (county_code, upload_id) do update
       set declared_bytes = excluded.declared_bytes, seconds = excluded.seconds, at = excluded.at
       where uploads.file is null and uploads.branch_id is not distinct from excluded.branch_id
         and uploads.community_id is not distinct from excluded.community_id
         and uploads.kind = excluded.kind
         and uploads.spoken_by is not distinct from excluded.spoken_by`,
    [
      tx.county,
      upload.uploadId,
      upload.branchId,
      upload.kind,
      upload.bytes,
      upload.seconds,
      by,
      now,
      upload.communityId,
      upload.spokenBy,
    ],
  )

/** Says once what became of the bytes; false when it was said before. */
export async function finishUpload(
  tx: Db,
  uploadId: string,
  made: { file: string; bytes: number; width: number | null; height: number | null },
): Promise<boolean> {
  const finished = await tx.query(
    `update uploads set file = $3, bytes = $4, width = $5, height = $6
     where county_code = $1 and upload_id = $2 and file is null returning upload_id`,
    [tx.county, uploadId, made.file, made.bytes, made.width, made.height],
  )
  return finished.length > 0
}

export const setPeople = (tx: Db, uploadId: string, people: PeopleIn, by: string, now: Instant) =>
  tx.query(
    `update uploads set people = $3, agreed_by = $4, agreed_at = $5
     where county_code = $1 and upload_id = $2`,
    [tx.county, uploadId, people, by, now],
  )

/** Whether something of the same branch that is written, read or kept names the file of upload u. */
const NAMED = (['writings w', 'articles w', 'article_versions w'] as const)
  .map((table) => {
    const branch = table === 'articles w' ? 'owner_id' : 'branch_id'
    return `exists (select from ${table} where w.county_code = $1 and w.${branch} = u.branch_id
      and w.blocks @> jsonb_build_array(jsonb_build_object('file', u.file)))`
  })
  .join(' or ')

/** Or a step of a party day, or a story, shows it. */
const SHOWN = `exists (select from party_day_steps s
  where s.county_code = $1 and s.material_id = u.upload_id)
  or exists (select from community_requests r
    where r.county_code = $1 and r.picture_id = u.upload_id)`

/** Or it is heard with what somebody said there. */
const HEARD = `exists (select from party_day_words w
  where w.county_code = $1 and w.recording_id = u.upload_id)`

const ORPHAN = `u.county_code = $1 and (u.file is null or not (${NAMED} or ${SHOWN} or ${HEARD}))`

/** Uploads from before a moment that nothing names, beyond an id, the first so many. */
export const orphans = (db: Db, before: Instant, beyond: string, limit: number) =>
  db.query<{ uploadId: string }>(
    `select u.upload_id as "uploadId" from uploads u
     where ${ORPHAN} and u.at < $2 and u.upload_id > $3 order by u.upload_id limit $4`,
    [db.county, before, beyond, limit],
  )

/** Holds an upload that nothing names; null: something names it after all, or it is gone. */
export async function lockOrphan(tx: Db, uploadId: string): Promise<Upload | null> {
  // Held first, and only then looked at: what was saved meanwhile is seen.
  await tx.query('select from uploads where county_code = $1 and upload_id = $2 for update', [
    tx.county,
    uploadId,
  ])
  const [upload] = await tx.query<Upload>(
    `select ${FIELDS} from uploads u where ${ORPHAN} and u.upload_id = $2`,
    [tx.county, uploadId],
  )
  return upload ?? null
}

export const dropUpload = (tx: Db, uploadId: string) =>
  tx.query('delete from uploads where county_code = $1 and upload_id = $2', [tx.county, uploadId])
