import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branchId = '019a0000-0000-7000-8000-0000000000b1'
const articleId = '019a0000-0000-7000-8000-0000000000e1'
const branch = '税务局退休党支部'
const LATER = '2026-11-23T00:30:00.000Z'

let writing: ReplyOf<'writing.read'>
let withdrawn: object[]

const listed = { articleId, title: '合唱队开始练歌', column: 'branchNews', branch, pinned: false }
const version = (nth: number, more: object = {}) => ({
  ...{ version: nth, title: `第${nth}个题目`, at: '2026-11-20T01:00:00.000Z', authors: ['李建国'] },
  ...{ approvedBy: null, why: null, ...more },
})

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  withdrawn = []
  writing = {
    ...{ branchId, branch, title: '合唱队开始练歌', column: 'branchNews', scope: 'branch' },
    ...{ pinned: true, blocks: [], state: 'published', revision: 0, published: true },
    ...{ files: [], activityId: null, goesOutAt: null, why: null, write: true, approve: false },
  }
  fake.server = (name, request) => {
    if (name === 'writing.withdraw') withdrawn.push(request)
    const replies: Record<string, object> = {
      'session.current': currently({
        ...wang,
        offices: ['branchSecretary'],
        officeBranches: [{ branchId, name: branch }],
      }),
      'writing.read': writing,
      'writing.withdraw': {},
      'writing.list': {
        items: [{ ...listed, scope: 'branch', state: 'withdrawn', savedAt: NOW }],
        next: null,
      },
      'writing.versions': {
        items: [
          version(3, { why: '写错了', authors: [''] }),
          version(2, { approvedBy: '刘志远' }),
          version(1),
        ],
        next: null,
      },
      'writing.version': {
        ...version(2),
        ...{ column: 'notice', scope: 'public', blocks: [{ kind: 'paragraph', text: '以前的话' }] },
      },
      'article.list': {
        items: [
          { ...listed, publishedAt: LATER, branchOnly: true },
          { ...listed, publishedAt: '2026-11-20T01:00:00.000Z', branchOnly: true },
        ],
        next: null,
      },
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('an article that is out leads to being changed, called about, and to its versions', async () => {
  await open('deskArticle', { articleId })
  await until(() => words().includes('发出去了'))
  for (const fact of ['合唱队开始练歌', '我们支部的人', '放在最前面'])
    expect(words()).toContain(fact)
  for (const id of ['article', 'deskCalls', 'deskVersions', 'deskWriting']) await tap(id)
  expect(went).toEqual([
    `article {"articleId":"${articleId}"}`,
    `deskCalls {"thing":"article","thingId":"${articleId}"}`,
    `deskVersions {"articleId":"${articleId}"}`,
    `deskWriting {"articleId":"${articleId}"}`,
  ])
})

test('what goes out later says when; nobody is called yet; taken back it is written on', async () => {
  writing = { ...writing, goesOutAt: LATER }
  await open('deskArticle', { articleId })
  await until(() => words().includes('到时候发'))
  expect(words()).toContain('11月23日 星期一 上午8点半')
  expect(words()).not.toContain('打给手机上看不到的人')
  await tap('withdraw')
  await write('why', '还没定')
  await tap('tell')
  await until(() => words().includes('还没人看到，放回“正在写的”里。'))
  expect(withdrawn).toEqual([{ articleId, reason: '还没定' }])
})

test('the list says what goes out later, and leads to what was taken back', async () => {
  await open('deskWritings')
  await tap('which-published')
  await until(() => words().includes('到时候发'))
  expect(words()).toContain('11月23日 星期一 上午8点半')
  await tap('article-0')
  await tap('which-withdrawn')
  await tap('writing-0')
  expect(went).toEqual([
    `deskArticle {"articleId":"${articleId}"}`,
    `deskVersions {"articleId":"${articleId}"}`,
  ])
})

test('versions say who wrote them, who read them over, and why one was taken back', async () => {
  await open('deskVersions', { articleId })
  await until(() => words().includes('第3版'))
  for (const fact of ['为什么：写错了', '谁收回的：离开的同志', '谁写的：李建国', '谁看过：刘志远'])
    expect(words()).toContain(fact)
  await tap('version-1')
  await until(() => words().includes('以前的话'))
  await tap('list')
  await find('#version-0')
})
