import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { forgetWriting } from '@/client/writing'
import { localFile, media } from '../support/media'
import { fake } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/media', () => jest.requireActual<object>('../support/media'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const articleId = '019a0000-0000-7000-8000-0000000000e1'
const activityId = '019a0000-0000-7000-8000-0000000000a1'

const article: ReplyOf<'writing.read'> = {
  ...{ branchId, branch: '税务局退休党支部', title: '合唱队', column: 'branchNews' },
  ...{ scope: 'branch', pinned: false, state: 'writing', revision: 4, published: false },
  blocks: [{ kind: 'paragraph', text: '大家来唱歌。' }],
  ...{ files: [], activityId: null, goesOutAt: null, why: null, write: true, approve: false },
}
const facts: ReplyOf<'writing.activity'> = {
  ...{ branchId, title: '义务清扫', place: '竹情小区', startsAt: NOW, came: 12 },
  noPhotos: ['王秀英', '谢万和'],
}

let saved: RequestOf<'writing.save'>[]
let acts: { name: string; request: object }[]
/** What `upload.finish` says no with, once. */
let refusals: string[]

const server = (name: string, request: object) => {
  if (name === 'writing.save') saved.push(request as RequestOf<'writing.save'>)
  else if (/^(upload|writing\.send)/.test(name)) acts.push({ name, request })
  const { uploadId = '' } = request as { uploadId?: string }
  const refusal = name === 'upload.finish' ? refusals.shift() : undefined
  if (refusal) return Promise.resolve({ ok: false, refusal })
  const replies: Record<string, object> = {
    'session.current': currently({
      ...wang,
      offices: ['branchSecretary'],
      officeBranches: [{ branchId, name: '税务局退休党支部' }],
    }),
    'home.today': today,
    'writing.read': article,
    'writing.activity': facts,
    'writing.save': { revision: (saved.at(-1)?.seen ?? 0) + 1 },
    'writing.send': { state: 'published' },
    'upload.begin': { url: `/put-${acts.length}` },
    'upload.finish': { file: `${uploadId}.jpg`, url: `/uploads/${uploadId}.jpg` },
  }
  return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
}

beforeEach(async () => {
  fake.reset()
  media.reset()
  forgetEverything()
  forgetWriting()
  setClock(NOW)
  saved = []
  acts = []
  refusals = []
  fake.server = server
  await useSession.getState().load()
})

const says = (text: string) => until(() => words().includes(text))
const names = () => acts.map(({ name }) => name)

test('two pictures are chosen, go up one after another, are described, asked about, and go out', async () => {
  media.chosen = [localFile('one'), localFile('two', 2000)]
  await open('deskWriting', { articleId })
  await tap('addPictures')
  await says('第2张，共2张')
  await until(() => words().split('传好了').length === 3)
  expect(names()).toEqual(['upload.begin', 'upload.finish', 'upload.begin', 'upload.finish'])
  expect(acts[2]?.request).toMatchObject({ branchId, kind: 'picture', bytes: 2000 })
  await tap('putIn')
  for (const description of ['大家在唱歌', '老师在教']) {
    await says('照片上是什么')
    await write('block', description)
    await tap('written')
    await says('照片里的人同意吗')
    expect((await find('#agreed')).getAttribute('aria-disabled')).toBe('true')
    await tap('people-adults')
    await tap('agreed')
  }
  await until(() => document.querySelector('#look'))
  await tap('look')
  await says('老人看到的样子')
  await tap('send')
  await says('发出去了')
  expect(saved.at(-1)?.blocks.slice(1)).toMatchObject([
    { kind: 'picture', description: '大家在唱歌' },
    { kind: 'picture', description: '老师在教' },
  ])
  expect(acts.filter(({ name }) => name === 'upload.agree')).toMatchObject([
    { request: { people: 'adults' } },
    { request: { people: 'adults' } },
  ])
})

