import { useHome } from '@/client/home'
import { useSession, type Me } from '@/client/session'
import { fake, went } from '../support/platform'
import { answering, currently, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

async function mine(me: Me) {
  fake.server = answering({
    'session.current': currently(me),
    'session.logOut': {},
    'home.today': { ...today, unread: 2 },
  })
  await useSession.getState().load()
  await open('mine')
  await find('#letterSizes')
}

beforeEach(() => {
  fake.reset()
  useHome.setState(useHome.getInitialState(), true)
})

test('a member finds plans, messages, footprints and what was saved', async () => {
  await mine(wang)
  await until(() => words().includes('2条没看'))
  for (const id of ['plans', 'messages', 'footprints', 'saved']) await tap(id)
  expect(went).toEqual(['plans', 'messages', 'footprints', 'saved'])
  expect(words()).not.toContain('支部的事')
})

test('only an officer of a branch is led to its desk', async () => {
  await mine({ ...wang, officeBranches: [{ branchId: 'b', name: '税务局退休党支部' }] })
  await tap('deskToday')
  expect(went).toEqual(['deskToday'])
})

test('only who answers is led to what people said; everybody to saying it', async () => {
  await mine({ ...wang, offices: ['communityWorker'] })
  await tap('suggestions')
  expect(words()).not.toContain('回复建议')
  await mine({ ...wang, offices: ['bureauOfficer'] })
  await tap('deskSuggestions')
  expect(went).toEqual(['suggestions', 'deskSuggestions'])
})

test('a guest is offered nothing that would be refused', async () => {
  await mine(null)
  for (const refused of ['我的安排', '消息', '我的足迹', '收藏的文章', '退出登录']) {
    expect(words()).not.toContain(refused)
  }
  expect(words()).toContain('投诉建议')
})

test('leaving forgets the session and goes home', async () => {
  await mine(wang)
  fake.stored.set('token', 't')
  await tap('leave')
  await until(() => went.includes('home'))
  expect(fake.stored.has('token')).toBe(false)
})

test('without net nobody is taken for a guest', async () => {
  useSession.setState(useSession.getInitialState(), true)
  await useSession.getState().load()
  await open('mine')
  await until(() => words().includes('没有连上'))
})
