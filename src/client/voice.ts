import { create } from 'zustand'
import { newId } from '@/domain/id'
import { call } from './call'
import { now } from './clock'
import { personal } from './load'
import { putFile, type Recorded } from './media'
import { fileUrl } from './platform'
import { problemOf, type Problem } from './words'

/** The own voice for a few words at a party day: where it is on its way to the server. */
type Way =
  | { state: 'none' }
  | { state: 'going' }
  | { state: 'done'; url: string }
  | { state: 'failed'; problem: Problem }

interface Voice {
  activityId: string
  uploadId: string
  recorded: Recorded | null
  way: Way
}

const NONE: Voice = { activityId: '', uploadId: '', recorded: null, way: { state: 'none' } }

export const useVoice = personal(create<Voice>()(() => NONE))

/** Lets it go; what the server has of it goes by itself. */
export const dropVoice = (): void => useVoice.setState(NONE)

/** Puts it where the server says; the words that go with it are sent apart. */
export async function sendVoice(activityId: string, recorded: Recorded): Promise<void> {
  useVoice.setState({ activityId, uploadId: newId(now()), recorded, way: { state: 'going' } })
  await goOn()
}

/** The same recording once more, under the same id: it is there once. */
export async function retryVoice(): Promise<void> {
  useVoice.setState({ way: { state: 'going' } })
  await goOn()
}

async function goOn(): Promise<void> {
  const { activityId, uploadId, recorded } = useVoice.getState()
  if (!recorded) return
  const way = await put(activityId, uploadId, recorded)
  // Dropped, or recorded anew, meanwhile.
  if (useVoice.getState().uploadId === uploadId) useVoice.setState({ way })
}

async function put(activityId: string, uploadId: string, recorded: Recorded): Promise<Way> {
  const { bytes, seconds } = recorded
  const begun = await call('partyDay.beginVoice', { uploadId, activityId, bytes, seconds })
  if (!begun.ok) return { state: 'failed', problem: problemOf(begun.refusal, begun.detail) }
  const { url } = begun.reply
  if (url !== null && !(await putFile(fileUrl(url), recorded, () => undefined)))
    return { state: 'failed', problem: problemOf('unreachable') }
  const finished = await call('partyDay.finishVoice', { uploadId })
  return finished.ok
    ? { state: 'done', url: finished.reply.url }
    : { state: 'failed', problem: problemOf(finished.refusal, finished.detail) }
}
