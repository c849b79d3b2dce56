import type { ReplyOf, RequestOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { forgetWriting } from '@/client/writing'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const articleId = '019a0000-0000-7000-8000-0000000000e1'
const secretary = {
  ...wang,
  offices: ['branchSecretary' as const],
  officeBranches: [{ branchId, name: '税务局退休党支部' }],
}

let writing: ReplyOf<'writing.read'>
let saved: RequestOf<'writing.save'>[]
let acts: { name: string; request: object }[]
let refusal: { name: string; refusal: string } | null

const item = () => ({
  articleId,
  branch: '税务局退休党支部',
  title: writing.title,
  column: writing.column,
  scope: writing.scope,
  state: 'review',
  savedAt: NOW,
})

/** A server with one article, that counts what is saved. */
const server = (name: string, request: object) => {
  if (refusal?.name === name) {
    if (refusal.refusal === 'unreachable') return Promise.reject(new Error('no network'))
    return Promise.resolve({ ok: false, refusal: refusal.refusal })
  }
  if (name === 'writing.save') saved.push(request as RequestOf<'writing.save'>)
  else if (/^writing.(send|decide|discard|withdraw)$/.test(name)) acts.push({ name, request })
  const replies: Record<string, object> = {
    'session.current': currently(secretary),
    'home.today': today,
    'writing.read': writing,
    'writing.list': { items: [item()], next: null },
    'article.list': { items: [], next: null },
    'writing.save': { revision: (saved.at(-1)?.seen ?? 0) + 1 },
    'writing.send': {
      state: saved.at(-1)?.scope === 'public' ? 'review' : 'published',
      goesOutAt: 'publishAt' in request ? request.publishAt : null,
    },
    'writing.decide': {
      state: 'reason' in request ? 'sentBack' : 'published',
      goesOutAt: writing.goesOutAt,
    },
  }
  return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  forgetWriting()
  setClock(NOW)
  saved = []
  acts = []
  refusal = null
  writing = {
    branchId,
    branch: '税务局退休党支部',
    title: '合唱队开始练歌',
    column: 'branchNews',
    scope: 'public',
    pinned: false,
    blocks: [
      { kind: 'paragraph', text: '唱歌包治百病。' },
      { kind: 'picture', file: 'choir.jpg', description: '大家在唱歌' },
    ],
    files: [{ file: 'choir.jpg', url: '/pictures/choir.jpg', people: null }],
    activityId: null,
    state: 'writing',
    revision: 4,
    published: false,
    goesOutAt: null,
    why: null,
    write: true,
    approve: false,
  }
  fake.server = server
  await useSession.getState().load()
})

async function retitle(title: string) {
  await tap('title')
  await write('title', title)
  await tap('written')
}

test('from a template five taps and the words post a notice for the branch', async () => {
  await open('deskWriting')
  await tap('template-meeting')
  await tap('block-1')
  await write('block', '时间：星期三上午九点\n地点：二楼')
  await tap('written')
  await tap('look')
  await until(() => words().includes('老人看到的样子'))
  await tap('send')
  await until(() => words().includes('发出去了'))
  const kept = saved.at(-1)
  expect(kept).toMatchObject({
    branchId,
    title: '开会通知',
    column: 'notice',
    scope: 'branch',
  })
  expect(kept?.blocks[1]).toEqual({ kind: 'paragraph', text: '时间：星期三上午九点\n地点：二楼' })
  expect(acts).toEqual([
    { name: 'writing.send', request: { articleId: kept?.articleId, seen: saved.length } },
  ])
})

test('a day and an hour are two taps; then it goes out later, and says when', async () => {
  await open('deskWriting')
  await tap('template-meeting')
  await tap('look')
  await tap('when-later')
  await tap('day-2026-11-23')
  await tap('start-510')
  await until(() => words().includes('11月23日 星期一 上午8点半'))
  await tap('send')
  await until(() => words().includes('记好了，到时候发出去'))
  expect(words()).toContain('11月23日 星期一 上午8点半')
  expect(acts).toMatchObject([{ request: { publishAt: '2026-11-23T00:30:00.000Z' } }])
})

test('what waits keeps its moment when it is changed; what is out cannot wait', async () => {
  const goesOutAt = '2026-11-23T00:30:00.000Z'
  writing = { ...writing, state: 'published', published: true, scope: 'branch', goesOutAt }
  await open('deskWriting', { articleId })
  await tap('look')
  await until(() => words().includes('上午8点半'))
  await tap('send')
  await until(() => acts.length > 0)
  expect(acts).toMatchObject([{ request: { publishAt: goesOutAt } }])
  writing = { ...writing, goesOutAt: null }
  await open('deskWriting', { articleId })
  await tap('look')
  await until(() => words().includes('老人看到的样子'))
  expect(words()).not.toContain('什么时候发')
})

test('a second officer reads when it is to go out', async () => {
  const goesOutAt = '2026-11-23T00:30:00.000Z'
  writing = { ...writing, state: 'review', approve: true, goesOutAt }
  await open('deskWriting', { articleId })
  await until(() => words().includes('11月23日 星期一 上午8点半'))
})

test('it is saved at every pause, and says so', async () => {
  await open('deskWriting', { articleId })
  await until(() => words().includes('已经存好了'))
  await retitle('合唱队练歌')
  await until(() => words().includes('还没存'))
  await until(() => words().includes('已经存好了'))
  expect(saved).toMatchObject([{ articleId, seen: 4, title: '合唱队练歌' }])
})

