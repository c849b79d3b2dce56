import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { fake, went } from '../support/platform'
import { currently, NOW, noReminders, officeToday, today, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const branch = { branchId: '019a0000-0000-7000-8000-00000000000c', name: '税务局退休党支部' }
const other = { branchId: '019a0000-0000-7000-8000-00000000000d', name: '一中退休教师党支部' }
const recordId = '019a0000-0000-7000-8000-00000000000e'
const slip: ReplyOf<'claim.slip'> = {
  slipId: '019a0000-0000-7000-8000-00000000000f',
  name: '欧阳文',
  branch: branch.name,
  code: '012345678',
  until: '2027-02-20T01:00:00.000Z',
}

let asked: { name: string; request: Record<string, unknown> }[]
let people: ReplyOf<'claim.people'>['items']
let officeBranches: (typeof branch)[]
/** What the server says to what is done; null: no answer comes. */
let outcome: object | null

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  people = []
  officeBranches = [branch]
  outcome = { ok: true, reply: slip }
  fake.server = (name, request) => {
    asked.push({ name, request: request as Record<string, unknown> })
    const secretary = { ...wang, offices: ['branchSecretary' as const], officeBranches }
    const replies: Record<string, object> = {
      'session.current': currently(secretary),
      'home.today': today,
      'office.today': officeToday,
      'partyCalendar.list': noReminders,
      'activity.list': { items: [], next: null },
      'claim.people': { items: people, next: null },
    }
    if (name in replies) return Promise.resolve({ ok: true, reply: replies[name] })
    return outcome ? Promise.resolve(outcome) : Promise.reject(new Error('lost'))
  }
  await useSession.getState().load()
})

const done = (name: string) => asked.filter((one) => one.name === name).map((one) => one.request)
const reason = async (id: string) => (await find(`#${id}`)).textContent

async function fill(more: Record<string, string> = {}) {
  const form = { name: '欧阳文', birthYear: '1951', ...more }
  for (const [field, text] of Object.entries(form)) await write(field, text)
}

describe('registering', () => {
  test('from 我的 to a slip: what was left out is not sent', async () => {
    await open('mine')
    await tap('deskToday')
    await open('deskToday')
    await tap('deskRegister')
    await open('deskRegister')
    await fill()
    await tap('register')
    await until(() => went.includes('instead deskSlip'))
    expect(done('member.register')).toEqual([
      {
        recordId: expect.any(String),
        slipId: expect.any(String),
        branchId: branch.branchId,
        name: '欧阳文',
        birthYear: 1951,
        another: false,
      },
    ])
  })

  test('numbers as people write them are sent as the server wants them', async () => {
    await open('deskRegister')
    await fill({
      name: ' 欧阳文。',
      joinedPartyYear: '1980年',
      phone: '138 0000-0009',
      community: '尖山社区',
    })
    await tap('register')
    await until(() => done('member.register').length === 1)
    expect(done('member.register')[0]).toMatchObject({
      name: '欧阳文',
      joinedPartyYear: 1980,
      phone: '13800000009',
      community: '尖山社区',
    })
  })

  test('what is missing or wrong stands on the button', async () => {
    await open('deskRegister')
    const { faults } = deskStrings.deskRegister
    expect(await reason('register')).toContain(faults.name)
    for (const [field, text, fault] of [
      ['name', '欧阳文', 'birthYear'],
      ['birthYear', '2030', 'birthYear'],
      ['birthYear', '1951', null],
      ['joinedPartyYear', '1940', 'joinedPartyYear'],
      ['joinedPartyYear', '', null],
      ['phone', '138', 'phone'],
    ] as const) {
      await write(field, text)
      const said = fault === null ? deskStrings.deskRegister.acts.register : faults[fault]
      await until(() => (document.body.textContent ?? '').includes(said))
      expect(await reason('register')).toContain(said)
    }
    await tap('register')
    expect(done('member.register')).toEqual([])
  })

  test('no answer: all stays written, and trying again makes nobody twice', async () => {
    await open('deskRegister')
    await fill()
    outcome = null
    await tap('register')
    await until(() => words().includes(strings.problems.unreachable.what))
    await open('deskPeople')
    await open('deskRegister')
    expect((await find('#birthYear')).getAttribute('value')).toBe('1951')
    outcome = { ok: true, reply: slip }
    await tap('register')
    await until(() => went.includes('instead deskSlip'))
    const [first, second] = done('member.register')
    expect(second).toEqual(first)
  })

  test('a namesake: one tap says that it is another person', async () => {
    await open('deskRegister')
    await fill()
    outcome = { ok: false, refusal: 'namesakeThere' }
    await tap('register')
    await until(() => words().includes(strings.problems.namesakeThere.what))
    outcome = { ok: true, reply: slip }
    await tap('another')
    await until(() => went.includes('instead deskSlip'))
    expect(done('member.register').map(({ another }) => another)).toEqual([false, true])
  })

  test('a wrong field is named, and the way back has all that was written', async () => {
    await open('deskRegister')
    await fill({ community: '没有的社区' })
    outcome = { ok: false, refusal: 'badRequest', detail: { field: '社区' } }
    await tap('register')
    await until(() => words().includes('“社区”这一项不对'))
    await tap('change')
    expect((await find('#community')).getAttribute('value')).toBe('没有的社区')
  })

  test('who serves two branches says which', async () => {
    officeBranches = [branch, other]
    await useSession.getState().load()
    await open('deskRegister')
    await fill()
    await tap(`branch-${other.branchId}`)
    await tap('register')
    await until(() => done('member.register').length === 1)
    expect(done('member.register')[0]).toMatchObject({ branchId: other.branchId })
  })
})

