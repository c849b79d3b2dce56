import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import type { RouteName } from '@/routes'
import { strings } from '@/strings'
import { fake } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

/** What is of a branch or of a community one has an office in. */
const OF_AN_OFFICE: RouteName[] = [
  'deskAway',
  'deskCases',
  'deskDeceased',
  'deskHandOver',
  'deskPledgeInvite',
  'deskPost',
  'deskPropose',
  'deskRegister',
  'deskRoster',
  'deskShifts',
  'deskWhistle',
  'deskWilling',
  'deskWriting',
]
const { notFound, unreachable } = strings.problems

beforeEach(() => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  useSession.setState(useSession.getInitialState(), true)
})

test.each(OF_AN_OFFICE)('%s says so to who has no office, with a way home', async (name) => {
  fake.server = () => Promise.resolve({ ok: true, reply: currently(wang) })
  await useSession.getState().load()
  await open(name)
  await until(() => words().includes(notFound.what))
  expect(await find('#leave')).toBeTruthy()
})

test.each(OF_AN_OFFICE)('%s opened without a net says so, and tries again', async (name) => {
  fake.server = () => Promise.reject(new Error('no net'))
  await useSession.getState().load()
  await open(name)
  await until(() => words().includes(unreachable.what))
  fake.server = () => Promise.resolve({ ok: true, reply: currently(wang) })
  await tap('again')
  await until(() => words().includes(notFound.what))
})