test('without a net it stays on this phone, and goes on where it was', async () => {
  refusal = { name: 'writing.save', refusal: 'unreachable' }
  await open('deskWriting', { articleId })
  await retitle('合唱队练歌')
  await until(() => words().includes('没有网，先存在手机里'))
  refusal = null
  await open('deskWriting', { articleId })
  await until(() => words().includes('合唱队练歌'))
  await tap('look')
  await until(() => words().includes('老人看到的样子'))
  expect(saved).toMatchObject([{ seen: 4, title: '合唱队练歌' }])
})

test('of two who write at once the second chooses which side counts', async () => {
  await open('deskWriting', { articleId })
  refusal = { name: 'writing.save', refusal: 'writtenElsewhere' }
  await retitle('我的题目')
  await until(() => words().includes('别处也改了这一篇'))
  writing = { ...writing, revision: 9, title: '别处的题目' }
  refusal = null
  await tap('mine')
  await until(() => words().includes('已经存好了'))
  expect(saved).toMatchObject([{ seen: 9, title: '我的题目' }])
})

test('what somebody else wrote can take the place of mine', async () => {
  await open('deskWriting', { articleId })
  refusal = { name: 'writing.save', refusal: 'writtenElsewhere' }
  await retitle('我的题目')
  await until(() => words().includes('别处也改了这一篇'))
  writing = { ...writing, revision: 9, title: '别处的题目' }
  refusal = null
  await tap('theirs')
  await until(() => words().includes('已经存好了'))
  expect(saved).toEqual([])
  await tap('look')
  await until(() => words().includes('别处的题目'))
})

test('doubtful words are named as advice; it can go out all the same', async () => {
  await open('deskWriting', { articleId })
  await tap('look')
  await until(() => words().includes('包治、百病'))
  await tap('send')
  await until(() => acts.length > 0)
})

test('paragraphs and headings are added, and columns, readers and the pin chosen', async () => {
  await open('deskWriting', { articleId })
  await tap('addHeading')
  await write('block', '谁来教')
  await tap('written')
  await tap('addParagraph')
  await write('block', '老师是谢万和。')
  await tap('written')
  await tap('column-silverStyle')
  await tap('scope-branch')
  await tap('pinned')
  await tap('look')
  await until(() => saved.length > 0)
  expect(saved.at(-1)).toMatchObject({
    column: 'silverStyle',
    scope: 'branch',
    pinned: true,
    blocks: [
      ...writing.blocks,
      { kind: 'heading', text: '谁来教' },
      { kind: 'paragraph', text: '老师是谢万和。' },
    ],
  })
})

test('a block is moved ahead, thrown away, and brought back', async () => {
  await open('deskWriting', { articleId })
  await tap('block-1')
  await tap('ahead')
  await tap('block-1')
  await tap('drop')
  await until(() => !words().includes('唱歌包治百病。'))
  await tap('undrop')
  await until(() => words().includes('唱歌包治百病。'))
  await tap('look')
  await until(() => saved.length > 0)
  expect(saved.at(-1)?.blocks).toEqual([...writing.blocks].reverse())
})

test('without a title it cannot be looked at, and the page says why', async () => {
  await open('deskWriting', { articleId })
  await retitle('')
  await until(() => words().includes('还没有题目'))
  expect((await find('#look')).getAttribute('aria-disabled')).toBe('true')
})

test('a second officer reads it as it will be read, and says yes', async () => {
  writing = { ...writing, state: 'review', approve: true }
  await open('deskWriting', { articleId })
  await until(() => words().includes('唱歌包治百病。'))
  await tap('agree')
  await until(() => words().includes('同意了，已经发出去'))
  expect(acts).toEqual([{ name: 'writing.decide', request: { articleId, seen: 4 } }])
})

test('a no has its reason', async () => {
  writing = { ...writing, state: 'review', approve: true }
  await open('deskWriting', { articleId })
  await tap('sendBack')
  await write('why', '写清楚时间')
  await tap('tell')
  await until(() => words().includes('已经请他改了'))
  expect(acts).toMatchObject([{ request: { articleId, seen: 4, reason: '写清楚时间' } }])
})

test('what waits for somebody else is taken back to be written on', async () => {
  writing = { ...writing, state: 'review' }
  await open('deskWriting', { articleId })
  await until(() => words().includes('已经交给另一位看了'))
  await tap('change')
  await until(() => words().includes('一改，就要重新请人看。'))
})

test('it is thrown away only after one more tap; what went out is taken back with a reason', async () => {
  writing = { ...writing, published: true, state: 'published' }
  await open('deskWriting', { articleId })
  await tap('throw')
  await until(() => words().includes('发出去的那一篇还在。'))
  await tap('keep')
  await tap('withdraw')
  await write('why', '写错了')
  await tap('tell')
  await until(() => words().includes('收回来了'))
  expect(acts).toEqual([{ name: 'writing.withdraw', request: { articleId, reason: '写错了' } }])
})

test('the list leads to what is written, what waits for me and what went out', async () => {
  await open('deskWritings')
  await tap('which-review')
  await tap('writing-0')
  await tap('which-published')
  await until(() => words().includes('还没有发过'))
  await tap('deskWriting')
  expect(went).toEqual([`deskWriting {"articleId":"${articleId}"}`, 'deskWriting'])
})

test('the bureau reads over what branches want everybody to read, and writes nothing', async () => {
  const asked: object[] = []
  fake.server = (name, request) => {
    if (name === 'writing.list') asked.push(request)
    if (name !== 'session.current') return server(name, request)
    const bureau = { ...wang, offices: ['bureauOfficer' as const] }
    return Promise.resolve({ ok: true, reply: currently(bureau) })
  }
  await useSession.getState().load()
  await open('deskWritings')
  await find('#writing-0')
  expect(asked).toContainEqual(expect.objectContaining({ which: 'review' }))
  expect(asked).not.toContainEqual(expect.objectContaining({ which: 'mine' }))
  expect(document.querySelector('#deskWriting')).toBeNull()
})
