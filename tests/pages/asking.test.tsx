import type { ReplyOf, RequestOf } from '@/contract'
import { useActing } from '@/client/acting'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { fake, went } from '../support/platform'
import { currently, NOW, partyDay, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const activity: ReplyOf<'activity.read'> = {
  ...partyDay,
  openTo: 'branch',
  summary: '一起读报。',
  bring: null,
  organiser: '支部书记 李建国',
  phone: '0730-0000001',
  guestLimit: 0,
  waiting: 0,
  cancelReason: null,
  walkIns: true,
  expected: true,
  attended: null,
  venue: { steps: 'none', lift: true, toilet: true, bus: null },
}
const { activityId } = partyDay

let mine: ReplyOf<'visit.mine'>
let shown: ReplyOf<'activity.read'>
let asked: [string, object][]
let refusal: string | null

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  refusal = null
  shown = activity
  const visit = { visitId: activityId, kind: 'study' as const, state: 'planned' as const }
  mine = {
    coming: [{ ...visit, name: '王秀英', startsAt: partyDay.startsAt, goers: ['李建国'] }],
    going: [{ ...visit, name: '唐守义', startsAt: partyDay.startsAt, goers: ['王秀英'] }],
    asked: null,
  }
  fake.server = (name, request) => {
    asked.push([name, request])
    if (refusal && name.startsWith('task.')) return Promise.resolve({ ok: false, refusal })
    if (name === 'task.askVisit') {
      const { words = null } = request as RequestOf<'task.askVisit'>
      mine = { ...mine, asked: { at: NOW, words, by: null } }
    }
    if (name === 'task.askLeave')
      shown = { ...shown, attended: { mark: 'leave', claims: false, own: true, by: null } }
    if (name === 'task.takeBack') {
      mine = { ...mine, asked: null }
      shown = { ...shown, attended: null }
    }
    const replies: Record<string, object> = {
      'session.current': currently(wang),
      'visit.mine': mine,
      'activity.read': shown,
    }
    return Promise.resolve({ ok: true, reply: replies[name] ?? {} })
  }
  await useSession.getState().load()
})

test('who comes and whom I go to see stands there; one tap asks somebody to come', async () => {
  await open('homeVisits')
  await until(() => words().includes('唐守义，王秀英去'))
  expect(words()).toContain('王秀英，李建国去')
  await tap('ask')
  await until(() => words().includes('说过了，等书记安排'))
  expect(requests('task.askVisit')).toMatchObject([{ taskId: expect.any(String) as string }])
  await tap('takeBack')
  await until(() => words().includes('收回了'))
  await find('#ask')
  expect(requests('task.takeBack')).toEqual([{}])
})

test('who likes to may say some words; asked before, it says so', async () => {
  await open('homeVisits')
  await write('said', '想说说话')
  refusal = 'alreadyAsked'
  await tap('ask')
  await until(() => words().includes('已经问过了'))
  refusal = null
  await write('said', '想说说话')
  await tap('ask')
  await until(() => words().includes('说过了，等书记安排'))
  expect(words()).toContain('想说说话')
})

test('words that were refused stay, to be sent again', async () => {
  refusal = 'alreadyAsked'
  await open('homeVisits')
  await write('said', '想说说话')
  await tap('ask')
  await until(() => requests('task.askVisit').length === 1)
  refusal = null
  await tap('ask')
  await until(() => requests('task.askVisit').length === 2)
  expect(requests('task.askVisit')).toMatchObject([{ words: '想说说话' }, { words: '想说说话' }])
})

test('two taps from an activity are a leave; it is taken back by one, and the seat is given back apart', async () => {
  await open('activity', { activityId })
  await tap('askLeave')
  expect(went).toEqual([`askLeave {"activityId":"${activityId}"}`])
  await open('askLeave', { activityId })
  await tap('reason-sick')
  await until(() => words().includes('位子还给您留着'))
  expect(requests('task.askLeave')).toMatchObject([{ activityId, reason: 'sick' }])
  await tap('notGoing')
  expect(went.at(-1)).toBe(`notGoing {"activityId":"${activityId}"}`)
  await tap('takeBack')
  await until(() => words().includes('改回去了，等您来'))
  expect(requests('task.takeBack')).toEqual([{ activityId }])
})

test('an activity nobody is expected at has no leave, and a no is told', async () => {
  shown = { ...activity, mine: null, expected: false }
  await open('activity', { activityId })
  await find('#callOrganiser')
  expect(document.querySelector('.taro_page:last-child #askLeave')).toBeNull()
  refusal = 'noLeaveNeeded'
  await open('askLeave', { activityId })
  await tap('reason-away')
  await until(() => words().includes('没报名的活动，不去就行'))
})

test('a helper without the yes for it is told so on the button', async () => {
  useActing.setState({
    elder: { elderId: activityId, name: '王秀英', calls: 'mother', scopes: ['plans'] },
  })
  await open('homeVisits')
  await until(() => words().includes('他没让您办这件事'))
  await open('askLeave', { activityId })
  await until(() => words().includes('他没让您办这件事'))
})