test('a picture that got lost is tried again under its id; a wrong one is let go, in words', async () => {
  media.chosen = [localFile('one'), localFile('two')]
  media.lost.add('/put-1')
  refusals = ['notAPicture']
  await open('deskWriting', { articleId })
  await tap('addPictures')
  await says('没有连上')
  await says('这不是照片')
  // Said once, and on one button: trying again does not make a photograph of it.
  expect(words().split('再试一次')).toHaveLength(3)
  await tap('drop-1')
  media.lost.clear()
  await tap('retry-0')
  await says('传好了')
  const begun = acts.filter(({ name }) => name === 'upload.begin')
  expect(begun[2]).toEqual(begun[0])
  await tap('putIn')
  await says('照片上是什么')
  await until(() => saved.length > 0)
  expect(saved.at(-1)?.blocks).toHaveLength(2)
})

test('without a description, or before its people were asked, nothing goes out, and it says why', async () => {
  media.chosen = [localFile('one')]
  await open('deskWriting', { articleId })
  await tap('addPictures')
  await says('传好了')
  await tap('putIn')
  await tap('back')
  await says('有照片或录音没写是什么')
  await tap('block-1')
  await write('block', '大家在唱歌')
  await tap('back')
  await says('还没问照片里的人')
  expect((await find('#look')).getAttribute('aria-disabled')).toBe('true')
})

test('a child in a picture keeps it with the branch', async () => {
  media.chosen = [localFile('one')]
  await open('deskWriting', { articleId })
  await tap('addPictures')
  await says('传好了')
  await tap('putIn')
  await write('block', '孩子们来唱歌')
  await tap('written')
  await tap('people-children')
  await tap('agreed')
  await tap('scope-public')
  await says('有孩子的照片，不给外人看')
  await tap('scope-branch')
  await until(() => !words().includes('不给外人看'))
})

test('nine pictures, and there is no room for more', async () => {
  media.chosen = Array.from({ length: 12 }, (_, at) => localFile(`${at}`))
  await open('deskWriting', { articleId })
  await tap('addPictures')
  await says('第9张，共9张')
  await until(() => words().split('传好了').length === 10)
  expect(words()).not.toContain('再选几张')
  await tap('putIn')
  await tap('back')
  await find('#addHeading')
  expect(words()).not.toContain('加照片')
})

test('where a voice can be recorded, two taps record it, and it wants a title', async () => {
  media.records = true
  media.recorded = { ...localFile('voice'), seconds: 75 }
  await open('deskWriting', { articleId })
  await tap('addRecording')
  await tap('startRecording')
  await says('正在录')
  await tap('stopRecording')
  await says('传好了')
  expect(acts[0]?.request).toMatchObject({ kind: 'recording', seconds: 75 })
  await tap('putIn')
  await says('录的是什么')
  await write('block', '书记的话')
  await tap('written')
  await until(() => saved.length > 0)
  expect(saved.at(-1)?.blocks[1]).toMatchObject({
    ...{ kind: 'recording', title: '书记的话', seconds: 75 },
  })
})

test('who does not let the phone listen is told; where nothing can be recorded nothing offers it', async () => {
  await open('deskWriting', { articleId })
  await find('#addHeading')
  expect(words()).not.toContain('说一段话')
  media.records = true
  await open('deskWriting', { articleId })
  await tap('addRecording')
  await tap('startRecording')
  await says('现在录不了')
})

test('the sum of an activity begins with its facts, and names who does not want to be shown', async () => {
  media.chosen = [localFile('one')]
  await open('deskWriting', { activityId })
  await says('小结：义务清扫')
  await says('11月22日 星期日，在竹情小区。')
  await says('一共来了12位。')
  await tap('addPictures')
  await says('传好了')
  await tap('putIn')
  await write('block', '大家在扫地')
  await tap('written')
  await says('王秀英、谢万和')
  await tap('people-nobody')
  await tap('agreed')
  await until(() => saved.length > 0)
  expect(saved.at(-1)).toMatchObject({ activityId, branchId, scope: 'branch' })
})
