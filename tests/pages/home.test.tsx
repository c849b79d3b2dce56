import { useHome } from '@/client/home'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { answering, currently, partyDay, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

/** Opens home for somebody, with this answer of the server. */
async function home(me: Parameters<typeof currently>[0], reply: typeof today) {
  fake.server = answering({ 'session.current': currently(me), 'home.today': reply })
  await useSession.getState().load()
  await open('home')
  await find('#articles')
}

beforeEach(() => {
  fake.reset()
  useHome.setState(useHome.getInitialState(), true)
})

test('greets with the honoured name and says what is next, when and where', async () => {
  await home(wang, today)
  expect(words()).toContain('王秀英同志，上午好')
  expect(words()).toContain('11月22日 星期日')
  expect(words()).toContain('还有3天')
  expect(words()).toContain('11月25日 星期三 上午9点')
  expect(words()).toContain('税务局老党员之家')
  await tap('next')
  expect(went).toEqual([`activity {"activityId":"${partyDay.activityId}"}`])
})

test('leaves which part of a house to the page of the activity', async () => {
  const place = '市民政局福利中心（老年大学分校）'
  await home(wang, { ...today, next: { ...partyDay, place } })
  expect(words()).toContain('市民政局福利中心')
  expect(words()).not.toContain('老年大学')
})

test('four ways in, and what is new there', async () => {
  await home(wang, today)
  expect(words()).toContain('本周3篇')
  expect(words()).toContain('5个正在报')
  for (const id of ['articles', 'activities', 'community', 'partyDays']) await tap(id)
  expect(went).toEqual(['articles', 'activities', 'community', 'partyDays'])
})

test('without plans leads to the activities', async () => {
  await home(wang, { ...today, next: null })
  expect(words()).toContain('现在没有要办的事')
  await tap('noPlans')
  expect(went).toEqual(['activities'])
})

test('in the queue says the place', async () => {
  const mine = {
    signUpId: partyDay.activityId,
    state: 'waitlisted',
    guests: 0,
    place: 2,
    by: null,
  } as const
  await home(wang, { ...today, next: { ...partyDay, mine } })
  expect(words()).toContain('在排队（第2位）')
})

test('unread messages are said in words, and nothing is said when there are none', async () => {
  await home(wang, today)
  expect(words()).not.toContain('没看')
  await home(wang, { ...today, unread: 2 })
  await until(() => words().includes('2条没看'))
  await tap('mine')
  expect(went).toEqual(['mine'])
})

test('a guest is welcome, sees how to join, and is not called by a name', async () => {
  await home(
    { ...wang, name: '新来的同志', memberId: null, homeBranch: null },
    {
      ...today,
      next: null,
    },
  )
  expect(words()).toContain('您好，欢迎来看看')
  expect(words()).not.toContain('新来的同志')
  await tap('join')
  expect(went).toEqual(['join'])
})

test('a worker of a community finds the way to their desk first', async () => {
  const offices = ['communityWorker' as const]
  const worker = { ...wang, name: '易海燕', memberId: null, homeBranch: null, offices }
  await home(worker, { ...today, next: null })
  await tap('deskCommunity')
  expect(went).toEqual(['deskCommunity'])
})

test('family who help find the elders first, and are not asked to join', async () => {
  const daughter = { ...wang, name: '王小敏', memberId: null, homeBranch: null, helps: true }
  await home(daughter, { ...today, next: null })
  expect(words()).not.toContain('我要加入')
  await tap('helping')
  expect(went).toEqual(['helping'])
})

test.each(['bureauOfficer'] as const)(
  'a %s is no guest: called by name, and not asked to join',
  async (office) => {
    const worker = { ...wang, name: '易海燕', memberId: null, homeBranch: null, offices: [office] }
    await home(worker, { ...today, next: null })
    expect(words()).toContain('易海燕，上午好')
    await tap('noPlans')
    expect(went).toEqual(['activities'])
  },
)

test('somebody to call, always', async () => {
  await home(wang, today)
  await tap('call')
  expect(went).toEqual(['tel:0730-0000001'])
})

test('without net says so, and one tap tries everything again', async () => {
  useSession.setState(useSession.getInitialState(), true)
  await useSession.getState().load()
  await open('home')
  await find('#again')
  expect(words()).toContain('没有连上')
  fake.server = answering({ 'session.current': currently(wang), 'home.today': today })
  await tap('again')
  await until(() => words().includes('王秀英同志'))
})
