import type { ReplyOf, RequestOf } from '@/contract'
import { useActing } from '@/client/acting'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession } from '@/client/session'
import { minutesAfter } from '@/domain/time'
import { fake, went } from '../support/platform'
import { currently, NOW, wang } from '../support/replies'
import { find, open, tap, until, words, write } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

const pledgeId = '019a0000-0000-7000-8000-0000000000d1'
const invitationId = '019a0000-0000-7000-8000-0000000000d2'
const CODE = '2955150.abcdefghijklmnop'
const titles = ['亮身份', '亮承诺', '亮标准', '亮作为']
const shownCard: ReplyOf<'pledge.read'> = {
  ...{ pledgeId, name: '王秀英', branch: '税务局退休党支部', yearsInParty: 51 },
  skills: ['repair', 'law'],
  slots: titles.map((title) => ({ title, words: `${title}的话` })),
  since: NOW,
}

let mine: ReplyOf<'pledge.mine'>
let verified: ReplyOf<'pledge.verify'>
let cards: ReplyOf<'pledge.list'>['items']
let asked: [string, object][]
let me: typeof wang | null

const requests = (name: string) => asked.filter(([one]) => one === name).map(([, one]) => one)

const server: typeof fake.server = (name, request) => {
  asked.push([name, request])
  if (name === 'pledge.read' && cards.length === 0)
    return Promise.resolve({ ok: false, refusal: 'notFound' })
  if (name === 'pledge.make') {
    const { seenBy } = request as RequestOf<'pledge.make'>
    mine = { ...mine, card: { ...shownCard, until: '2027-11-22', over: false, seenBy } }
  }
  if (name === 'pledge.withdraw') mine = { ...mine, card: null }
  if (name === 'pledge.notNow') mine = { ...mine, invitations: [] }
  const replies: Record<string, object> = {
    'session.current': currently(me),
    'pledge.mine': mine,
    'pledge.make': {},
    'pledge.withdraw': {},
    'pledge.notNow': {},
    'pledge.code': { pledgeId, code: CODE, until: minutesAfter(NOW, 10) },
    'pledge.list': { items: cards, next: null },
    'pledge.read': shownCard,
    'pledge.verify': verified,
  }
  return Promise.resolve({ ok: true, reply: replies[name] })
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  me = wang
  mine = { eligible: true, titles, card: null, invitations: [] }
  verified = { state: 'true', name: '王秀英', since: NOW }
  cards = [shownCard]
  fake.server = server
  await useSession.getState().load()
})

const withCard = () => {
  const seenBy = ['branch' as const, 'everyone' as const]
  mine = { ...mine, card: { ...shownCard, until: '2027-11-22', over: false, seenBy } }
}

test('a card is made by tapping, nothing agreed to beforehand, and typed words are one’s own', async () => {
  await open('pledgeMake')
  await find('#sentence-1')
  await tap('sentence-1')
  await tap('next')
  await write('own', '我的话')
  for (let place = 1; place <= 3; place += 1) await tap('next')
  expect(words()).toContain('第5步，共7步')
  await tap('days-183')
  expect(words()).toContain('就只有您自己有')
  await tap('seenBy-branch')
  await tap('seenBy-everyone')
  await tap('seenBy-everyone')
  await tap('next')
  await tap('make')
  await until(() => words().includes('亮好了'))
  expect(requests('pledge.make')).toMatchObject([
    { titles, days: 183, seenBy: ['branch'], policyVersion: '2026-11-28' },
  ])
  expect((requests('pledge.make') as RequestOf<'pledge.make'>[])[0]?.words.slice(0, 2)).toEqual([
    '我是党员，有事您说话。',
    '我的话',
  ])
})

test('my card stands there with what is on it, whom to, and a code that holds the way to check it', async () => {
  withCard()
  await open('pledge')
  await find('.qr[aria-label=王秀英的亮身份码]')
  for (const fact of ['党龄51年', '会做：修理、法律', '亮承诺的话', '我的支部、所有的人'])
    expect(words()).toContain(fact)
  await tap('copy')
  await until(() => words().includes('抄好了'))
  expect(fake.saved.get('copied')).toBe(`https://e.example/#/pledges?pledgeId=${pledgeId}`)
})

