import { sizeRefusal } from '@/domain/upload'
import { officeBranchIds, officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { readPicture } from '../picture'
import { recordingEnding } from '../recording'
import { keyOf, rawKey } from '../store/store'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/upload'

const WRONG_ID = refused('badRequest', { field: '文件' })
const WRONG_LENGTH = refused('badRequest', { field: '录音的长短' })

/** Whether somebody serves whose upload it is. */
const serves = (
  asker: Asker,
  { branchId, communityId }: Pick<sql.Upload, 'branchId' | 'communityId'>,
): boolean =>
  branchId === null
    ? communityId !== null && officeCommunityIds(asker).includes(communityId)
    : communityId === null && officeBranchIds(asker).includes(branchId)

export const begin: Handler<'upload.begin'> = async (request, context) => {
  const { db, store, asker, now } = context
  const { uploadId, kind, bytes, seconds = null } = request
  const { branchId = null, communityId = null } = request
  if (!serves(asker, { branchId, communityId })) return refused('notFound')
  if ((kind === 'recording') !== (seconds !== null)) return WRONG_LENGTH
  const refusal = sizeRefusal(bytes)
  if (refusal) return refused(refusal)
  const url = () => store.putUrl(rawKey(db.county, uploadId), bytes, now)
  const upload = { uploadId, branchId, communityId, kind, seconds, bytes, spokenBy: null }
  await sql.beginUpload(db, upload, asker.accountId, now)
  const there = await sql.findUpload(db, uploadId)
  const same = there?.branchId === branchId && there.communityId === communityId
  if (!same || there.kind !== kind || there.spokenBy !== null) return WRONG_ID
  return replied({ url: there.file === null ? await url() : null })
}

/** Bytes as they are kept, with the ending of their name. */
async function made(kind: sql.Upload['kind'], raw: Buffer) {
  if (kind === 'picture') {
    const picture = await readPicture(raw)
    return typeof picture === 'string' ? picture : { ...picture, ending: 'jpg' }
  }
  const ending = recordingEnding(raw)
  return ending ? { bytes: raw, ending, width: null, height: null } : 'notARecording'
}

const own = async ({ db, asker }: Context<'upload.finish' | 'upload.agree'>, uploadId: string) => {
  const upload = await sql.findUpload(db, uploadId)
  // What a member said in their own voice is theirs alone.
  return upload?.spokenBy === null && serves(asker, upload) ? upload : null
}

const audit = (
  tx: Db,
  { asker, now, requestId }: Pick<Context<'upload.finish'>, 'asker' | 'now' | 'requestId'>,
  act: { act: string; target: string; result: string; after: object },
) => addAudits(tx, [{ actor: asker.accountId, subject: null, requestId, ...act }], now)

export const finish: Handler<'upload.finish'> = async ({ uploadId }, context) => {
  const upload = await own(context, uploadId)
  return upload ? finishOwn(upload, context) : refused('notFound')
}

/** What was put there, made small and clean and kept; whose it is is decided already. */
export async function finishOwn(
  upload: sql.Upload,
  context: Context<'upload.finish' | 'partyDay.finishVoice'>,
) {
  const { db, store, now } = context
  const { uploadId } = upload
  const seen = async (file: string) =>
    replied({ file, url: await store.getUrl(keyOf(db.county, file), now) })
  if (upload.file !== null) return seen(upload.file)
  const key = rawKey(db.county, uploadId)
  const raw = await store.read(key)
  if (!raw) {
    // Another try of the same may have been quicker.
    const file = (await sql.findUpload(db, uploadId))?.file
    return file ? seen(file) : refused('fileMissing')
  }
  // Outside of a transaction: a picture takes its second, and nobody else waits for it.
  const whole = await made(upload.kind, raw)
  if (typeof whole === 'string') {
    await store.remove(key)
    return refused(whole)
  }
  const { bytes, ending, width, height } = whole
  const file = `${uploadId}.${ending}`
  await store.write(keyOf(db.county, file), bytes)
  await db.transaction(async (tx) => {
    const facts = { file, bytes: bytes.length, width, height }
    if (!(await sql.finishUpload(tx, uploadId, facts))) return
    const result = upload.kind
    await audit(tx, context, { act: 'upload.finish', target: uploadId, result, after: facts })
  })
  await store.remove(key)
  return seen(file)
}

export const agree: Handler<'upload.agree'> = async ({ uploadId, people }, context) => {
  const { db, asker, now } = context
  const upload = await own(context, uploadId)
  if (upload?.kind !== 'picture' || upload.file === null) return refused('notFound')
  if (upload.people === people) return replied({})
  return db.transaction(async (tx) => {
    await sql.setPeople(tx, uploadId, people, asker.accountId, now)
    const after = { people }
    await audit(tx, context, { act: 'upload.agree', target: uploadId, result: people, after })
    return replied({})
  })
}
