import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, wang } from '../support/replies'
import { open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

test('one tap makes the visitor a demo person and goes home', async () => {
  fake.server = (name, _, token) =>
    Promise.resolve({
      ok: true,
      reply:
        name === 'session.demo'
          ? { token: 'of-wang', name: '王秀英' }
          : currently(token === 'of-wang' ? wang : null),
    })
  await useSession.getState().load()
  await open('people')
  await until(() => words().includes('这里的人和事都是演示'))
  await tap('person-wang-xiuying')
  await until(() => went.includes('home'))
  expect(useSession.getState().current).toMatchObject({ reply: { me: { name: '王秀英' } } })
})
