import { PICTURE_SIDE } from '@/domain/upload'

/** More than most phones take, and the phone makes it smaller first; a PNG of 50 kB can have 400 million. */
const MOST_PIXELS = 64_000_000
const FORMATS = ['jpeg', 'png', 'webp']
const LONGEST_SECONDS = 8

export interface Picture {
  bytes: Buffer
  width: number
  height: number
}

/** Loaded only where a picture comes: its native part is 19 MB. It opens photographs, and nothing that is a program (SVG). */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp'].map((format) => `VipsForeignLoad${format}Buffer`),
  })
  return sharp
}

let loading: ReturnType<typeof loadSharp> | null = null
let last: Promise<unknown> = Promise.resolve()

/** One picture at a time, however many come: memory stays flat. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work, work)
  last = mine
  return mine
}

/** A photograph as everybody sees it: upright, without what the camera wrote into it, not larger than a screen needs. */
export const readPicture = (
  raw: Buffer,
): Promise<Picture | 'notAPicture' | 'pictureBroken' | 'pictureTooWide'> =>
  inTurn(async () => {
    loading ??= loadSharp()
    const sharp = await loading
    const head = await sharp(raw, { limitInputPixels: false })
      .metadata()
      .catch(() => null)
    if (!head || !FORMATS.includes(head.format)) return 'notAPicture'
    if (head.width * head.height > MOST_PIXELS) return 'pictureTooWide'
    const made = await sharp(raw, {
      limitInputPixels: MOST_PIXELS,
      sequentialRead: true,
      // Half a photograph is no photograph.
      failOn: 'truncated',
    })
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .resize(PICTURE_SIDE, PICTURE_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 80, progressive: true })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null)
    if (!made) return 'pictureBroken'
    const { width, height } = made.info
    return { bytes: made.data, width, height }
  })
