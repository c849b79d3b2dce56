import type { ReplyOf } from '@/contract'
import { setClock } from '@/client/clock'
import { forgetEverything } from '@/client/load'
import { useSession, type Me } from '@/client/session'
import { CONSENT_KINDS, consentsNow } from '@/domain/privacy'
import { fake, went } from '../support/platform'
import { currently, NOW, today, wang } from '../support/replies'
import { find, open, tap, until, words } from '../support/taro'

jest.mock('@/client/platform', () => jest.requireActual<object>('../support/platform'))

type History = ReplyOf<'privacy.consents'>['history']
type Export = ReplyOf<'privacy.export'>

const whole = {
  at: NOW,
  account: { identity: 'weChat:o1', name: '' },
  member: {
    name: '王秀英',
    birthYear: 1950,
    joinedPartyYear: null,
    probationaryUntil: null,
    joinedPartyMonth: null,
    joinedPartyDay: null,
    anniversaryHidden: false,
    phone: '13800000001',
    community: '尖山社区',
  },
  memberships: [{ branch: '税务局退休党支部', kind: 'home', from: '2020-01-01', to: null }],
  moves: [],
  slips: [],
  joinings: [],
  helpers: [],
  helperCodes: [],
  wrongCodes: [],
  offices: [],
  sessions: [{ from: NOW, until: NOW, ended: null }],
  savedArticles: [{ title: '好文章', at: NOW }],
  signUps: [
    {
      title: '义务清扫',
      startsAt: NOW,
      state: 'cancelled',
      guests: 2,
      needs: ['hearing'],
      at: NOW,
      cancelledAt: NOW,
    },
  ],
  shiftSwaps: [],
  certificates: [],
  attendance: [
    {
      title: '读报会',
      startsAt: NOW,
      mark: 'present',
      guests: 0,
      walkIn: false,
      minutes: null,
      at: NOW,
    },
  ],
  calls: [{ title: '读报会', mark: 'viaFamily', at: NOW }],
  attendanceChanges: [
    { title: '读报会', before: 'leave', after: 'present', why: 'mistaken', at: NOW },
  ],
  care: [{ policy: 'homeVisit', needs: ['alone'], consent: 'spoken', at: NOW }],
  visits: [{ kind: 'study', startsAt: NOW, state: 'done', words: '精神很好', nextDay: null }],
  cases: [],
  casesHelped: [],
  pairings: [],
  donations: [],
  visitsPaid: [{ kind: 'consolation', startsAt: NOW, state: 'planned' }],
  partyDays: [{ title: '主题党日', kind: 'home', full: true, excused: false }],
  partyDayWords: [
    { title: '主题党日', words: '我也说几句', makeUp: false, recorded: true, at: NOW },
  ],
  partyDayHands: [],
  votes: [{ question: '添一台电视？', choice: '同意', at: NOW }],
  decisions: [
    { title: '主题党日', words: '添老花镜', day: '2026-12-20', state: 'open', note: null },
  ],
  greetings: [
    {
      year: 2025,
      words: '祝您政治生日快乐',
      branch: '税务局退休党支部',
      at: '2025-11-20T01:00:00.000Z',
    },
  ],
  lectures: [],
  registrations: [
    {
      ...{ community: '尖山社区', skills: ['repair', 'gardening'], times: ['weekdayMorning'] },
      ...{ reach: 'near', able: true, pausedUntil: null, at: NOW, toldAt: null },
    },
  ],
  helpedCommunities: [{ community: '市人民医院' }],
  whistles: [{ title: '楼道堆物清理', at: NOW }],
  serviceChanges: [{ title: '义务清扫', before: 120, after: 60, why: 'leftEarly', at: NOW }],
  teams: [{ name: '法制宣讲团', standing: 'active', consent: 'own', words: null, at: NOW }],
  fiveElders: [{ kinds: ['teacher'], at: NOW }],
  talks: [{ subject: '党史故事', place: '演示中学', startsAt: NOW }],
  expertCards: [
    {
      ...{ field: '油茶', years: 30, hours: 'day', reach: 'near' },
      ...{ state: 'published', why: null, at: NOW },
    },
  ],
  expertAsks: [
    {
      ...{ words: '叶子黄了', place: '羊楼司镇', state: 'closed' },
      ...{ answer: null, result: '剪枝以后好了', at: NOW },
    },
  ],
  tasks: [
    {
      ...{ kind: 'leave', title: '读报会', reason: 'sick', words: null, state: 'done' },
      ...{ how: 'noted', answer: null, at: NOW },
    },
  ],
  allowances: [{ title: '读报会', template: 'reminder', at: NOW, used: false }],
  sendings: [{ title: '读报会', kind: 'tomorrow', state: 'sent', at: NOW }],
  messages: [{ kind: 'signedUp', facts: { title: '义务清扫' }, at: NOW, readAt: null }],
  suggestions: [],
  pledges: [
    {
      slots: [{ title: '亮承诺', words: '说到做到。' }],
      ...{ at: NOW, until: '2027-11-22', withdrawnAt: null },
    },
  ],
  pledgeInvitations: [{ branch: '税务局退休党支部', at: NOW, closedAt: null }],
  consents: [{ kind: 'photos', given: true, policyVersion: '2026-11-23', at: NOW }],
  audits: [
    {
      act: 'activity.attendees',
      office: null,
      reason: null,
      at: NOW,
      result: 'phone',
      byMe: false,
    },
  ],
} as Partial<Export> as Export

