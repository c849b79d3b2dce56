import { demoId } from '@/server/db/demoRows'
import { Site } from './site'

const SWEEPING = { activityId: demoId('activity', 'small-deeds-sweeping') }
const GUIDES = { activityId: demoId('activity', 'hospital-guides') }

let site: Site
beforeAll(async () => {
  site = await Site.open()
})
afterAll(() => site.close())

const seatsTaken = async () => (await site.ask('li-jianguo', 'activity.read', SWEEPING)).seatsTaken

test('a guest becomes a member, takes a seat and gives it back', async () => {
  const before = await seatsTaken()
  const wang = await site.visitor(null)
  await wang.open('home')
  await wang.see('您好，欢迎来看看')
  await wang.tap('people')
  await wang.tap('person-wang-xiuying')
  await wang.see('王秀英同志')

  await wang.tap('activities')
  await wang.see('小行大爱：竹情小区义务清扫')
  wang.taps = 0
  await wang.tapEntry('小行大爱：竹情小区义务清扫')
  await wang.see('还有12个位子')
  expect(await wang.shown('input').count()).toBe(0)
  await wang.tap('signUpAlone')
  await wang.see('报上了')
  expect(wang.taps).toBe(2)
  expect(await seatsTaken()).toBe(before + 1)

  // The result stays: nothing takes it away, and it is there again after a restart of the phone.
  await wang.page.waitForTimeout(10_000)
  await wang.see('给您留了1个位子')
  await wang.page.reload()
  await wang.see('给您留了1个位子')

  await wang.tap('home')
  await wang.tap('mine')
  await wang.tap('plans')
  await wang.tapEntry('小行大爱：竹情小区义务清扫')
  await wang.tap('notGoing')
  await wang.see('真的不去了吗')
  await wang.tap('giveBack')
  await wang.see('已经让出1个位子')
  expect(await seatsTaken()).toBe(before)
  await wang.tap('activity')
  await wang.see('还有12个位子')
  expect(wang.complaints).toEqual([])
})

test('a member brings two people and gives all three seats back', async () => {
  const before = await seatsTaken()
  const wang = await site.visitor('wang-xiuying')
  await wang.open('activity', SWEEPING)
  await wang.tap('signUpWith')
  await wang.tap('together')
  await wang.tap('guests-more')
  await wang.tap('signUp')
  await wang.see('给您和2位亲友留了3个位子')
  expect(await seatsTaken()).toBe(before + 3)
  await wang.tap('notGoing')
  await wang.see('会让出3个位子')
  await wang.tap('giveBack')
  await wang.see('已经让出3个位子')
  expect(await seatsTaken()).toBe(before)
  expect(wang.complaints).toEqual([])
})

test('who keeps the seat after all is not asked twice', async () => {
  const tang = await site.visitor('tang-shouyi')
  await tang.open('activity', SWEEPING)
  await tang.tap('signUpAlone')
  await tang.tap('notGoing')
  await tang.tap('keep')
  await tang.see('报上了')
})

test('a full activity queues in words, and who moves up is told', async () => {
  const wang = await site.visitor('wang-xiuying')
  await wang.open('activities')
  await wang.tapEntry('门诊大厅导医导诊')
  await wang.see('名额满了，可排队')
  await wang.tap('queue')
  await wang.see('在排队（第3位）')

  // Three seats come free: the two before her, then she.
  for (const person of ['deng-suqin', 'zou-renji', 'he-jingan']) {
    const { mine } = await site.ask(person, 'activity.read', GUIDES)
    await site.ask(person, 'activity.cancelSignUp', { signUpId: mine?.signUpId ?? '' })
  }
  await wang.open('home')
  await wang.tap('mine')
  await wang.tap('messages')
  await wang.see('轮到您了')
  await wang.tapEntry('轮到您了')
  await wang.see('给您留了1个位子')
  expect(wang.complaints).toEqual([])
})
