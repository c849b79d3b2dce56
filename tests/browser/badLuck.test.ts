import type { Route } from 'playwright-core'
import { demoId } from '@/server/db/seed'
import { Site } from './site'

const SWEEPING = { activityId: demoId('activity', 'small-deeds-sweeping') }
const SIGN_UP = '**/api/activity.signUp'

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
afterAll(() => site.close())

const taken = async (persona: string) =>
  (await site.ask(persona, 'activity.read', SWEEPING)).mine?.state

/** Somebody who stands before the button. */
async function about(persona: string) {
  const visitor = await site.visitor(persona)
  await visitor.open('activity', SWEEPING)
  return visitor
}

test('a server that went away and came back takes the sign-up', async () => {
  const chen = await about('chen-deming')
  await site.stopServer()
  await chen.tap('signUpAlone')
  await chen.see('等有网就报上（待上传）')
  await site.startServer()
  await chen.tap('done')
  await chen.page.waitForFunction(() => !document.body.innerText.includes('待上传'))
  expect(await taken('chen-deming')).toBe('confirmed')
})

test('a crash says a number to tell on the phone, and no words of code', async () => {
  const requestId = '5f0c0a4e-0000-4000-8000-000000000000'
  const hu = await about('hu-yumei')
  await hu.page.route(SIGN_UP, (route) =>
    route.fulfill({
      status: 500,
      json: { ok: false, refusal: 'crash', detail: { requestId } },
    }),
  )
  await hu.tap('signUpAlone')
  await hu.see(`编号：${requestId}`)
  expect((await hu.words()).replace(requestId, '')).not.toMatch(/[A-Za-z]|500|失败|错误|异常/)
  await hu.page.unroute(SIGN_UP)
  await hu.tap('again')
  await hu.see('报上了')
})

test('a house without its database for a while is words and one more try', async () => {
  const visitor = await site.visitor(null)
  const gone = (route: Route) => route.fulfill({ status: 503, body: '<h1>Unavailable</h1>' })
  await visitor.page.route('**/api/**', gone)
  await visitor.open('home')
  await visitor.see('没有连上')
  await visitor.tap('again')
  await visitor.see('没有连上')
  await visitor.page.unroute('**/api/**')
  await visitor.tap('again')
  await visitor.see('您好，欢迎来看看')
})

test('without a net what was read stays, and the rest is asked for again', async () => {
  const visitor = await site.visitor('zhang-guilan')
  await visitor.open('articles')
  await visitor.see('税月故事：他的第一张税票')
  await visitor.page.context().setOffline(true)
  await visitor.tap('choose')
  await visitor.tap('column-health')
  await visitor.see('没有连上')
  await visitor.page.context().setOffline(false)
  await visitor.tap('again')
  await visitor.see('健康生活')
  await visitor.tapEntry('健康生活')
  await visitor.see('收藏这篇文章')
  await visitor.page.context().setOffline(true)
  await visitor.tap('back')
  // The list is asked for again whenever it is shown; what stands there is worth more than a refusal.
  await visitor.tapEntry('健康生活')
})
