import type { Route } from 'playwright-core'
import { demoId } from '@/server/db/demoRows'
import { Site } from './site'
import type { Visitor } from './visitor'

const SWEEPING = { activityId: demoId('activity', 'small-deeds-sweeping') }
const TITLE = '小行大爱：竹情小区义务清扫'
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

const SEATED = '给您留了1个位子'
const seatsTaken = async () => (await site.ask('li-jianguo', 'activity.read', SWEEPING)).seatsTaken

/** Somebody before the list, with the code of every page on the phone. */
async function beforeTheList(persona: string) {
  const visitor = await site.visitor(persona)
  await visitor.open('home')
  await visitor.fetchCode()
  await visitor.tap('activities')
  await visitor.see(TITLE)
  return visitor
}

const cut = (visitor: Visitor) => visitor.page.context().setOffline(true)
const mend = (visitor: Visitor) => visitor.page.context().setOffline(false)

/** What the server knows in the end: one seat more, and whose. */
async function expectOneSeat(persona: string, before: number) {
  expect(await taken(persona)).toBe('confirmed')
  expect(await seatsTaken()).toBe(before + 1)
}

// Before and after the tap: offline.test.ts.
describe('the network is cut', () => {
  test('before the activity is opened', async () => {
    const before = await seatsTaken()
    const wang = await beforeTheList('wang-xiuying')
    await cut(wang)
    await wang.tapEntry(TITLE)
    await wang.see('没有连上')
    await wang.tap('again')
    await wang.see('没有连上')
    expect(await seatsTaken()).toBe(before)
    await mend(wang)
    await wang.tap('again')
    await wang.tap('signUpAlone')
    await wang.see(SEATED)
    await expectOneSeat('wang-xiuying', before)
  })

  test('after the answer, before the next page has asked', async () => {
    const before = await seatsTaken()
    const tang = await beforeTheList('tang-shouyi')
    await tang.tapEntry(TITLE)
    await tang.see('还有')
    const answer = async (route: Route) => {
      const response = await route.fetch()
      await cut(tang)
      await route.fulfill({ response })
    }
    await tang.page.route(SIGN_UP, answer, { times: 1 })
    await tang.tap('signUpAlone')
    await tang.see(SEATED)
    await tang.tap('back')
    await tang.see(TITLE)
    expect(await tang.shown('#signUpAlone').count()).toBe(0)
    await mend(tang)
    await tang.open('signedUp', SWEEPING)
    await tang.see(SEATED)
    await expectOneSeat('tang-shouyi', before)
  })
})

test('a server that went away and came back takes the sign-up', async () => {
  const chen = await about('chen-deming')
  await chen.fetchCode()
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
