import { create } from 'zustand'
import type { ReplyOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import { uploadIdOf, type PeopleIn, type UploadKind } from '@/domain/upload'
import { createAct } from './act'
import { call } from './call'
import { now } from './clock'
import { personal } from './load'
import { putFile, type LocalFile } from './media'
import { fileUrl } from './platform'
import { problemOf, type Problem } from './words'

type KnownFile = Omit<ReplyOf<'writing.read'>['files'][number], 'file'>

/** Of files in blocks: where to see them, and who is in a picture. */
const useKnown = personal(create<Record<string, KnownFile>>()(() => ({})))

/** Remembers what the server said of files. */
export const knowFiles = (files: ReplyOf<'writing.read'>['files']): void =>
  useKnown.setState(Object.fromEntries(files.map(({ file, ...known }) => [file, known])))

/** What is known of files; `asked`: of an uploaded picture, whether it still is to be said who is in it. */
export function useFiles() {
  const known = useKnown()
  return (file: string) => {
    const { url, people = null } = known[file] ?? {}
    return {
      url: url && fileUrl(url),
      people,
      asked: uploadIdOf(file) !== null && people === null,
    }
  }
}

/** Says who is in a picture, and that they agreed. */
export const useAgree = createAct(async ({ file, people }: { file: string; people: PeopleIn }) => {
  const answer = await call('upload.agree', { uploadId: uploadIdOf(file) ?? '', people })
  const known = useKnown.getState()[file]
  if (answer.ok) useKnown.setState({ [file]: { url: '', ...known, people } })
  return answer
})

interface Upload {
  uploadId: string
  local: LocalFile
  kind: UploadKind
  /** Of a recording. */
  seconds?: number
}

/** Waits for the one before it, is under way (0 to 1), is there, or is not, and why. */
type Way =
  | { state: 'waiting' }
  | { state: 'going'; part: number }
  | { state: 'done'; file: string }
  | { state: 'failed'; problem: Problem }

export type Going = Upload & Way

/** Whose files they are. */
export type FileOwner = { branchId: string } | { communityId: string }

interface Uploads {
  owner: FileOwner
  all: Going[]
}

const NONE: Uploads = { owner: { branchId: '' }, all: [] }

/** What this phone uploads for one article, one after another. */
export const useUploads = personal(create<Uploads>()(() => NONE))

export const clearUploads = (): void => useUploads.setState(NONE, true)

const set = (uploadId: string, way: Way) =>
  useUploads.setState(({ all }) => ({
    all: all.map((one) => (one.uploadId === uploadId ? { ...one, ...way } : one)),
  }))

/** Uploads files of a branch or a community, behind those that are under way. */
export function addUploads(
  owner: FileOwner,
  kind: UploadKind,
  files: readonly (LocalFile & { seconds?: number })[],
) {
  const added = files.map(({ seconds, ...local }) => ({
    ...{ uploadId: newId(now()), local, kind, state: 'waiting' as const },
    ...(seconds !== undefined && { seconds }),
  }))
  useUploads.setState(({ all }) => ({ owner, all: [...all, ...added] }))
  void goOn()
}

export function retryUpload(uploadId: string): void {
  set(uploadId, { state: 'waiting' })
  void goOn()
}

/** Lets one go; what the server has of it goes by itself. */
export const dropUpload = (uploadId: string): void =>
  useUploads.setState(({ all }) => ({ all: all.filter((one) => one.uploadId !== uploadId) }))

/** One at a time: on a slow net each arrives sooner, and half of them is not nothing. */
async function goOn(): Promise<void> {
  const { owner, all } = useUploads.getState()
  const next = all.find(({ state }) => state === 'waiting')
  if (!next || all.some(({ state }) => state === 'going')) return
  const { uploadId } = next
  set(uploadId, { state: 'going', part: 0 })
  set(uploadId, await send(owner, next))
  void goOn()
}

async function send(owner: FileOwner, { uploadId, local, kind, seconds }: Upload): Promise<Way> {
  const failed = (...no: Parameters<typeof problemOf>): Way => ({
    state: 'failed',
    problem: problemOf(...no),
  })
  const request: RequestOf<'upload.begin'> = { uploadId, ...owner, kind, bytes: local.bytes }
  const begun = await call(
    'upload.begin',
    seconds === undefined ? request : { ...request, seconds },
  )
  if (!begun.ok) return failed(begun.refusal, begun.detail)
  const { url } = begun.reply
  const onPart = (part: number) => set(uploadId, { state: 'going', part })
  if (url !== null && !(await putFile(fileUrl(url), local, onPart))) return failed('unreachable')
  const finished = await call('upload.finish', { uploadId })
  if (!finished.ok) return failed(finished.refusal, finished.detail)
  knowFiles([{ ...finished.reply, people: null }])
  return { state: 'done', file: finished.reply.file }
}
