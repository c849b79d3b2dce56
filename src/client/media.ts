import Taro from '@tarojs/taro'
import { LONGEST_RECORDING, PICTURE_SIDE } from '@/domain/upload'

const MINI_PROGRAM = process.env.TARO_ENV === 'weapp'

/** A slow net takes its time for half a megabyte. */
const LONGEST_WAIT = 60_000

/** What a phone's own camera and every browser make; a browser turns others into them where it can. */
const PICTURES = 'image/jpeg,image/png,image/webp'

/** Something of this phone that is to go out: its bytes, and where it is seen or heard here. */
export interface LocalFile {
  body: ArrayBuffer | Blob
  bytes: number
  src: string
}

/** The pictures somebody picks or takes, made small; none when they change their mind. */
export const choosePictures = (most: number): Promise<LocalFile[]> =>
  MINI_PROGRAM ? chooseOnWeChat(most) : chooseInBrowser(most)

async function chooseOnWeChat(count: number): Promise<LocalFile[]> {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sizeType: ['compressed'],
  }).catch(() => null)
  return Promise.all(
    (chosen?.tempFiles ?? []).map(async ({ tempFilePath }) =>
      // What cannot be made smaller goes as it is.
      readLocal(await shrinkOnWeChat(tempFilePath).catch(() => tempFilePath)),
    ),
  )
}

async function shrinkOnWeChat(src: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src })
  const scale = Math.min(1, PICTURE_SIDE / Math.max(width, height))
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality: 80,
    compressedWidth: Math.round(width * scale),
    compressedHeight: Math.round(height * scale),
  })
  return tempFilePath
}

const readLocal = (src: string): Promise<LocalFile> =>
  new Promise((read, failed) =>
    Taro.getFileSystemManager().readFile({
      filePath: src,
      success: ({ data }) => {
        const body = data as ArrayBuffer
        read({ body, bytes: body.byteLength, src })
      },
      fail: ({ errMsg }) => failed(new Error(errMsg)),
    }),
  )

const localFile = (body: Blob): LocalFile => ({
  body,
  bytes: body.size,
  src: URL.createObjectURL(body),
})

function chooseInBrowser(most: number): Promise<LocalFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = PICTURES
  input.multiple = most > 1
  return new Promise((chosen) => {
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, most)
      // What is no photograph goes as it is: the server says so in words.
      chosen(
        Promise.all(
          files.map(async (file) => localFile(await shrinkInBrowser(file).catch(() => file))),
        ),
      )
    })
    input.addEventListener('cancel', () => chosen([]))
    input.click()
  })
}

async function shrinkInBrowser(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, PICTURE_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((made, failed) =>
    canvas.toBlob(
      (blob) => (blob ? made(blob) : failed(new Error('no picture'))),
      'image/jpeg',
      0.85,
    ),
  )
}

/** Puts a file where the server said; false when it did not arrive. `onPart`: how much of it, 0 to 1. */
export function putFile(
  url: string,
  { body }: LocalFile,
  onPart: (part: number) => void,
): Promise<boolean> {
  if (MINI_PROGRAM)
    // WeChat tells of no parts here: what it uploads with parts is not a plain PUT.
    return Taro.request({ url, method: 'PUT', data: body, timeout: LONGEST_WAIT }).then(
      ({ statusCode }) => statusCode === 200,
      () => false,
    )
  const request = new XMLHttpRequest()
  return new Promise((put) => {
    request.open('PUT', url)
    request.timeout = LONGEST_WAIT
    request.upload.onprogress = ({ loaded, total }) => onPart(loaded / total)
    request.onloadend = () => put(request.status === 200)
    request.send(body)
  })
}

/** Whether somebody's voice can be recorded here. */
export const canRecord = (): boolean =>
  MINI_PROGRAM || ('MediaRecorder' in window && 'mediaDevices' in navigator)

export interface Recorded extends LocalFile {
  seconds: number
}

/** Ends a recording that runs; null: nothing came of it. */
export type StopRecording = () => Promise<Recorded | null>

const whole = (milliseconds: number) =>
  Math.min(LONGEST_RECORDING, Math.max(1, Math.round(milliseconds / 1000)))

/** Begins to record; null where the person or the phone does not let it. It ends by itself after ten minutes. */
export const startRecording = (): Promise<StopRecording | null> =>
  MINI_PROGRAM ? recordOnWeChat() : recordInBrowser().catch(() => null)

async function recordOnWeChat(): Promise<StopRecording | null> {
  const manager = Taro.getRecorderManager()
  const ended = new Promise<Recorded | null>((recorded) => {
    manager.onStop(({ tempFilePath, duration }) =>
      recorded(
        readLocal(tempFilePath).then(
          (file) => ({ ...file, seconds: whole(duration) }),
          () => null,
        ),
      ),
    )
  })
  const began = await new Promise<boolean>((answer) => {
    manager.onStart(() => answer(true))
    manager.onError(() => answer(false))
    manager.start({ format: 'mp3', duration: LONGEST_RECORDING * 1000 })
  })
  if (!began) return null
  return () => {
    manager.stop()
    return ended
  }
}

/** WeChat plays mp3 and m4a, so a browser that can make the latter does. */
const RECORDED_AS = ['audio/mp4', 'audio/webm', 'audio/ogg']

async function recordInBrowser(): Promise<StopRecording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const mimeType = RECORDED_AS.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {})
  const parts: Blob[] = []
  const began = performance.now()
  const ended = new Promise<Recorded | null>((recorded) => {
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      const seconds = whole(performance.now() - began)
      recorded({ ...localFile(new Blob(parts, { type: recorder.mimeType })), seconds })
    }
  })
  recorder.start()
  const stop = () => {
    clearTimeout(tooLong)
    if (recorder.state !== 'inactive') recorder.stop()
    return ended
  }
  const tooLong = setTimeout(() => void stop(), LONGEST_RECORDING * 1000)
  return stop
}
