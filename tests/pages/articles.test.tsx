import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const article: ReplyOf<'article.read'> = {
  articleId: '019a0000-0000-7000-8000-00000000000b',
  title: '用不用手机，来去都随您',
  column: 'notice',
  branch: null,
  publishedAt: '2026-11-21T01:00:00.000Z',
  pinned: true,
  branchOnly: true,
  blocks: [
    { kind: 'heading', text: '怎么办' },
    { kind: 'paragraph', text: '打个电话。' },
    { kind: 'picture', url: '/pictures/a.svg', description: '一只手拿着手机。' },
  ],
  source: '红星网 2023-04-24',
  saved: false,
  newer: null,
  older: { articleId: '019a0000-0000-7000-8000-00000000000c', title: '下一篇的题目' },
}

let asked: { name: string; request: object }[] = []

/** Answers every question but who is here with the same reply. */
const answering = (reply: object) => {
  fake.server = (name, request) => {
    asked.push({ name, request })
    return Promise.resolve({
      ok: true,
      reply: name === 'session.current' ? currently(wang) : reply,
    })
  }
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  asked = []
  setClock(NOW)
  answering({})
  await useSession.getState().load()
})

test('an entry says in words: pinned, for the branch only, when, and by whom', async () => {
  answering({ items: [article], next: null })
  await open('articles')
  const entry = await find('#article-0')
  for (const said of ['置顶', '只给本支部看', '昨天', '通知公告', '老干部局', article.title]) {
    expect(entry.textContent).toContain(said)
  }
  await tap('article-0')
  expect(went).toEqual([`article {"articleId":"${article.articleId}"}`])
})

test('a column is chosen by one tap and asked of the server', async () => {
  answering({ items: [article], next: null })
  await open('articles')
  await tap('choose')
  await tap('column-health')
  await until(() => words().includes('现在看：健康生活'))
  expect(asked.at(-1)).toMatchObject({ name: 'article.list', request: { column: 'health' } })
})

test('the next page comes by a tap, below what is there', async () => {
  answering({ items: [article], next: 'cursor' })
  await open('articles')
  await find('#more')
  const older = { ...article, articleId: '019a0000-0000-7000-8000-00000000000d' }
  answering({ items: [older], next: null })
  await tap('more')
  await find('#article-1')
  expect(asked.at(-1)).toMatchObject({ request: { after: 'cursor' } })
})

test('nothing there, and no net, are said in words', async () => {
  answering({ items: [], next: null })
  await open('articles')
  await until(() => words().includes('这里还没有文章'))
  forgetEverything()
  fake.server = () => Promise.reject(new Error('offline'))
  await open('articles')
  await find('#again')
  answering({ items: [article], next: null })
  await tap('again')
  await find('#article-0')
})

test('an article shows its blocks, its source and that it is a demonstration', async () => {
  answering(article)
  await open('article', { articleId: article.articleId })
  await until(() => words().includes('打个电话'))
  expect(words()).toContain('一只手拿着手机。')
  expect(words()).toContain('数据来自：红星网 2023-04-24')
  expect(words()).toContain('这篇文章是演示')
  await tap('older')
  expect(went).toEqual([`instead article {"articleId":"${article.older?.articleId}"}`])
})

test('saving stays on the button as words and as a state', async () => {
  answering(article)
  await open('article', { articleId: article.articleId })
  const button = await find('#save')
  expect(button.getAttribute('aria-pressed')).toBe('false')
  answering({ ...article, saved: true })
  await tap('save')
  await until(() => words().includes('收藏好了'))
  expect(button.getAttribute('aria-pressed')).toBe('true')
  expect(asked).toContainEqual({
    name: 'article.save',
    request: { articleId: article.articleId, saved: true },
  })
})

test('search: an empty question is politely asked for words', async () => {
  answering({ items: [], next: null })
  await open('search')
  await tap('find')
  await until(() => words().includes('请先写几个字'))
  expect(asked.filter(({ name }) => name === 'article.search')).toEqual([])
})

test.each([
  ['关怀版', '字太小，点这里改大', 'letters'],
  ['投诉', '有意见、有建议', 'preparing {"what":"complaint"}'],
  ['打电话', '马上打电话', `tel:${currently(wang).contact.phone}`],
])('search: %s finds the way before any article', async (asked, line, where) => {
  answering({ items: [article], next: null })
  await open('search')
  await write('words', asked)
  await tap('find')
  await find('#article-0')
  expect(words().indexOf(line)).toBeLessThan(words().indexOf(article.title))
  await tap('way')
  expect(went).toEqual([where])
})

test('search: nobody who looked for larger letters reads that nothing was found', async () => {
  answering({ items: [], next: null })
  await open('search')
  await write('words', '大字')
  await tap('find')
  await until(() => words().includes('文章里没有这几个字'))
  expect(words()).not.toContain('没找到')
  await write('words', '体检')
  await tap('find')
  await until(() => words().includes('没找到“体检”'))
  expect(words()).not.toContain('字太小')
})

test('a recording is played and stopped by words, and says when it does not come', async () => {
  const recording = { kind: 'recording', url: '/a.mp3', title: '他的故事', seconds: 200 } as const
  answering({ ...article, blocks: [recording] })
  await open('article', { articleId: article.articleId })
  await until(() => words().includes('长3分20秒'))
  await tap('recording-0')
  await until(() => words().includes('停下录音'))
  await tap('recording-0')
  await until(() => words().includes('听这段录音'))
  expect(went).toEqual(['play /a.mp3', 'stop'])
  await tap('recording-0')
  fake.playedTo(false)
  await until(() => words().includes('没放出来'))
})
