import type { LocalFile, Recorded } from '@/client/media'

/** A phone whose pictures, net and microphone a test gives it: jest.mock('@/client/media', …). */
export const media = {
  chosen: [] as LocalFile[],
  /** Addresses that were put to; what does not arrive is named in `lost`. */
  put: [] as string[],
  lost: new Set<string>(),
  recorded: null as Recorded | null,
  records: false,
  reset() {
    media.chosen = []
    media.put = []
    media.lost.clear()
    media.recorded = null
    media.records = false
  },
}

export const localFile = (src: string, bytes = 1000): LocalFile => ({
  body: new ArrayBuffer(bytes),
  bytes,
  src,
})

export const choosePictures = (most: number) => Promise.resolve(media.chosen.slice(0, most))
export const putFile = (url: string) => {
  media.put.push(url)
  return Promise.resolve(!media.lost.has(url))
}
export const canRecord = () => media.records
export const startRecording = () =>
  Promise.resolve(media.recorded && (() => Promise.resolve(media.recorded)))
