import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { endPractice, startPractice, usePractice } from '@/client/practice'
import { useSession, type Me } from '@/client/session'
import type { RouteName } from '@/routes'
import { fake, went } from '../support/platform'
import { answering, currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const BANNER = '这是试一试，都不算数'

async function arrive(me: Me) {
  fake.server = answering({
    'session.current': currently(me),
    'activity.list': { items: [], next: null },
    'home.today': today,
  })
  await useSession.getState().load()
}

const idOf = (title: string) => ({
  activityId:
    usePractice.getState().activities?.find((one) => one.title === title)?.activityId ?? '',
})

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
})

test('a tap begins, and leads to the pretend activities', async () => {
  await arrive(wang)
  await open('practice')
  await find('#practiseSignUp')
  expect(words()).not.toContain(BANNER)
  await tap('practiseSignUp')
  await until(() => words().includes(BANNER))
  expect(went).toEqual(['activities'])
  await open('activities')
  await until(() => words().includes('喝茶谈心'))
  expect(words()).toContain('合唱练习')
})

test.each([
  ['a member', wang],
  ['a guest', null],
])('%s signs up on the real pages, each marked at the same place', async (_, me) => {
  await arrive(me)
  startPractice(null)
  const tea = idOf('喝茶谈心')
  const marked = async (name: RouteName, query = {}) => {
    await open(name, query)
    const banner = await find('.page-banner')
    expect(banner.textContent).toBe(`${BANNER}不试了`)
    expect(banner.parentElement?.parentElement?.className).toMatch(/^page\b/)
    expect(banner.parentElement?.firstElementChild).toBe(banner)
  }
  await marked('activities')
  await marked('activity', tea)
  await tap('signUpAlone')
  await until(() => went.length)
  expect(went).toEqual([`instead signedUp ${JSON.stringify(tea)}`])
  await marked('signedUp', tea)
  await until(() => words().includes('给您留了1个位子'))
  await marked('plans')
  await until(() => words().includes('喝茶谈心'))
  await marked('home')
  await until(() => words().includes('下一件事'))
  await marked('notGoing', tea)
  await tap('giveBack')
  await until(() => words().includes('已经让出1个位子'))
  await marked('signUp', tea)
  await marked('mine')
  await find('#plans')
})

test('what is not in the pretend world says so', async () => {
  await arrive(wang)
  startPractice(null)
  await open('articles')
  await until(() => words().includes('试一试里没有这个'))
  expect(words()).toContain('请先点“不试了”')
})

test('不试了 ends it, goes home, and shows the real things again', async () => {
  await arrive(wang)
  startPractice(null)
  await open('activity', idOf('喝茶谈心'))
  await tap('endBanner')
  await until(() => went.includes('home'))
  await open('home')
  await until(() => words().includes(today.next?.title ?? '?'))
  expect(words()).not.toContain(BANNER)
})

test.each([
  ['activities', 'practice'],
  ['join', 'practice'],
  ['mine', 'practice'],
] as const)('%s leads to it', async (page, way) => {
  await arrive(null)
  await open(page)
  await tap(way)
  expect(went).toEqual(['practice'])
})

test('who has signed up for something, or practises already, is not offered it among activities', async () => {
  await arrive(wang)
  fake.server = answering({ 'activity.list': { items: [today.next!], next: null } })
  await open('activities')
  await find('#activity-0')
  expect(document.querySelector('#practice')).toBeNull()
  startPractice(null)
  await open('activities')
  await find('#activity-0')
  expect(document.querySelector('.taro_page:last-child #practice')).toBeNull()
  endPractice()
})

describe('checking in', () => {
  const press = async (digits: string) => {
    for (const digit of digits) await tap(`key-${digit}`)
    await tap('key-done')
  }
  const spoken = () => /书记说：(\d(?:\s\d){3})/.exec(words())?.[1]?.replace(/\s/g, '') ?? ''

  test('the digits that were called out lead to a result that stays', async () => {
    await arrive(null)
    await open('practiceCheckIn')
    await until(() => words().includes(BANNER))
    await until(() => spoken().length === 4)
    await press(spoken())
    await until(() => words().includes('签到好了'))
    expect(words()).toContain(BANNER)
    await tap('again')
    await until(() => words().includes('空的'))
  })

  test('a wrong digit is said in words, nothing is lost, and one key repairs it', async () => {
    await arrive(null)
    await open('practiceCheckIn')
    await until(() => spoken().length === 4)
    const code = spoken()
    const wrong = code.slice(0, 3) + String((Number(code[3]) + 1) % 10)
    await press(wrong)
    await until(() => words().includes('数字不对，请再问一次'))
    expect((await find('.keypad-digits')).textContent).toBe(wrong)
    await tap('key-erase')
    await until(() => !words().includes('数字不对'))
    await press(code.slice(3))
    await until(() => words().includes('签到好了'))
  })
})
