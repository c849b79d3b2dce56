import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { useListening } from '@/client/listening'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { localFile, media } from '../support/media'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { voice } from '../support/speech'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/media', () => jest.requireActual<object>('../support/media'))
jest.mock('@/client/speech', () => jest.requireActual<object>('../support/speech'))

const activityId = '019a0000-0000-7000-8000-0000000000a1'
const branchId = '019a0000-0000-7000-8000-0000000000b1'
const stepId = '019a0000-0000-7000-8000-0000000000c1'

let planned: RequestOf<'partyDay.plan'>['steps'][]
let asked: { name: string; request: object }[]
let material: ReplyOf<'partyDay.follow'>['steps'][number]['material']
/** What `upload.finish` says no with, once. */
let refusals: string[]

const step = () => ({
  ...{ stepId, kind: 'study' as const, title: '集中学习', minutes: 10 },
  ...{ speaker: null, speakerId: null, material },
})
const leading = (): ReplyOf<'partyDay.leading'> => ({
  ...{ title: '主题党日', state: 'published', startsAt: NOW, endsAt: NOW, branchId },
  ...{ stage: 'coming', version: 3, theme: null, steps: [step()], at: 0, beganAt: null },
  ...{ leader: null, room: 0, home: 0, due: 12, here: 0, came: 0, left: 0 },
  ...{ hands: [], matters: [] },
  agreement: { standing: 'draft', alone: false, last: null, changed: [] },
})
const following = (): ReplyOf<'partyDay.follow'> => ({
  ...{ version: 3, stage: 'on', title: '主题党日', startsAt: NOW, theme: null, steps: [step()] },
  ...{ at: 0, leader: '李建国', matter: null, voter: true, mark: null, handUp: false },
  ...{ makeUp: null, askAgainIn: 60 },
})

const server = (name: string, request: object) => {
  if (name === 'partyDay.plan') planned.push((request as RequestOf<'partyDay.plan'>).steps)
  if (name.startsWith('upload.')) asked.push({ name, request })
  const { uploadId = '' } = request as { uploadId?: string }
  const refusal = name === 'upload.finish' ? refusals.shift() : undefined
  if (refusal) return Promise.resolve({ ok: false, refusal })
  const sound = media.recorded !== null
  const replies: Record<string, object> = {
    'session.current': currently({
      ...{ ...wang, offices: ['branchSecretary'] },
      officeBranches: [{ branchId, name: '税务局退休党支部' }],
    }),
    'partyDay.leading': leading(),
    'partyDay.follow': following(),
    'partyDay.plan': { version: 4 },
    'decision.list': { items: [], next: null },
    'upload.begin': { url: '/put' },
    'upload.finish': { file: `${uploadId}.${sound ? 'mp3' : 'jpg'}`, url: `/uploads/${uploadId}` },
  }
  return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
}

beforeEach(async () => {
  fake.reset()
  media.reset()
  voice.reset()
  forgetEverything()
  useListening.setState(useListening.getInitialState(), true)
  setClock(NOW)
  ;[planned, asked, refusals, material] = [[], [], [], null]
  fake.server = server
  await useSession.getState().load()
})

const says = (text: string) => until(() => words().includes(text))
const uploaded = () =>
  (asked.find(({ name }) => name === 'upload.begin')?.request as { uploadId: string }).uploadId
async function editStep() {
  await open('deskPartyDay', { activityId })
  await says('支委会还没看过')
  await tap('edit-0')
  await find('#picture')
}
async function keep(text: string) {
  await says('这是什么')
  expect((await find('#keep')).getAttribute('aria-disabled')).toBe('true')
  await write('text', text)
  await tap('keep')
  await says(text)
  await tap('done')
  await tap('save')
  await until(() => planned.length > 0)
}

test('a picture goes up, its people are asked, it gets its words, and stands in the plan', async () => {
  media.chosen = [localFile('one'), localFile('two')]
  await editStep()
  await tap('picture')
  await tap('morePictures')
  await says('传好了')
  expect(words()).not.toContain('再选几张')
  expect(asked[0]?.request).toMatchObject({ branchId, kind: 'picture', bytes: 1000 })
  await tap('putIn')
  await says('照片里的人同意吗')
  expect((await find('#agreed')).getAttribute('aria-disabled')).toBe('true')
  await tap('people-adults')
  await tap('agreed')
  await keep('老照片，一九八五年的税所')
  expect(planned).toMatchObject([
    [{ material: { kind: 'picture', id: uploaded(), words: '老照片，一九八五年的税所' } }],
  ])
  expect(asked.map(({ name }) => name)).toEqual(['upload.begin', 'upload.finish', 'upload.agree'])
})

test('a recording is made in two taps, wants words for who cannot hear, and stands in the plan', async () => {
  media.records = true
  media.recorded = { ...localFile('voice'), seconds: 75 }
  await editStep()
  await tap('recording')
  await tap('startRecording')
  await says('正在录')
  await tap('stopRecording')
  await says('传好了')
  expect(asked[0]?.request).toMatchObject({ branchId, kind: 'recording', seconds: 75 })
  await tap('putIn')
  await keep('书记讲第一张税票')
  expect(planned).toMatchObject([
    [{ material: { kind: 'recording', id: uploaded(), words: '书记讲第一张税票' } }],
  ])
  // Nobody is seen in a voice: nothing is asked about people.
  expect(asked.map(({ name }) => name)).toEqual(['upload.begin', 'upload.finish'])
})

test('what is no picture is let go in words, and the step stays as it was', async () => {
  media.chosen = [localFile('one')]
  refusals = ['notAPicture']
  await editStep()
  await tap('picture')
  await tap('morePictures')
  await says('这不是照片')
  await tap('drop-0')
  await tap('putIn')
  await find('#picture')
  expect(words()).toContain('没有材料')
})

test('where nothing can be recorded, nothing offers it', async () => {
  await editStep()
  expect(document.querySelector('.taro_page:last-child #recording')).toBeNull()
})

test('at home the picture of a step is seen, and its words stand below', async () => {
  material = { kind: 'picture', id: stepId, words: '老照片', file: '/uploads/one.jpg' }
  await open('partyDayFollow', { activityId })
  await says('老照片')
  const picture = await find('.follow-picture')
  expect(picture.getAttribute('src')).toBe('/uploads/one.jpg')
})

test('at home the recording of a step is heard by its own button, with or without a voice', async () => {
  material = { kind: 'recording', id: stepId, words: '书记讲税票', file: '/uploads/one.mp3' }
  await open('partyDayFollow', { activityId })
  await says('书记讲税票')
  await tap('recording')
  await until(() => voice.heard.length > 0)
  expect(voice.heard).toEqual(['/uploads/one.mp3 1'])
  await says('停下，不听了')
  await tap('recording')
  await says('听这段录音')
  await tap('recording')
  await until(() => voice.heard.length === 3)
  voice.end(false)
  await says('这段听不了，请看字')
})