describe('the slip', () => {
  const register = async () => {
    await open('deskRegister')
    await fill()
    await tap('register')
    await until(() => went.includes('instead deskSlip'))
    await open('deskSlip')
  }

  test('name, branch, digits in groups, how, until when and whom to call; it is printed', async () => {
    await register()
    const { steps, singleUse } = deskStrings.deskSlip
    const facts = ['欧阳文', branch.name, '012345678', '2027年2月20日 星期六', '0730-0000001']
    for (const fact of [...facts, ...steps, singleUse]) expect(words()).toContain(fact)
    await tap('print')
    await tap('next')
    expect(went.slice(-2)).toEqual(['print', 'instead deskRegister'])
  })

  test('the digits are shown once, and kept nowhere', async () => {
    await register()
    expect([...fake.stored.values()].join()).not.toContain(slip.code)
    await open('deskSlip')
    await until(() => words().includes(deskStrings.deskSlip.gone.words))
    expect(words()).not.toContain('012')
    await tap('deskPeople')
    expect(went.at(-1)).toBe('deskPeople')
  })

  test('for somebody on the roster: chosen from the list, asked once more, then made', async () => {
    people = [
      { recordId, name: '欧阳文', born: 1951, slipUntil: null },
      { recordId: slip.slipId, name: '诸葛明', born: 1949, slipUntil: slip.until },
    ]
    await open('deskPeople')
    await find('#person-1')
    for (const fact of ['1951年出生', '有登记条', '请在2027年2月20日 星期六以前用'])
      expect(words()).toContain(fact)
    await tap('person-0')
    expect(went).toEqual([`deskSlip ${JSON.stringify({ recordId })}`])
    await open('deskSlip', { recordId })
    await until(() => words().includes('给欧阳文写登记条？'))
    await tap('make')
    await until(() => words().includes('012345678'))
    expect(done('claim.slip')).toEqual([{ recordId, slipId: expect.any(String) }])
  })

  test('no answer: the same slip is asked for again; a no leads back to the list', async () => {
    await open('deskSlip', { recordId })
    await until(() => words().includes('给这位同志写登记条？'))
    outcome = null
    await tap('make')
    await until(() => words().includes(strings.problems.unreachable.what))
    outcome = { ok: false, refusal: 'recordTaken' }
    await tap('again')
    await until(() => words().includes(strings.problems.recordTaken.what))
    const [first, second] = done('claim.slip')
    expect(second).toEqual(first)
    await tap('look')
    expect(went).toEqual(['instead deskPeople'])
  })
})

test('where everybody has joined, the list says so and leads to registering', async () => {
  await open('deskPeople')
  await until(() => words().includes(deskStrings.deskPeople.empty.words))
  await tap('deskRegister')
  expect(went).toEqual(['deskRegister'])
})

test('opened from a link the list waits for who one is, and comes; another branch is asked for', async () => {
  officeBranches = [branch, other]
  people = [{ recordId, name: '欧阳文', born: 1951, slipUntil: null }]
  useSession.setState({ current: { state: 'loading' } })
  await open('deskPeople')
  expect(done('claim.people')).toEqual([])
  await useSession.getState().load()
  await find('#person-0')
  await tap(`branch-${other.branchId}`)
  await until(() => done('claim.people').some(({ branchId }) => branchId === other.branchId))
  await find('#person-0')
})
