import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetKept } from '@/client/kept'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { voice } from '../support/speech'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))
jest.mock('@/client/speech', () => jest.requireActual<object>('../support/speech'))

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
  voice.reset()
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
  forgetKept()
  fake.server = () => Promise.reject(new Error('offline'))
  await open('articles')
  await find('#again')
  answering({ items: [article], next: null })
  await tap('again')
  await find('#article-0')
})

test('without a net the list is what the phone kept, and says of when', async () => {
  answering({ items: [article], next: null })
  await open('articles')
  await find('#article-0')
  forgetEverything()
  fake.server = () => Promise.reject(new Error('offline'))
  await open('articles')
  await find('#article-0')
  expect(words()).toMatch(/没有网，这是今天 [上下]午\d+点(\d+分)?存的/)
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
  ['投诉', '有意见、有建议', 'suggestions'],
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
  expect(voice.heard).toEqual(['/a.mp3 1', 'stop'])
  await tap('recording-0')
  voice.end(false)
  await until(() => words().includes('没放出来'))
})

/** The words marked as being read, as soon as they are these. */
const reading = (sentence: string) =>
  until(() => document.querySelector('.being-read')?.textContent === sentence)

test('an article is read from its title on, the sentence of the moment marked', async () => {
  answering(article)
  await open('article', { articleId: article.articleId })
  await tap('listen')
  await reading(article.title)
  voice.end()
  await reading('怎么办')
  await tap('listen-pause')
  await tap('listen-slower')
  await until(() => words().includes('快慢：慢'))
  await tap('listen-pause')
  expect(voice.heard.at(-1)).toBe('怎么办 0.75')
  voice.end()
  voice.end()
  await reading('一只手拿着手机。')
  await tap('listen-stop')
  await find('#listen')
  expect(document.querySelector('.being-read')).toBeNull()
})

test('leaving the article ends the voice', async () => {
  answering(article)
  await open('article', { articleId: article.articleId })
  await tap('listen')
  await reading(article.title)
  await open('letters')
  await until(() => voice.heard.at(-1) === 'stop')
})

test('the next article is read only when asked, and then by itself', async () => {
  const older = {
    ...article,
    articleId: article.older?.articleId ?? '',
    title: '下一篇',
    older: null,
  }
  fake.server = (name, request) =>
    Promise.resolve({
      ok: true,
      reply:
        name === 'session.current'
          ? currently(wang)
          : 'articleId' in request && request.articleId === older.articleId
            ? older
            : article,
    })
  await open('article', { articleId: article.articleId })
  await tap('listen')
  await reading(article.title)
  for (let left = 4; left > 0; left--) voice.end()
  await find('#listen-next')
  expect(went).toEqual([])
  await tap('listen-next')
  expect(went).toEqual([`instead article {"articleId":"${older.articleId}"}`])
  await open('article', { articleId: older.articleId })
  await reading('下一篇')
})

test('a phone that cannot read aloud says so, and whom to call', async () => {
  voice.here = false
  answering(article)
  await open('article', { articleId: article.articleId })
  await tap('listen')
  await until(() => words().includes('这部手机还不会念'))
  await tap('listen-call')
  expect(went).toEqual(['tel:0730-0000001'])
})
