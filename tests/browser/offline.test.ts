import { readFileSync } from 'node:fs'
import { createServer, type Server as HttpServer } from 'node:http'
import { createServer as createDoor, type Server } from 'node:net'
import type { Route } from 'playwright-core'
import { routes } from '@/routes'
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

const read = (persona: string) => site.ask(persona, 'activity.read', SWEEPING)
const seatsTaken = async () => (await read('li-jianguo')).seatsTaken
const mine = async (persona: string) => (await read(persona)).mine?.state

/** Somebody who stands before the button, with the code of every page on the phone. */
async function about(persona: string) {
  const visitor = await site.visitor(persona)
  await visitor.open('activity', SWEEPING)
  await visitor.see('还有')
  await visitor.fetchCode()
  return visitor
}

/** Somebody whose phone has kept the program after one visit. */
async function regular() {
  const zhang = await site.visitor('zhang-guilan', {}, { serviceWorkers: 'allow' })
  await zhang.open('home')
  await zhang.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  return zhang
}

/** Runs with another server where the real one was. */
async function instead(other: Server | HttpServer, run: () => Promise<void>) {
  await site.stopServer()
  const open = new Set<{ destroy: () => void }>()
  other.on('connection', (socket: { destroy: () => void }) => open.add(socket))
  await new Promise<void>((listens) => other.listen(Number(new URL(site.origin).port), listens))
  try {
    await run()
  } finally {
    open.forEach((socket) => socket.destroy())
    await new Promise((closed) => other.close(closed))
    await site.startServer()
  }
}

const cut = (visitor: Visitor) => visitor.page.context().setOffline(true)
const back = (visitor: Visitor) => visitor.page.context().setOffline(false)

/** The server's answer when the sign-up comes too late. */
const tooLate = (route: Route) =>
  route.fulfill({ status: 409, json: { ok: false, refusal: 'signUpClosed' } })

test('cut before the tap: noted down, told on the first page, and one seat when the net is back', async () => {
  const before = await seatsTaken()
  const wang = await about('wang-xiuying')
  await cut(wang)
  await wang.tap('signUpAlone')
  await wang.see('等有网就报上（待上传）')
  await wang.tap('home')
  await wang.see('有1件事待上传')
  await wang.see(`报名：${TITLE}`)
  expect(await seatsTaken()).toBe(before)
  await back(wang)
  await wang.page.waitForFunction(() => !document.body.innerText.includes('待上传'))
  expect(await mine('wang-xiuying')).toBe('confirmed')
  expect(await seatsTaken()).toBe(before + 1)
})

test('the request never arrives, and the program is closed: it goes out at the next visit', async () => {
  const before = await seatsTaken()
  const chen = await about('chen-deming')
  await chen.page.route(SIGN_UP, (route) => route.abort())
  await chen.tap('signUpAlone')
  await chen.see('等有网就报上（待上传）')
  expect(await seatsTaken()).toBe(before)
  await chen.page.unroute(SIGN_UP)
  await chen.open('signedUp', SWEEPING)
  await chen.see('给您留了1个位子')
  expect(await seatsTaken()).toBe(before + 1)
})

test('the answer is lost after the seat was taken: still one seat', async () => {
  const before = await seatsTaken()
  const hu = await about('hu-yumei')
  const lose = async (route: Route) => {
    await route.fetch()
    await route.abort()
  }
  await hu.page.route(SIGN_UP, lose, { times: 1 })
  await hu.tap('signUpAlone')
  // The next question finds the net, and with it what became of the sign-up.
  await hu.see('给您留了1个位子')
  expect(await mine('hu-yumei')).toBe('confirmed')
  expect(await seatsTaken()).toBe(before + 1)
})

test('back after the deadline: it says that it did not count, until it is read', async () => {
  const before = await seatsTaken()
  const tang = await about('tang-shouyi')
  await cut(tang)
  await tang.tap('signUpAlone')
  await tang.see('等有网就报上（待上传）')
  await tang.page.route(SIGN_UP, tooLate)
  await back(tang)
  await tang.see('有1件没算上')
  await tang.see('报名截止了')
  await tang.open('home')
  await tang.see('有1件没算上')
  await tang.tap('read-0')
  await tang.page.waitForFunction(() => !document.body.innerText.includes('没算上'))
  await tang.open('home')
  expect(await tang.words()).not.toContain('没算上')
  expect(await seatsTaken()).toBe(before)
  expect(await mine('tang-shouyi')).toBeUndefined()
})

