import type { RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { removeOrphans } from '@/server/jobs/orphans'
import { STORES } from '../support/stores'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

const MP3 = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(2000, 7)])

let world: World
let branchId: string
let secretary: Person
let elder: Person
let other: Person
let stranger: Person
let activityId: string
let origin: string
let stop: () => Promise<void>

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  const home = { branches: { [branchId]: 'home' as const } }
  secretary = await world.person('李建国', { ...home, secretaryOf: branchId })
  elder = await world.person('王秀英', home)
  other = await world.person('谢万和', home)
  stranger = await world.person('别处的人', {
    branches: { [await world.branch('司法局退休党支部')]: 'home' },
  })
  activityId = await world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch' },
    ...{ starts_at: minutesAfter(world.now, -30), ends_at: minutesAfter(world.now, 60) },
    ...{ sign_up_closes_at: minutesAfter(world.now, -60) },
  })
  await world.ask(secretary, 'partyDay.begin', { activityId })
  ;({ origin, stop } = await STORES.folder(world))
})
afterEach(async () => {
  await stop()
  await world.close()
})

const begin = (who: Person, more: Partial<RequestOf<'partyDay.beginVoice'>> = {}) =>
  world.ask(who, 'partyDay.beginVoice', {
    ...{ uploadId: world.id(), activityId, bytes: MP3.length, seconds: 8, ...more },
  })
const put = (url: string, bytes: Buffer) =>
  fetch(origin + url, { method: 'PUT', body: new Uint8Array(bytes) })

async function recorded(who: Person, bytes = MP3) {
  const uploadId = world.id()
  const begun = await begin(who, { uploadId, bytes: bytes.length })
  if (!begun.ok || begun.reply.url === null) throw new Error('no place to put it')
  await put(begun.reply.url, bytes)
  return { uploadId, finished: await world.ask(who, 'partyDay.finishVoice', { uploadId }) }
}
const say = (who: Person, recordingId: string, wordId = world.id()) =>
  world.ask(who, 'partyDay.say', { wordId, activityId, words: '我讲两句', recordingId })
const heard = async (who: Person) => {
  const outcome = await world.ask(who, 'partyDay.words', { activityId })
  return outcome.ok ? outcome.reply.items.map(({ recording }) => recording) : null
}

test('a voice goes with the words to who reads them, and is gone when they are taken back', async () => {
  const { uploadId, finished } = await recorded(elder)
  expect(why(finished)).toBeNull()
  const wordId = world.id()
  for (let tries = 0; tries < 2; tries++) expect(why(await say(elder, uploadId, wordId))).toBeNull()
  const [url] = (await heard(other)) ?? []
  expect(url).toBeTruthy()
  const there = await fetch(origin + url!)
  expect([there.status, Buffer.from(await there.arrayBuffer()).equals(MP3)]).toEqual([200, true])
  expect(await heard(stranger)).toBeNull()
  const all = await world.ask(elder, 'privacy.export', {})
  expect(all.ok && all.reply.partyDayWords).toMatchObject([{ recorded: true, words: '我讲两句' }])
  expect(why(await world.ask(elder, 'partyDay.takeBack', { wordId }))).toBeNull()
  expect(await heard(other)).toEqual([])
  expect((await fetch(origin + url!)).status).toBe(404)
  expect(await world.db.query('select from uploads')).toEqual([])
})

test('only the own voice is said, and no officer has a use for it', async () => {
  const { uploadId } = await recorded(elder)
  expect(why(await say(other, uploadId))).toBe('fileMissing')
  expect(why(await world.ask(other, 'partyDay.finishVoice', { uploadId }))).toBe('notFound')
  expect(why(await world.ask(secretary, 'upload.finish', { uploadId }))).toBe('notFound')
  const steal = { uploadId, branchId, kind: 'recording' as const, bytes: 9, seconds: 1 }
  expect(why(await world.ask(secretary, 'upload.begin', steal))).toBe('badRequest')
  expect(why(await begin(other, { uploadId }))).toBe('badRequest')
  const planned = await world.activity(branchId, { party_day: true })
  const step = { stepId: world.id(), kind: 'study' as const, title: '学习', minutes: 10 }
  const material = { kind: 'recording' as const, id: uploadId, words: null }
  const plan = await world.ask(secretary, 'partyDay.plan', {
    ...{ activityId: planned, seen: 0, theme: null },
    steps: [{ ...step, speakerId: null, material }],
  })
  expect(why(plan)).toBe('badRequest')
})

test('who may not speak has no place to put a voice, and what is no recording is none', async () => {
  expect(why(await begin(stranger))).toBe('notFound')
  expect(why(await begin(elder, { bytes: 0 }))).toBe('fileEmpty')
  const { finished } = await recorded(elder, Buffer.from('<script>'))
  expect(why(finished)).toBe('notARecording')
  expect(why(await say(elder, world.id()))).toBe('fileMissing')
  world.now = daysAfter(world.now, 40)
  expect(why(await begin(elder))).toBe('partyDayNotOn')
})

test('what was said is kept, what was not goes, and all goes with who leaves', async () => {
  const kept = await recorded(elder)
  await say(elder, kept.uploadId)
  await recorded(elder)
  const clean = () => removeOrphans(world.db, world.house.store, world.now, false, () => undefined)
  const left = () => world.db.query('select upload_id as id from uploads')
  world.now = daysAfter(world.now, 2)
  await clean()
  expect(await left()).toEqual([{ id: kept.uploadId }])
  expect(why(await world.ask(elder, 'privacy.leave', {}))).toBeNull()
  await clean()
  expect(await left()).toEqual([])
})