/** What was asked of the server, in order. */
let asked: { name: string; request: object }[] = []
let history: History = []
/** Its answer to leaving; null: lost on the way. */
let leaving: object | null = { ok: true, reply: {} }
let seen: ReplyOf<'privacy.seen'>['items'] = []

const replies: Record<string, () => unknown> = {
  'home.today': () => today,
  'privacy.consents': () => ({ now: consentsNow(history), history }),
  'privacy.seen': () => ({ items: seen, next: null }),
  'privacy.export': () => whole,
}

async function become(me: Me) {
  fake.server = (name, request) => {
    asked.push({ name, request })
    if (name === 'session.current') return Promise.resolve({ ok: true, reply: currently(me) })
    if (name === 'privacy.consent') {
      const { kind, given } = request as History[number]
      history = [{ kind, given, policyVersion: '2026-11-23', at: NOW }, ...history]
      return Promise.resolve({ ok: true, reply: {} })
    }
    if (name === 'privacy.leave')
      return leaving ? Promise.resolve(leaving) : Promise.reject(new Error('lost'))
    const reply = replies[name]
    return Promise.resolve(reply ? { ok: true, reply: reply() } : { ok: false, refusal: 'crash' })
  }
  await useSession.getState().load()
}

beforeEach(async () => {
  fake.reset()
  forgetEverything()
  setClock(NOW)
  asked = []
  history = []
  seen = []
  leaving = { ok: true, reply: {} }
  await become(wang)
})

describe('我的隐私', () => {
  test('whoever comes straight here is known a moment later, and asked then', async () => {
    useSession.setState({ current: { state: 'loading' } })
    await open('privacy')
    await find('.loading')
    await useSession.getState().load()
    await find('#consent-photos')
  })

  test('a guest is told how to join, and one tap leads there', async () => {
    await become(null)
    await open('privacy')
    await until(() => words().includes('还不知道您是谁'))
    await tap('leave')
    expect(went).toEqual(['home'])
  })

  test('each consent says what, why and how long, and is a switch of its own', async () => {
    await open('privacy')
    for (const kind of CONSENT_KINDS)
      expect((await find(`#consent-${kind}`)).getAttribute('aria-checked')).toBe('false')
    expect(words().match(/为什么问/g)).toHaveLength(CONSENT_KINDS.length)
    await tap('consent-photos')
    await until(() => words().includes('今天说的：同意'))
    expect((await find('#consent-photos')).getAttribute('aria-checked')).toBe('true')
    expect((await find('#consent-helper')).getAttribute('aria-checked')).toBe('false')
    await tap('consent-photos')
    await until(() => words().includes('今天说的：不同意'))
    const said = asked.filter(({ name }) => name === 'privacy.consent')
    expect(said.map(({ request }) => request)).toMatchObject([
      { kind: 'photos', given: true, policyVersion: '2026-11-28' },
      { kind: 'photos', given: false },
    ])
    const [one, two] = said.map(({ request }) => (request as { consentId: string }).consentId)
    expect(one).not.toBe(two)
  })

  test('leads to who looked, to all of it, and to leaving in three taps from 我的', async () => {
    await open('mine')
    await tap('privacy')
    await open('privacy')
    for (const id of ['privacySeen', 'privacyExport', 'privacyLeave']) await tap(id)
    expect(went).toEqual(['privacy', 'privacySeen', 'privacyExport', 'privacyLeave'])
  })

  test('without a record there is nothing to agree to, but all to take and to delete', async () => {
    await become({ ...wang, memberId: null })
    await open('privacy')
    await find('#privacyLeave')
    expect(words()).not.toContain('为什么问')
  })
})

