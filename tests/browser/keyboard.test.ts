import { demoId } from '@/server/db/demoRows'
import type { RouteName } from '@/routes'
import { Site } from './site'
import type { Visitor } from './visitor'

let site: Site
let li: Visitor
beforeAll(async () => {
  site = await Site.open()
  li = await site.visitor(
    'li-jianguo',
    {},
    { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false },
  )
})
afterAll(() => site.close())

const READING = { activityId: demoId('activity', 'reading-together') }

interface Focused {
  id: string
  /** Of the outline. */
  width: number
  contrast: number
}

/** What has the focus, and how it shows. */
const focused = (who: Visitor) =>
  who.page.evaluate((): Focused => {
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const one = Number(part) / 255
        return one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const active = document.activeElement
    // The outline of a box that is written in is around what is in it.
    const box = active?.matches('input, textarea') ? active.closest('.field, .writing') : active
    const shown = box?.checkVisibility() && box !== document.body ? box : null
    if (!shown) return { id: '', width: 0, contrast: 0 }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
    // The ring stands apart, on the ground of the page.
    const [one, other] = [light(outlineColor), light('rgb(250, 246, 239)')]
    return {
      id: shown.id,
      width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      contrast: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05),
    }
  })

const MOST_TABS = 150

/** Goes on with the Tab key until this has the focus. */
async function reach(id: string) {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    await li.page.keyboard.press('Tab')
    if ((await focused(li)).id === id) return
  }
  throw new Error(`Tab never reached ${id}`)
}
async function press(id: string, key = 'Enter') {
  await li.shown(`#${id}`).waitFor()
  await reach(id)
  await li.page.keyboard.press(key)
}

test('with the keyboard alone a name is marked on the roll', async () => {
  await li.open('mine')
  await press('deskToday')
  await li.see('支部的事')
  // A party day goes on beside it, and ends sooner.
  await press('activity-1', ' ')
  await li.see('读报会')
  await press('deskRollCall')
  await li.see('念给大家听')
  await press('here-name-0')
  await li.see('到了1位')
  await reach('other-name-1')
  await li.page.keyboard.press('Escape')
  await li.see('管活动')
  expect(li.complaints).toEqual([])
})

test('with the keyboard alone a notice goes out', async () => {
  await li.open('deskToday')
  await press('deskWriting')
  await press('template-meeting')
  await press('block-1')
  await press('block')
  await li.page.keyboard.press('Control+A')
  await li.page.keyboard.type('时间：星期三上午九点')
  await press('written')
  await press('look')
  await li.see('老人看到的样子')
  await press('send')
  await li.see('发出去了')
  expect(li.complaints).toEqual([])
})

test('from 我的 a notice takes at most eight taps besides its text', async () => {
  const phone = await site.visitor('li-jianguo')
  await phone.open('mine')
  await phone.tap('deskToday')
  await phone.tap('deskWriting')
  await phone.tap('template-meeting')
  await phone.tap('block-1')
  await phone.page.locator('#block textarea').filter({ visible: true }).fill('时间：星期五上午九点')
  await phone.tap('written')
  await phone.tap('look')
  await phone.see('老人看到的样子')
  await phone.tap('send')
  await phone.see('发出去了')
  expect(phone.taps).toBeLessThanOrEqual(8)
  expect(phone.complaints).toEqual([])
})

const ARTICLE = { articleId: demoId('article', 'oath-day-notes') }

/** Every page of the desk; those with a list name what its rows are. */
const PAGES: [RouteName, Record<string, string>, string?][] = [
  ['deskToday', {}],
  ['deskActivities', {}, '.list > .card'],
  ['deskActivity', READING],
  ['deskRollCall', READING, '.roll-row'],
  ['deskAttendees', READING, '.attendees-party'],
  ['deskCalls', { thing: 'article', thingId: ARTICLE.articleId }, '.calls-person'],
  ['deskSheet', READING],
  ['deskPost', {}],
  ['deskWritings', {}, '.list > .card'],
  ['deskWriting', {}],
  ['deskArticle', ARTICLE],
  ['deskVersions', { articleId: demoId('article', 'wrong-day') }, '.list > .card'],
  ['deskMoves', {}, '.list > .card'],
  ['deskPropose', {}, '.list > .card'],
  ['deskAway', {}],
  ['deskHandOver', {}, '.list > .card'],
  ['deskJoinings', {}, '.list > .card'],
  ['deskRegister', {}],
  ['deskPeople', {}, '.list > .card'],
  ['deskRoster', {}],
  ['deskSuggestions', {}, '.list > .card'],
]

test.each(PAGES)(
  '%s at 1280 px: all by keyboard, nothing sideways, lists as tables',
  async (...it) => {
    const [route, query, rows] = it
    await li.open(route, query)
    if (rows) await li.shown(rows).first().waitFor()
    const targets = await li.page.evaluate(() =>
      Array.from(document.querySelectorAll('.tap, .field, .writing'))
        .filter((one) => one.checkVisibility())
        .map(({ id }) => id),
    )
    const reached = new Map<string, Focused>()
    for (let tabs = 0; tabs < targets.length + 2; tabs++) {
      await li.page.keyboard.press('Tab')
      const one = await focused(li)
      if (one.id) reached.set(one.id, one)
    }
    expect(targets.filter((id) => !reached.has(id))).toEqual([])
    for (const { id, width, contrast } of reached.values())
      expect([id, width >= 2, contrast >= 3]).toEqual([id, true, true])

    const layout = await li.page.evaluate((rows) => {
      const page = Array.from(document.querySelectorAll('.page')).find((one) =>
        one.checkVisibility(),
      )
      const lefts = (row: Element) =>
        Array.from(row.children)
          .filter((cell) => cell.checkVisibility())
          .map((cell) => Math.round(cell.getBoundingClientRect().left))
      const found = rows ? Array.from(page?.querySelectorAll(rows) ?? []) : []
      return {
        sideways: document.documentElement.scrollWidth > innerWidth,
        cells: found.map(lefts),
        width: found[0]?.getBoundingClientRect().width ?? 0,
      }
    }, rows)
    expect(layout.sideways).toBe(false)
    if (!rows) return
    expect(layout.width).toBeGreaterThan(900)
    // Cells beside each other, and under each other the same edges.
    const edges = [...new Set(layout.cells.flat())]
    expect(layout.cells.every((lefts) => new Set(lefts).size > 1)).toBe(true)
    expect(edges.length).toBeLessThanOrEqual(3)
  },
)
