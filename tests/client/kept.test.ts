import { readAhead, useActivity, useMyActivities } from '@/client/activity'
import { useArticle, useArticles } from '@/client/article'
import { call } from '@/client/call'
import { now, setClock } from '@/client/clock'
import { useHome } from '@/client/home'
import { forgetEverything } from '@/client/load'
import { startPractice } from '@/client/practice'
import { useSession } from '@/client/session'
import { fake } from '../support/platform'
import { NOW } from '../support/replies'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const offline = () => Promise.reject(new Error('offline'))
const online = (reply: object) => {
  fake.server = () => Promise.resolve({ ok: true, reply })
}
const read = (articleId: string) => call('article.read', { articleId })

beforeEach(() => {
  forgetEverything()
  fake.reset()
  jest.useFakeTimers({ now: Date.parse(NOW), doNotFake: ['setTimeout', 'clearTimeout'] })
  setClock(NOW)
})
afterEach(() => jest.useRealTimers())

test('an article is there again without a network, and says of when it is', async () => {
  online({ title: '荒坡变菜园' })
  await useArticle.getState().open({ articleId: 'a' })
  forgetEverything()
  fake.server = offline
  await useArticle.getState().open({ articleId: 'a' })
  expect(useArticle.getState().loaded).toEqual({
    state: 'shown',
    reply: { title: '荒坡变菜园' },
    kept: '没有网，这是今天 上午9点存的',
  })
  online({ title: '荒坡变菜园' })
  await useArticle.getState().open({ articleId: 'a' })
  expect(useArticle.getState().loaded).not.toHaveProperty('kept')
})

test('a list keeps its first page, whatever its size; what was never asked is not there', async () => {
  online({ items: [{ articleId: '1' }], next: 'n' })
  await useArticles.getState().open({})
  await useArticles.getState().next()
  forgetEverything()
  fake.server = offline
  await useArticles.getState().open({})
  expect(useArticles.getState().loaded).toMatchObject({ reply: [{ articleId: '1' }] })
  await useArticles.getState().open({ column: 'health' })
  expect(useArticles.getState().loaded).toMatchObject({ state: 'failed' })
})

test('a refusal is an answer: what was kept does not stand in for it', async () => {
  online({ title: '荒坡变菜园' })
  await read('a')
  fake.server = () => Promise.resolve({ ok: false, refusal: 'notFound' })
  expect(await read('a')).toEqual({ ok: false, refusal: 'notFound' })
})

test('the twenty articles read last stay, and not one more', async () => {
  online({ title: '一篇' })
  for (let at = 0; at < 21; at++) await read(String(at))
  await read('1')
  await read('new')
  fake.server = offline
  const there = async (articleId: string) => (await read(articleId)).ok
  expect(await there('0')).toBe(false)
  expect(await there('1')).toBe(true)
  expect(await there('2')).toBe(false)
  expect(await there('new')).toBe(true)
  expect([...fake.stored.keys()].filter((name) => name.startsWith('article.read'))).toHaveLength(20)
})

test('what would fill the phone is not kept', async () => {
  online({ title: '长'.repeat(60_000) })
  await read('long')
  fake.server = offline
  expect(await read('long')).toMatchObject({ ok: false, refusal: 'unreachable' })
})

test('nothing of an act or of a search stays on the phone', async () => {
  online({ items: [], next: null })
  await call('article.search', { words: '清扫' })
  await call('article.save', { articleId: 'a', saved: true })
  expect([...fake.stored.keys()]).toEqual(['clockAhead'])
})

test('another person finds nothing of the one before', async () => {
  online({ title: '只给支部看', token: 't', contact: null, bureau: null })
  await read('a')
  await useSession.getState().beDemo('li-jianguo')
  fake.server = offline
  expect(await read('a')).toMatchObject({ ok: false })
})

test('a session that died takes what it was shown with it', async () => {
  fake.stored.set('token', 'dead')
  online({ title: '只给支部看' })
  await read('a')
  fake.server = () => Promise.resolve({ ok: false, refusal: 'signInNeeded' })
  await read('b')
  fake.server = offline
  expect(await read('a')).toMatchObject({ ok: false })
})

test('a kept home tells what is next, but not the time', async () => {
  online({ now: NOW, next: null })
  await useHome.getState().open({})
  jest.setSystemTime(Date.parse(NOW) + 3_600_000)
  fake.server = offline
  forgetEverything()
  await useHome.getState().open({})
  expect(useHome.getState().loaded).toMatchObject({ reply: { now: now() } })
  expect(now()).not.toBe(NOW)
})

test('a phone with a wrong clock says the right moment, also after a restart without a network', async () => {
  setClock('2026-11-22T07:00:00.000Z')
  await jest.isolateModulesAsync(async () => {
    const clock = await import('@/client/clock')
    expect(clock.now()).toBe('2026-11-22T07:00:00.000Z')
  })
})

test('where I am going is read before the network goes, once, and never in 试一试', async () => {
  const asked: string[] = []
  fake.server = (name) => {
    asked.push(name)
    const reply = name === 'activity.mine' ? { items: [{ activityId: 'a' }], next: null } : {}
    return Promise.resolve({ ok: true, reply })
  }
  await useMyActivities.getState().open({ period: 'coming' })
  await useMyActivities.getState().open({ period: 'coming' })
  await new Promise((done) => setTimeout(done, 10))
  expect(asked.filter((name) => name === 'activity.read')).toHaveLength(1)
  fake.server = offline
  await useActivity.getState().open({ activityId: 'a' })
  expect(useActivity.getState().loaded.state).toBe('shown')
  startPractice(null)
  asked.splice(0)
  await readAhead([{ activityId: 'b' } as never])
  expect(asked).toEqual([])
})