describe('谁看过', () => {
  test('nobody, said kindly', async () => {
    await open('privacySeen')
    await until(() => words().includes('没有人看过'))
  })

  test('who by office, what, and when; what this phone does not know is said all the same', async () => {
    const of = '税务局退休党支部'
    seen = [
      { act: 'activity.attendees', office: { kind: 'branchSecretary', of }, reason: null, at: NOW },
      { act: 'something.new', office: { kind: 'bureauOfficer', of: null }, reason: null, at: NOW },
    ]
    await open('privacySeen')
    await until(() => words().includes('看了报名名单上您的电话'))
    for (const fact of [`${of}的书记`, '老干部局的工作人员', '看过或改过您的资料', '今天'])
      expect(words()).toContain(fact)
  })
})

describe('我的全部资料', () => {
  test('is read room by room, and saved as it is', async () => {
    await open('privacyExport')
    await until(() => words().includes('138 0000 0001'))
    expect(words()).toContain('1950年')
    for (const [section, fact] of [
      ['memberships', '税务局退休党支部'],
      ['signUps', '不去了，带2位亲友，听力不好，请坐前排'],
      ['attendance', '到了'],
      ['calls', '请家里人转告'],
      ['care', '独居'],
      ['visits', '精神很好'],
      ['visitsPaid', '上门慰问'],
      ['tasks', '知道了'],
      ['attendanceChanges', '从请假改成到了'],
      ['messages', '义务清扫'],
      ['registrations', '市人民医院'],
      ['whistles', '楼道堆物清理'],
      ['serviceChanges', '从2小时改成1小时'],
      ['teams', '老教师'],
      ['talks', '党史故事'],
      ['experts', '剪枝以后好了'],
      ['audits', '看了报名名单上您的电话'],
    ] as const) {
      await tap(`section-${section}`)
      await until(() => words().includes(fact))
    }
    expect(words()).toMatch(/这些还没有记过.*担任的事/)
    await tap('take')
    await until(() => words().includes('存好了'))
    expect(JSON.parse(fake.saved.get('我的资料.json') ?? '')).toEqual(whole)
  })
})

describe('更正', () => {
  test('what is wrong is said to the own branch, who answers', async () => {
    await open('privacyExport')
    await tap('suggest')
    expect(went).toEqual(['suggest'])
  })
})

describe('删掉我的资料', () => {
  const left = () => asked.filter(({ name }) => name === 'privacy.leave').length

  test('says what goes and what stays, and nothing is left on the phone', async () => {
    fake.stored.set('token', 't')
    const begun = ['suggestion', 'posting', 'minutes', 'writing', 'whistle']
    begun.forEach((name) => fake.stored.set(name, 'draft'))
    await open('privacyLeave')
    for (const fact of ['姓名、电话、消息、收藏', '位子让给排队的同志', '可以重新加入'])
      expect(words()).toContain(fact)
    await tap('leaveForGood')
    await until(() => went.length)
    expect(went).toEqual(['instead privacyLeft'])
    expect(left()).toBe(1)
    expect(['token', ...begun].filter((name) => fake.stored.has(name))).toEqual([])
  })

  test('keeping is one tap, and asks nothing', async () => {
    await open('privacyLeave')
    await tap('keep')
    expect([went, left()]).toEqual([['back'], 0])
  })

  test('without net nothing is gone; who is known no more is told that it is done', async () => {
    fake.stored.set('token', 't')
    leaving = null
    await open('privacyLeave')
    await tap('leaveForGood')
    await find('#again')
    expect(fake.stored.get('token')).toBe('t')
    leaving = { ok: false, refusal: 'signInNeeded' }
    await tap('again')
    await until(() => went.length)
    expect(went).toEqual(['instead privacyLeft'])
  })

  test('the only secretary is told to hand over first', async () => {
    leaving = { ok: false, refusal: 'handOverFirst' }
    await open('privacyLeave')
    await tap('leaveForGood')
    await until(() => words().includes('支部的事还在您手里'))
    expect(words()).not.toContain('再试一次')
  })

  test('the end stays and leads home', async () => {
    await open('privacyLeft')
    await until(() => words().includes('资料都删掉了'))
    await tap('done')
    expect(went).toEqual(['home'])
  })
})