test('given back before the net is: nothing is left of it', async () => {
  const before = await seatsTaken()
  const tang = await about('tang-shouyi')
  await cut(tang)
  await tang.tap('signUpAlone')
  await tang.see('等有网就报上（待上传）')
  await tang.tap('notGoing')
  await tang.tap('giveBack')
  await tang.see('等有网就办（待上传）')
  await back(tang)
  await tang.tap('home')
  await tang.page.waitForFunction(() => !document.body.innerText.includes('待上传'))
  expect(await mine('tang-shouyi')).toBeUndefined()
  expect(await seatsTaken()).toBe(before)
})

test('after one visit the program opens without a net, with what was read and of when', async () => {
  const zhang = await regular()
  await zhang.tap('articles')
  await zhang.tapEntry('税月故事')
  await zhang.see('收藏这篇文章')
  await cut(zhang)
  await zhang.open('home')
  await zhang.see('没有网，这是今天')
  await zhang.tap('articles')
  await zhang.see('没有网，这是今天')
  await zhang.tapEntry('税月故事')
  await zhang.see('收藏这篇文章')
  await zhang.open('letters')
  await zhang.see('特大')
  const kept = await zhang.page.evaluate(async () =>
    (await (await caches.open('program')).keys()).map(({ url }) => new URL(url).pathname),
  )
  expect(
    kept.filter((name) => !/^\/(?:(?:js|css)\/.+\.[0-9a-f]{8}\.(?:js|css))?$/.test(name)),
  ).toEqual([])
})

test('a net that hangs: after a few seconds the program opens with what the phone kept', async () => {
  const zhang = await regular()
  // Takes every call and never says a word.
  await instead(createDoor(), async () => {
    await zhang.page.goto('about:blank')
    await zhang.page.goto(site.origin, { timeout: 8000 })
    await zhang.shown('.page').waitFor({ timeout: 2000 })
    await zhang.see('没有网，这是今天')
  })
})

test('a slow net, and nothing kept: the network alone decides', async () => {
  const zhang = await regular()
  await zhang.page.evaluate(() => caches.delete('program'))
  const late = createServer((_, response) => setTimeout(() => response.end('late'), 5000))
  await instead(late, async () => {
    await zhang.page.goto('about:blank')
    await zhang.page.goto(site.origin)
    expect(await zhang.page.innerText('body')).toBe('late')
  })
})

test('a new build leaves whoever has the one before open what they opened it with', async () => {
  const zhang = await regular()
  const worker = `const FILES = []\n${readFileSync('config/service-worker.js', 'utf8')}`
  // It has nothing of the build before.
  const next = createServer(({ url }, response) => {
    if (url === '/') response.end('the new build')
    else if (url === '/service-worker.js')
      response.setHeader('content-type', 'text/javascript').end(worker)
    else response.writeHead(404).end()
  })
  await instead(next, async () => {
    await zhang.page.evaluate(async () => {
      const keeper = await navigator.serviceWorker.ready
      await keeper.update()
      while (!keeper.waiting) await new Promise((soon) => setTimeout(soon, 50))
    })
    await zhang.tap('mine')
    await zhang.page.waitForURL(/pages\/mine/)
    await zhang.see('字号')
    await zhang.page.goto('about:blank')
    await zhang.page.goto(site.origin)
    expect(await zhang.page.innerText('body')).toBe('the new build')
    await zhang.page.waitForFunction(
      async () => (await (await caches.open('program')).keys()).length === 1,
    )
  })
})

test('a browser that keeps no program fetches the code of the pages after the first one', async () => {
  const zhang = await site.visitor('zhang-guilan')
  await zhang.page.addInitScript('delete Navigator.prototype.serviceWorker')
  await zhang.open('home')
  await zhang.page.waitForFunction(
    (pages) => performance.getEntriesByType('resource').length > pages,
    Object.keys(routes).length,
  )
  await zhang.page.waitForLoadState('networkidle')
  await cut(zhang)
  await zhang.tap('mine')
  await zhang.see('字号')
})

test('a page whose code does not come says so, and opens when it does', async () => {
  const visitor = await site.visitor(null)
  // While this has no answer, nothing is fetched ahead.
  await visitor.page.route('**/api/session.current', () => undefined)
  await visitor.page.route(`${site.origin}/`, async (route) => {
    const page = await (await route.fetch()).text()
    await route.fulfill({
      body: page.replaceAll(/<link rel="preload"[^>]*>/g, ''),
      contentType: 'text/html',
    })
  })
  await visitor.open('letters')
  await visitor.see('特大')
  await cut(visitor)
  await visitor.tap('home')
  await visitor.see('没有连上')
  const failed = visitor.page.waitForEvent('requestfailed')
  await visitor.tap('reopen')
  await failed
  await visitor.see('没有连上')
  await back(visitor)
  await visitor.tap('reopen')
  await visitor.page.waitForURL(/pages\/home/)
  await visitor.page.waitForFunction(() => !document.body.innerText.includes('没有连上'))
})
