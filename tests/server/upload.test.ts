import type { RequestOf } from '@/contract'
import { minutesAfter } from '@/domain/time'
import sharp from 'sharp'
import { bomb, photo } from '../support/photos'
import { STORES } from '../support/stores'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
)
const HTML = Buffer.from('<!doctype html><script>alert(1)</script>')

describe.each(Object.entries(STORES))('files in a %s', (kept, startStore) => {
  let world: World
  let branchId: string
  let secretary: Person
  let stranger: Person
  let elder: Person
  let stop: () => Promise<void>
  let origin: string

  beforeAll(async () => {
    world = await World.open()
    branchId = await world.branch()
    secretary = await world.person('李建国', { secretaryOf: branchId })
    const other = await world.branch('司法局退休党支部')
    stranger = await world.person('别的书记', { secretaryOf: other })
    elder = await world.person('王秀英', { branches: { [branchId]: 'home' } })
    ;({ origin, stop } = await startStore(world))
  })
  // S3 looks at its own clock.
  beforeEach(() => {
    world.now = new Date().toISOString()
  })
  afterAll(async () => {
    await stop()
    await world.close()
  })

  const addressOf = (url: string) => (url.startsWith('/') ? origin + url : url)
  const put = async (url: string, bytes: Buffer) =>
    (await fetch(addressOf(url), { method: 'PUT', body: new Uint8Array(bytes) })).status
  const get = async (url: string) => {
    const response = await fetch(addressOf(url))
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, type: response.headers.get('content-type'), bytes }
  }
  const begin = (more: Partial<RequestOf<'upload.begin'>>, who = secretary) =>
    world.ask(who, 'upload.begin', {
      uploadId: world.id(),
      branchId,
      kind: 'picture',
      bytes: 1000,
      ...more,
    })
  const finish = (uploadId: string, who = secretary) =>
    world.ask(who, 'upload.finish', { uploadId })

  /** All three steps; what came of the last. */
  async function upload(bytes: Buffer, more: Partial<RequestOf<'upload.begin'>> = {}) {
    const uploadId = world.id()
    const begun = await begin({ uploadId, bytes: bytes.length, ...more })
    if (!begun.ok) throw new Error(begun.refusal)
    expect(await put(begun.reply.url ?? '', bytes)).toBe(200)
    return { uploadId, finished: await finish(uploadId) }
  }
  async function uploaded(bytes: Buffer, more: Partial<RequestOf<'upload.begin'>> = {}) {
    const { uploadId, finished } = await upload(bytes, more)
    if (!finished.ok) throw new Error(finished.refusal)
    return { uploadId, ...finished.reply }
  }

  test('a photograph stands upright, is small enough, and says nothing of camera or place', async () => {
    const raw = await photo()
    expect((await sharp(raw).metadata()).orientation).toBe(6)
    expect(raw.includes('CAMERA-OF-WANG')).toBe(true)
    const { url, file } = await uploaded(raw)
    expect(file).toMatch(/\.jpg$/)
    const { status, type, bytes } = await get(url)
    expect([status, type]).toEqual([200, 'image/jpeg'])
    const { width, height, exif, orientation } = await sharp(bytes).metadata()
    expect([width, height, exif, orientation]).toEqual([800, 1600, undefined, undefined])
    expect(bytes.includes('CAMERA-OF-WANG')).toBe(false)
    const corner = await sharp(bytes)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer()
    expect(corner[0]).toBeGreaterThan(200)
    expect(corner[1]).toBeLessThan(60)
  })

  test.each([
    ['nothing a camera made: SVG', SVG, 'notAPicture'],
    ['a page of HTML', HTML, 'notAPicture'],
    [
      'a GIF',
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'notAPicture',
    ],
    ['400 million pixels', bomb(20_000), 'pictureTooWide'],
  ])('%s is refused in words, whatever it is called', async (_, bytes, refusal) => {
    const { uploadId, finished } = await upload(bytes)
    expect(why(finished)).toBe(refusal)
    // Nothing of it stays.
    expect(why(await finish(uploadId))).toBe('fileMissing')
  })

  test('half a photograph is refused in words', async () => {
    const whole = await photo()
    const { finished } = await upload(whole.subarray(0, whole.length / 2))
    expect(why(finished)).toBe('pictureBroken')
  })

  test('nothing at all, and more than ten million bytes, are refused before they are sent', async () => {
    expect(why(await begin({ bytes: 0 }))).toBe('fileEmpty')
    expect(why(await begin({ bytes: 10_000_001 }))).toBe('fileTooLarge')
    expect(why(await begin({ bytes: 10_000_000 }))).toBeNull()
  })

  test('an address takes just what was declared, and only by its own signature', async () => {
    const begun = await begin({ bytes: 100 })
    const url = (begun.ok && begun.reply.url) || ''
    expect(await put(url, Buffer.alloc(101))).toBeGreaterThanOrEqual(400)
    expect(await put(url.replace(/raw-\w/, 'raw-f'), Buffer.alloc(100))).toBe(403)
    expect(await put(url.replace(/(bytes|X-Amz-Expires)=\d+/, '$1=9999'), Buffer.alloc(100))).toBe(
      403,
    )
    expect((await get(url)).status).toBe(403)
    expect(await put(url, Buffer.alloc(100))).toBe(200)
  })

  test('what did not arrive is said, and the same upload goes on; a retry makes nothing twice', async () => {
    const raw = await photo(300, 200)
    const uploadId = world.id()
    const again = () => begin({ uploadId, bytes: raw.length })
    await again()
    expect(why(await finish(uploadId))).toBe('fileMissing')
    const begun = await again()
    await put((begun.ok && begun.reply.url) || '', raw)
    const both = await Promise.all([finish(uploadId), finish(uploadId)])
    expect(both.map(why)).toEqual([null, null])
    expect(await again()).toMatchObject({ reply: { url: null } })
    expect(await finish(uploadId)).toMatchObject({ reply: { file: `${uploadId}.jpg` } })
    const audits = await world.db.query(
      `select from audits where act = 'upload.finish' and target_id = $1`,
      [uploadId],
    )
    expect(audits).toHaveLength(1)
  })

  test('of another branch, and of members, it is not there', async () => {
    const { uploadId } = await uploaded(await photo(300, 200))
    for (const who of [stranger, elder]) {
      expect(why(await begin({}, who))).toBe('notFound')
      expect(why(await finish(uploadId, who))).toBe('notFound')
      const yes = await world.ask(who, 'upload.agree', { uploadId, people: 'nobody' })
      expect(why(yes)).toBe('notFound')
    }
    const theirs = stranger.accountId
    const own = await world.db.query<{ branchId: string }>(
      'select branch_id as "branchId" from offices where account_id = $1',
      [theirs],
    )
    const taken = await begin({ uploadId, branchId: own[0]?.branchId ?? '' }, stranger)
    expect(taken).toMatchObject({ refusal: 'badRequest', detail: { field: '文件' } })
  })

  const picture = (file: string, description = '大家在唱歌') => ({
    kind: 'picture' as const,
    file,
    description,
  })
  const save = (
    blocks: RequestOf<'writing.save'>['blocks'],
    more: Partial<RequestOf<'writing.save'>> = {},
    who = secretary,
  ) =>
    world.ask(who, 'writing.save', {
      articleId: world.id(),
      branchId,
      seen: 0,
      title: '合唱队',
      column: 'branchNews',
      scope: 'branch',
      blocks,
      ...more,
    })

  test('a stranger’s file, an unfinished one and one never uploaded are not taken into an article', async () => {
    const { file, uploadId } = await uploaded(await photo(300, 200))
    const [theirs] = await world.db.query<{ branchId: string }>(
      'select branch_id as "branchId" from offices where account_id = $1',
      [stranger.accountId],
    )
    const wrong = { refusal: 'badRequest', detail: { field: '正文' } }
    const inTheirs = { branchId: theirs?.branchId ?? '' }
    expect(await save([picture(file)], inTheirs, stranger)).toMatchObject(wrong)
    const unfinished = world.id()
    await begin({ uploadId: unfinished })
    for (const name of [
      `${unfinished}.jpg`,
      `${world.id()}.jpg`,
      `raw-${uploadId}`,
      '../secret.jpg',
    ])
      expect(await save([picture(name)])).toMatchObject(wrong)
    expect(await save([{ kind: 'recording', file, title: '不是录音', seconds: 3 }])).toMatchObject(
      wrong,
    )
    expect(why(await save([picture(file)]))).toBeNull()
  })

  test('nine pictures are enough', async () => {
    const { file } = await uploaded(await photo(300, 200))
    expect(why(await save(Array.from({ length: 10 }, () => picture(file))))).toBe('tooManyPictures')
    expect(why(await save(Array.from({ length: 9 }, () => picture(file))))).toBeNull()
  })

  test('a picture goes out once it is described and its people were asked; children only to the branch', async () => {
    const { file, uploadId } = await uploaded(await photo(300, 200))
    const articleId = world.id()
    const send = (seen: number) => world.ask(secretary, 'writing.send', { articleId, seen })
    const say = (people: RequestOf<'upload.agree'>['people']) =>
      world.ask(secretary, 'upload.agree', { uploadId, people })
    await save([picture(file, ' ')], { articleId, scope: 'public' })
    expect(why(await send(1))).toBe('descriptionMissing')
    await save([picture(file)], { articleId, scope: 'public', seen: 1 })
    expect(why(await send(2))).toBe('peopleNotAsked')
    await say('children')
    expect(why(await send(2))).toBe('childrenInPicture')
    await say('adults')
    expect(why(await send(2))).toBeNull()
    // It waits for a second officer; meanwhile somebody sees that there is a child.
    await say('children')
    const second = await world.person('副书记', { secretaryOf: branchId })
    const yes = () => world.ask(second, 'writing.decide', { articleId, seen: 2 })
    expect(why(await yes())).toBe('childrenInPicture')
    await save([picture(file)], { articleId, scope: 'branch', seen: 2 })
    expect(why(await send(3))).toBeNull()
    const [row] = await world.db.query(
      `select people, agreed_by as by, agreed_at is not null as at from uploads where upload_id = $1`,
      [uploadId],
    )
    expect(row).toEqual({ people: 'children', by: secretary.accountId, at: true })
  })

  test('who may read the article sees the picture for an hour; another branch gets no address', async () => {
    const { file, uploadId } = await uploaded(await photo(300, 200))
    await world.ask(secretary, 'upload.agree', { uploadId, people: 'nobody' })
    const articleId = world.id()
    await save([picture(file)], { articleId })
    await world.ask(secretary, 'writing.send', { articleId, seen: 1 })
    // Out since yesterday, so that it was there an hour ago too.
    await world.db.query('update articles set published_at = $1', [minutesAfter(world.now, -1440)])
    const read = async (who: Person | null) => {
      const outcome = await world.ask(who, 'article.read', { articleId })
      const [block] = outcome.ok ? outcome.reply.blocks : []
      return block?.kind === 'picture' ? block.url : null
    }
    expect([await read(stranger), await read(null)]).toEqual([null, null])
    const url = (await read(elder)) ?? ''
    expect((await get(url)).status).toBe(200)
    // Whether a bucket answers who does not sign is the bucket's own setting.
    if (kept === 'folder') expect((await get(url.split('?')[0] ?? '')).status).toBe(403)
    expect((await get(url.replace(uploadId, world.id()))).status).toBe(403)
    // Everybody gets the same address for half an hour, so that it need not be fetched again.
    expect(await read(secretary)).toBe(url)
    const now = world.now
    world.now = minutesAfter(now, -61)
    const old = (await read(elder)) ?? ''
    world.now = now
    expect(old).not.toBe(url)
    expect((await get(old)).status).toBe(403)
  })

  test('a recording is known by how it begins, and kept as it came', async () => {
    const mp3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(2000, 7)])
    const recording = { kind: 'recording' as const, seconds: 12 }
    const { file, url } = await uploaded(mp3, recording)
    expect(file).toMatch(/\.mp3$/)
    expect(await get(url)).toEqual({ status: 200, type: 'audio/mpeg', bytes: mp3 })
    // A player asks for parts.
    const part = await fetch(addressOf(url), { headers: { range: 'bytes=0-2' } })
    expect([part.status, await part.text()]).toEqual([206, 'ID3'])
    expect(why(await save([{ kind: 'recording', file, title: '一段话', seconds: 12 }]))).toBeNull()
    expect((await save([{ kind: 'recording', file, title: '一段话', seconds: 13 }])).ok).toBe(false)
    for (const bytes of [
      HTML,
      SVG,
      await photo(300, 200),
      Buffer.from('PK\x03\x04 a zip'),
      Buffer.from('\0\0\0\x18ftypheic'),
    ])
      expect(why((await upload(bytes, recording)).finished)).toBe('notARecording')
    expect(why(await begin({ kind: 'recording' }))).toBe('badRequest')
    expect(why(await begin({ seconds: 3 }))).toBe('badRequest')
  })
})