test('it is taken back in two taps, the page stays, and says so', async () => {
  withCard()
  await open('pledge')
  await tap('withdraw')
  expect(words()).toContain('真的收回吗？')
  expect(requests('pledge.withdraw')).toEqual([])
  await tap('sure')
  await until(() => words().includes('收回了，谁都看不到了'))
  expect(requests('pledge.withdraw')).toEqual([{ pledgeId }])
})

test('who thinks better of it keeps it', async () => {
  withCard()
  await open('pledge')
  await tap('withdraw')
  await tap('keep')
  await find('.qr')
  expect(requests('pledge.withdraw')).toEqual([])
})

test('an invitation stands there, and is put away without a word to anybody', async () => {
  const activity = { title: '主题党日', startsAt: minutesAfter(NOW, 99) }
  mine = { ...mine, invitations: [{ invitationId, branch: '税务局退休党支部', activity }] }
  await open('pledge')
  await until(() => words().includes('税务局退休党支部请您一起亮身份'))
  await tap('notNow-0')
  await until(() => words().includes('没有人知道'))
  expect(requests('pledge.notNow')).toEqual([{ invitationId }])
  await tap('pledgeMake')
  expect(went).toEqual(['pledgeMake'])
})

test('for an elder nobody opens a card, and who is no Party member is told kindly', async () => {
  useActing.setState({
    elder: { elderId: wang.memberId, name: '王秀英', calls: 'mother', scopes: ['plans'] },
  })
  for (const page of ['pledge', 'pledgeMake'] as const) {
    await open(page)
    await until(() => words().includes('亮身份，要他本人来'))
    expect(document.querySelector('#make, #next, #pledgeMake')).toBeNull()
  }
  useActing.setState({ elder: null })
  mine = { ...mine, eligible: false }
  for (const page of ['pledge', 'pledgeMake'] as const) {
    await open(page)
    await until(() => words().includes('党员才能亮身份'))
  }
})

test('cards of my branch come first; a card that was taken back while the page was open is gone', async () => {
  await open('pledges')
  await until(() => words().includes('亮承诺的话'))
  await tap('from-community')
  await until(() => requests('pledge.list').length > 1)
  expect((requests('pledge.list') as { from: string }[]).map(({ from }) => from)).toContain(
    'community',
  )
  cards = []
  await tap('from-everyone')
  await until(() => words().includes('这里还没有卡片'))
  expect(words()).not.toContain('王秀英')
})

test('a card that was sent is read anew each time; without a net nothing of it is shown', async () => {
  await open('pledges', { pledgeId })
  await until(() => words().includes('亮承诺的话'))
  fake.server = () => Promise.reject(new Error('offline'))
  await open('pledges', { pledgeId })
  await until(() => words().includes('没有连上'))
  expect(words()).not.toContain('亮承诺的话')
  fake.server = server
  cards = []
  await open('pledges', { pledgeId })
  await until(() => words().includes('这张卡片看不到了'))
})

test.each([
  [{ state: 'true', name: '王秀英', since: NOW }, '王秀英是党员'],
  [{ state: 'ended' }, '这个身份已经收回了'],
  [{ state: 'old' }, '这个码过了时间'],
] as const)('a guest who scanned reads what came of it: %j', async (answer, said) => {
  me = null
  await useSession.getState().load()
  verified = answer
  await open('verify', { pledgeId, code: CODE })
  await until(() => words().includes(said))
  expect(words()).not.toContain('税务局')
})

test('the program’s own scanner leads to the same page, and says when it was something else', async () => {
  fake.scans = [
    'https://elsewhere.example',
    `https://e.example/#/verify?pledgeId=${pledgeId}&code=${CODE}`,
  ]
  await open('verify')
  await tap('scan')
  await until(() => words().includes('这不是亮身份的码'))
  await tap('scan')
  await until(() => went.length > 0)
  expect(went).toEqual([`instead verify ${JSON.stringify({ pledgeId, code: CODE })}`])
})
