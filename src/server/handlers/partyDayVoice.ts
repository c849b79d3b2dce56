import { sizeRefusal } from '@/domain/upload'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import * as sql from '../sql/upload'
import { keyOf, rawKey, type Store } from '../store/store'
import { mayBeSaid } from './partyDaySay'
import { finishOwn } from './upload'
import { findPartyDay } from '../sql/partyDay'

const WRONG_ID = refused('badRequest', { field: '录音' })

/** Whether it is a finished recording of this member's own voice, held beside the job that cleans up. */
export async function isOwnVoice(tx: Db, recordingId: string, memberId: string) {
  const [upload] = await sql.findUploads(tx, [recordingId], 'for share')
  return upload?.spokenBy === memberId && upload.file !== null
}

/** Bytes go before their row: what was killed in between is finished by the job that cleans up. */
export async function removeVoice(tx: Db, store: Store, recordingId: string) {
  const upload = await sql.findUpload(tx, recordingId)
  if (!upload) return
  await store.remove(rawKey(tx.county, recordingId))
  if (upload.file !== null) await store.remove(keyOf(tx.county, upload.file))
  await sql.dropUpload(tx, recordingId)
}

/** Only who may say a few words now has a place to put their voice; nobody speaks for another. */
export const beginVoice: Handler<'partyDay.beginVoice'> = async (request, context) => {
  const { db, store, asker, now } = context
  const { uploadId, activityId, bytes, seconds } = request
  const may = await db.transaction((tx) => mayBeSaid(tx, activityId, asker, now))
  if (!may.ok) return may
  const refusal = sizeRefusal(bytes)
  if (refusal) return refused(refusal)
  const branchId = (await findPartyDay(db, activityId))?.branchId ?? ''
  const of = { branchId, communityId: null, spokenBy: asker.memberId }
  const upload = { uploadId, ...of, kind: 'recording' as const, seconds, bytes }
  await sql.beginUpload(db, upload, asker.accountId, now)
  const there = await sql.findUpload(db, uploadId)
  if (there?.spokenBy !== asker.memberId || there.branchId !== branchId) return WRONG_ID
  const url = await store.putUrl(rawKey(db.county, uploadId), bytes, now)
  return replied({ url: there.file === null ? url : null })
}

export const finishVoice: Handler<'partyDay.finishVoice'> = async ({ uploadId }, context) => {
  const upload = await sql.findUpload(context.db, uploadId)
  if (upload?.spokenBy !== context.asker.memberId) return refused('notFound')
  const finished = await finishOwn(upload, context)
  if (finished.ok) return replied({ url: finished.reply.url })
  // A recording is none or missing; what pictures can be, it is not.
  const { refusal } = finished
  return refused(
    refusal === 'fileMissing' || refusal === 'notARecording' ? refusal : 'notARecording',
  )
}
