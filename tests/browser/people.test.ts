import { demoId } from '@/server/db/demoRows'
import { Site } from './site'
import type { Visitor } from './visitor'

const SWEEPING = '小行大爱：竹情小区义务清扫'

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
afterAll(() => site.close())

test('a newcomer asks to join, the secretary agrees, and the newcomer is a member', async () => {
  const newcomer = await site.visitor('newcomer')
  await newcomer.open('home')
  newcomer.taps = 0
  await newcomer.tap('join')
  await newcomer.see('第1步，共3步')
  await newcomer.shown('#name input').fill('欧阳文')
  await newcomer.tap('next')
  await newcomer.shown('#words input').fill('税务')
  await newcomer.tap('find')
  await newcomer.tap('branch-0')
  await newcomer.see('第3步，共3步')
  await newcomer.tap('send')
  await newcomer.see('等书记同意')
  expect(newcomer.taps).toBe(5)

  const li = await site.visitor('li-jianguo')
  await li.open('mine')
  await li.tap('deskToday')
  await li.tap('deskJoinings')
  await li.tapEntry('欧阳文')
  await li.see('没有这个名字')
  await li.tap('agree')
  await li.shown('#year input').fill('1956')
  await li.tap('let')
  await li.see('已经登记了')

  await newcomer.tap('home')
  await newcomer.see('欧阳文同志')
  await newcomer.tap('mine')
  await newcomer.see('我的安排')
  expect([...newcomer.complaints, ...li.complaints]).toEqual([])
})

/** Links a helper who already has 我的 open to an elder who has it open too; every tap on both phones. */
async function link(elder: Visitor, helper: Visitor, kin: string, before: string[]) {
  await elder.open('mine')
  await helper.open('mine')
  elder.taps = 0
  helper.taps = 0
  for (const id of ['helpers', ...before]) await elder.tap(id)
  const code = (await elder.shown('.digits').innerText()).replace(/\D/g, '')
  await helper.tap('helping')
  await helper.tap(kin)
  // The digits are what is typed.
  for (const digit of code) await helper.shown(`#key-${digit}`).tap()
  await helper.see('同意')
  await elder.see('想来帮忙')
}

test('six digits and four taps on both phones link the first helper', async () => {
  const elder = await site.visitor('zhang-guilan')
  const helper = await site.visitor('newcomer')
  await link(elder, helper, 'kin-mother-sonInLaw', [])
  await elder.see('女婿')
  await elder.tap('agree')
  await elder.see('女婿可以帮忙了')
  expect([elder.taps, helper.taps]).toEqual([2, 2])
  await helper.see('妈妈 张桂兰')
  expect([...elder.complaints, ...helper.complaints]).toEqual([])
})

test('six digits and five taps on both phones link a second helper', async () => {
  const mother = await site.visitor('wang-xiuying')
  const friend = await site.visitor('hu-yumei')
  await mother.open('helpers')
  await mother.see('王小敏')
  await link(mother, friend, 'kin-other-other', ['more'])
  await mother.see('胡玉梅想来帮忙')
  // Each thing beyond the plans has a yes of its own, whoever links.
  await mother.shown('#scope-signUp').tap()
  await mother.tap('agree')
  await mother.see('亲友可以帮忙了')
  // One of them more than for the first helper, whose number is shown at once.
  expect([mother.taps, friend.taps]).toEqual([3, 2])

  await friend.see('亲人 王秀英')
  await friend.tap('act-0')
  await friend.see('现在为：亲人 王秀英')
  expect([...mother.complaints, ...friend.complaints]).toEqual([])
})

test('what the daughter does is told to her mother, and stops with the yes', async () => {
  const mother = await site.visitor('wang-xiuying')
  const daughter = await site.visitor('wang-xiaomin')
  await daughter.open('helping')
  daughter.taps = 0
  await daughter.tap('act-0')
  await daughter.see('现在为：妈妈 王秀英')
  await daughter.tap('activities')
  await daughter.tapEntry(SWEEPING)
  await daughter.tap('signUpAlone')
  await daughter.see('报上了')
  await daughter.see('由女儿代办')
  expect(daughter.taps).toBe(4)
  expect(
    await site.ask('wang-xiuying', 'activity.read', {
      activityId: demoId('activity', 'small-deeds-sweeping'),
    }),
  ).toMatchObject({ mine: { state: 'confirmed', by: 'daughter' } })

  await mother.open('messages')
  await mother.see('由女儿代办')
  await mother.open('helpers')
  mother.taps = 0
  await mother.tap('stop-0')
  await mother.tap('reallyStop')
  await mother.see('女儿不再帮忙了')
  expect(mother.taps).toBe(2)

  // Her page is still open.
  await daughter.tap('notGoing')
  await daughter.see('不能再替妈妈办了')
  await daughter.tap('readEnded')
  expect((await daughter.words()).includes('现在为')).toBe(false)
})
