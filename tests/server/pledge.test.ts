import type { EndpointName, RequestOf } from '@/contract'
import { HELP_SCOPES, mayHelp } from '@/domain/helper'
import { daysAfter, minutesAfter } from '@/domain/time'
import { endpointNames } from '../support/requests'
import { World, type Person } from '../support/world'

const TITLES = ['亮身份', '亮承诺', '亮标准', '亮作为']
const WORDS = ['我是党员。', '有事叫我。', '说到做到。', '每周扫一次楼道。']

let world: World
let tax: string
let justice: string
let jianshan: string
let secretary: Person
let wang: Person
let colleague: Person
let neighbour: Person
let worker: Person
let stranger: Person
let bureau: Person

beforeAll(async () => {
  world = await World.open()
  tax = await world.branch('税务局退休党支部')
  justice = await world.branch('司法局退休党支部')
  jianshan = await world.community('尖山社区')
  const other = await world.community('另一个社区')
  secretary = await world.person('李建国', { secretaryOf: tax })
  colleague = await world.person('谢万和', { branches: { [tax]: 'home' }, community: other })
  const there = { branches: { [justice]: 'home' as const } }
  neighbour = await world.person('陈德明', { ...there, community: jianshan })
  stranger = await world.person('张桂兰', { ...there, community: other })
  worker = await world.person('周婷', { worksFor: jianshan })
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.now = minutesAfter(world.now, 1)
  wang = await member('王秀英')
})

const member = (name: string) =>
  world.person(name, { branches: { [tax]: 'home' }, community: jianshan })
const make = async (who: Person, more: Partial<RequestOf<'pledge.make'>> = {}) => {
  const pledgeId = more.pledgeId ?? world.id()
  const answer = await world.ask(who, 'pledge.make', {
    ...{ titles: TITLES, words: WORDS, days: 365, seenBy: [], policyVersion: '2026-11-28' },
    ...more,
    pledgeId,
  })
  expect(answer).toEqual({ ok: true, reply: {} })
  return pledgeId
}
const withdraw = (who: Person, pledgeId: string) => world.ask(who, 'pledge.withdraw', { pledgeId })
const seen = async (who: Person | null, pledgeId: string) =>
  (await world.ask(who, 'pledge.read', { pledgeId })).ok
const listed = async (who: Person | null, from: RequestOf<'pledge.list'>['from']) => {
  const answer = await world.ask(who, 'pledge.list', { from })
  return answer.ok ? answer.reply.items.map(({ pledgeId }) => pledgeId) : [answer.refusal]
}
const mine = (who: Person) => world.reply(who, 'pledge.mine', {})
const code = async (who: Person) => {
  const answer = await world.ask(who, 'pledge.code', {})
  if (!answer.ok) throw new Error(answer.refusal)
  return { pledgeId: answer.reply.pledgeId, code: answer.reply.code }
}
const gone = { ok: false, refusal: 'notFound' }
const rows = (table: string, who: Person) =>
  world.db.query<Record<string, unknown>>(
    `select * from ${table} where county_code = $1 and member_id = $2`,
    [world.db.county, who.memberId],
  )

describe('making a card', () => {
  test('it says what was said, since when, years in the Party, and skills where there are any', async () => {
    await world.insert('registrations', {
      ...{ member_id: wang.memberId, community_id: jianshan, skills: '{repair,law}' },
      ...{ times: '{weekdayMorning}', reach: 'near', able: true, registered_at: world.now },
    })
    const pledgeId = await make(wang, { seenBy: ['branch'] })
    expect(await world.ask(colleague, 'pledge.read', { pledgeId })).toEqual({
      ok: true,
      reply: {
        pledgeId,
        name: '王秀英',
        branch: '税务局退休党支部',
        yearsInParty: 51,
        skills: ['repair', 'law'],
        slots: TITLES.map((title, at) => ({ title, words: WORDS[at] })),
        since: world.now,
      },
    })
    const { card, eligible, titles } = await mine(wang)
    expect([eligible, titles]).toEqual([true, TITLES])
    expect(card).toMatchObject({ until: '2027-11-22', over: false, seenBy: ['branch'] })
    await make(colleague)
    expect((await mine(colleague)).card?.skills).toEqual([])
  })

  test('a retry makes nothing twice, and an id of somebody else’s is a wrong id', async () => {
    const pledgeId = await make(wang)
    await make(wang, { pledgeId })
    expect(await rows('pledges', wang)).toHaveLength(1)
    const request = { titles: TITLES, words: WORDS, days: 365 as const, seenBy: [] }
    expect(
      await world.ask(neighbour, 'pledge.make', {
        ...{ ...request, pledgeId, policyVersion: '2026-11-28' },
      }),
    ).toMatchObject({ refusal: 'badRequest' })
  })

  test('one is in force: a new one ends the one before, and so do ten at once', async () => {
    const first = await make(wang, { seenBy: ['everyone'] })
    await Promise.all(Array.from({ length: 10 }, () => make(wang, { seenBy: ['everyone'] })))
    const all = await rows('pledges', wang)
    expect(all).toHaveLength(11)
    expect(all.filter(({ withdrawn_at: ended }) => ended === null)).toHaveLength(1)
    expect(await seen(null, first)).toBe(false)
  })

  test('who has not joined the Party is told so; a guest and family are asked to register', async () => {
    const friend = await member('党外的')
    await world.db.query('update members set joined_party_year = null where member_id = $1', [
      friend.memberId,
    ])
    const request = { titles: TITLES, words: WORDS, days: 365, seenBy: [] }
    const whole = { ...request, pledgeId: world.id(), policyVersion: '2026-11-28' }
    expect((await world.send(friend, 'pledge.make', whole)).body).toMatchObject({
      refusal: 'partyOnly',
    })
    expect((await mine(friend)).eligible).toBe(false)
    expect((await world.send(null, 'pledge.make', whole)).status).toBe(401)
    expect((await world.send(worker, 'pledge.make', whole)).status).toBe(403)
  })

  test('nobody’s words come under a title they have not seen', async () => {
    const request = { words: WORDS, days: 365, seenBy: [], policyVersion: '2026-11-28' }
    const titles = ['亮身份', '亮承诺', '亮标准', '亮别的']
    const { body } = await world.send(wang, 'pledge.make', {
      ...{ ...request, titles, pledgeId: world.id() },
    })
    expect(body).toMatchObject({ refusal: 'badRequest', detail: { field: '亮什么' } })
  })
})

describe('whom it is shown to', () => {
  test('without any yes to nobody, and no list has it', async () => {
    const pledgeId = await make(wang)
    for (const who of [colleague, secretary, neighbour, worker, stranger, null])
      expect(await seen(who, pledgeId)).toBe(false)
    for (const from of ['branch', 'community', 'everyone'] as const)
      expect(await listed(wang, from)).not.toContain(pledgeId)
    expect(await seen(wang, pledgeId)).toBe(true)
  })

  test.each([
    ['branch', ['谢万和', '李建国']],
    ['community', ['陈德明', '周婷']],
    ['everyone', ['谢万和', '李建国', '陈德明', '周婷', '张桂兰', 'guest']],
  ] as const)('a yes to %s shows it to just those, one by one and in the list', async (to, who) => {
    const pledgeId = await make(wang, { seenBy: [to] })
    const people = [colleague, secretary, neighbour, worker, stranger, null]
    const names = { one: [] as string[], list: [] as string[] }
    for (const person of people) {
      if (await seen(person, pledgeId)) names.one.push(person?.name ?? 'guest')
      if ((await listed(person, to)).includes(pledgeId)) names.list.push(person?.name ?? 'guest')
    }
    expect(names).toEqual({ one: who, list: who })
  })

  test('a list comes page by page, and nobody turns the pages of another', async () => {
    for (const name of ['甲', '乙', '丙']) await make(await member(name), { seenBy: ['branch'] })
    const first = await world.ask(colleague, 'pledge.list', { from: 'branch', size: 2 })
    if (!first.ok || first.reply.next === null) throw new Error('no second page')
    const after = first.reply.next
    const second = await world.ask(colleague, 'pledge.list', { from: 'branch', size: 2, after })
    expect(second).toMatchObject({ ok: true })
    expect(
      await world.ask(secretary, 'pledge.list', { from: 'branch', size: 2, after }),
    ).toMatchObject({ refusal: 'badRequest' })
  })

  test('each yes is a consent of its own, kept with the wording and counted anew by each card', async () => {
    await make(wang, { seenBy: ['branch', 'everyone'] })
    await make(wang, { seenBy: ['branch'] })
    const answer = await world.ask(wang, 'privacy.consents', {})
    if (!answer.ok) throw new Error(answer.refusal)
    expect(
      answer.reply.history.map(({ kind, given, policyVersion }) => [kind, given, policyVersion]),
    ).toEqual([
      ['pledgeEveryone', false, '2026-11-28'],
      ['pledgeEveryone', true, '2026-11-28'],
      ['pledgeBranch', true, '2026-11-28'],
    ])
  })

  test('when its time is over it is gone, and so it is of who dies', async () => {
    const pledgeId = await make(wang, { seenBy: ['everyone'], days: 183 })
    const before = world.now
    world.now = daysAfter(before, 182)
    expect(await seen(stranger, pledgeId)).toBe(true)
    world.now = daysAfter(before, 183)
    expect(await seen(stranger, pledgeId)).toBe(false)
    expect(await listed(stranger, 'everyone')).not.toContain(pledgeId)
    expect((await mine(wang)).card).toMatchObject({ over: true })
    expect(await world.ask(wang, 'pledge.code', {})).toEqual(gone)
    world.now = before
    const recordId = wang.memberId ?? ''
    expect(await world.ask(secretary, 'member.recordDeath', { recordId })).toMatchObject({
      ok: true,
    })
    expect(await seen(stranger, pledgeId)).toBe(false)
    expect(await listed(stranger, 'everyone')).not.toContain(pledgeId)
  })
})

describe('taking it back', () => {
  const readers = () => [colleague, secretary, neighbour, worker, stranger, null]

  test('it is gone with the next request of every reader, the code that was shown included', async () => {
    const pledgeId = await make(wang, { seenBy: ['branch', 'community', 'everyone'] })
    for (const who of readers()) expect(await seen(who, pledgeId)).toBe(true)
    const scanned = await code(wang)
    expect(await world.ask(null, 'pledge.verify', scanned)).toMatchObject({
      reply: { state: 'true' },
    })
    expect(await withdraw(wang, pledgeId)).toEqual({ ok: true, reply: {} })
    for (const who of readers()) {
      expect(await world.ask(who, 'pledge.read', { pledgeId })).toEqual(gone)
      for (const from of ['branch', 'community', 'everyone'] as const)
        expect(await listed(who, from)).not.toContain(pledgeId)
      expect(await world.ask(who, 'pledge.verify', scanned)).toEqual({
        ok: true,
        reply: { state: 'ended' },
      })
    }
    expect((await mine(wang)).card).toBeNull()
    const answer = await world.ask(wang, 'privacy.consents', {})
    expect(answer.ok && answer.reply.now.filter(({ given }) => given)).toEqual([])
    // Nothing of what was said stays.
    expect(await rows('pledges', wang)).toMatchObject([{ slots: [], to_everyone: false }])
  })

  test('a page of a list that was turned while it went does not have it', async () => {
    const ids = [await make(wang, { seenBy: ['everyone'] })]
    for (const name of ['丁', '戊'])
      ids.push(await make(await member(name), { seenBy: ['everyone'] }))
    const first = await world.ask(stranger, 'pledge.list', { from: 'everyone', size: 2 })
    await withdraw(wang, ids[0] ?? '')
    const after = (first.ok && first.reply.next) || ''
    const next = await world.ask(stranger, 'pledge.list', { from: 'everyone', after })
    expect(next.ok && next.reply.items.map(({ pledgeId }) => pledgeId)).not.toContain(ids[0])
  })

  test('a single yes taken back on 我的隐私 counts at once, and given again too', async () => {
    const pledgeId = await make(wang, { seenBy: ['branch', 'everyone'] })
    const say = (given: boolean) =>
      world.ask(wang, 'privacy.consent', {
        ...{ consentId: world.id(), kind: 'pledgeEveryone', given, policyVersion: '2026-11-28' },
      })
    await say(false)
    expect([await seen(stranger, pledgeId), await seen(colleague, pledgeId)]).toEqual([false, true])
    await say(true)
    expect(await seen(stranger, pledgeId)).toBe(true)
  })

  test('nobody takes back a card of another, and twice is once', async () => {
    const pledgeId = await make(wang, { seenBy: ['everyone'] })
    for (const who of [colleague, neighbour]) expect(await withdraw(who, pledgeId)).toEqual(gone)
    expect(await seen(stranger, pledgeId)).toBe(true)
    await withdraw(wang, pledgeId)
    const next = await make(wang, { seenBy: ['everyone'] })
    expect(await withdraw(wang, pledgeId)).toEqual({ ok: true, reply: {} })
    expect(await seen(stranger, next)).toBe(true)
  })

  test('who leaves takes it along', async () => {
    const pledgeId = await make(wang, { seenBy: ['everyone'] })
    await world.ask(secretary, 'pledge.invite', { invitationId: world.id(), branchId: tax })
    expect(await world.ask(wang, 'privacy.leave', {})).toMatchObject({ ok: true })
    expect(await seen(stranger, pledgeId)).toBe(false)
    expect(await rows('pledges', wang)).toEqual([])
    expect(await rows('pledge_invitations', wang)).toEqual([])
  })
})

describe('the code that is scanned', () => {
  test('says who and since when, and nothing more, to a guest too', async () => {
    await make(wang)
    const since = world.now
    expect(await world.ask(null, 'pledge.verify', await code(wang))).toEqual({
      ok: true,
      reply: { state: 'true', name: '王秀英', since },
    })
  })

  test('an old, a changed and a strange one say nothing of anybody', async () => {
    await make(wang)
    await make(colleague)
    const scanned = await code(wang)
    const other = await code(colleague)
    const wrong = [
      { ...scanned, code: other.code },
      { ...scanned, pledgeId: other.pledgeId },
      { ...scanned, code: `${scanned.code.slice(0, -1)}${scanned.code.endsWith('A') ? 'B' : 'A'}` },
      { ...scanned, pledgeId: world.id() },
    ]
    const old = { ok: true, reply: { state: 'old' } }
    for (const one of wrong) expect(await world.ask(null, 'pledge.verify', one)).toEqual(old)
    const before = world.now
    world.now = minutesAfter(before, 9)
    expect(await world.ask(null, 'pledge.verify', scanned)).toMatchObject({
      reply: { state: 'true' },
    })
    world.now = minutesAfter(before, 20)
    expect(await world.ask(null, 'pledge.verify', scanned)).toEqual(old)
    world.now = before
  })
})

describe('never by a helper (rule 18)', () => {
  const names = endpointNames.filter((name) => name.startsWith('pledge.'))

  test.each(names)('%s cannot be asked for somebody, whatever they said yes to', (name) => {
    expect(mayHelp(name, HELP_SCOPES)).toBe(false)
  })

  test('a helper with every yes makes, shows and takes back nothing of the elder’s', async () => {
    const pledgeId = await make(wang, { seenBy: ['branch'] })
    const helper = await world.person('王小敏')
    await world.insert('grants', {
      ...{ grant_id: world.id(), member_id: wang.memberId, account_id: helper.accountId },
      ...{ calls: 'mother', relation: 'daughter', scopes: `{${HELP_SCOPES.join(',')}}` },
      ...{ state: 'active', asked_at: world.now, consent: 'own', agreed_by: wang.accountId },
      until: '2027-11-22',
    })
    const request = { titles: TITLES, words: WORDS, days: 365, seenBy: ['everyone'] }
    const asked: [EndpointName, object][] = [
      ['pledge.make', { ...request, pledgeId: world.id(), policyVersion: '2026-11-28' }],
      ['pledge.withdraw', { pledgeId }],
      ['pledge.code', {}],
      ['pledge.mine', {}],
    ]
    for (const [name, question] of asked) {
      const { status } = await world.send(helper, name, { ...question, for: wang.memberId })
      expect([name, status]).toEqual([name, 400])
      expect((await world.send(helper, name, question)).status).toBe(403)
    }
    expect(await seen(helper, pledgeId)).toBe(false)
    expect((await mine(wang)).card?.seenBy).toEqual(['branch'])
  })
})

describe('a branch invites', () => {
  let branchId: string
  let leader: Person
  const invite = (more: Partial<RequestOf<'pledge.invite'>> = {}) =>
    world.ask(leader, 'pledge.invite', { invitationId: world.id(), branchId, ...more })
  const of = (name: string) => world.person(name, { branches: { [branchId]: 'home' } })

  beforeEach(async () => {
    branchId = await world.branch('一中退休教师党支部')
    leader = await world.person('张书记', { secretaryOf: branchId })
  })

  test('who comes to an activity is asked, each says yes on the own phone, and nobody is listed', async () => {
    const activityId = await world.activity(branchId)
    const [comes, stays] = [await of('来的'), await of('不来的')]
    await world.ask(comes, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })
    world.now = minutesAfter(world.now, 1)
    expect(await invite({ activityId })).toEqual({ ok: true, reply: { asked: 1 } })
    const { invitations } = await mine(comes)
    expect(invitations).toMatchObject([
      { branch: '一中退休教师党支部', activity: { title: '义务清扫' } },
    ])
    expect((await mine(stays)).invitations).toEqual([])
    expect(await world.ask(comes, 'message.list', {})).toMatchObject({
      reply: { items: [{ kind: 'pledgeInvited', facts: { title: '义务清扫' } }, {}] },
    })
    await make(comes, { seenBy: ['branch'] })
    expect((await mine(comes)).invitations).toEqual([])
    expect(await listed(leader, 'branch')).toHaveLength(1)
  })

  test('the branch is asked once a month at most; who shows a card, has no phone or is no Party member never', async () => {
    const asked = await of('要问的')
    await make(await of('亮了的'))
    const [offline, friend] = [await of('没手机的'), await of('党外的')]
    await world.db.query('update members set account_id = null where member_id = $1', [
      offline.memberId,
    ])
    await world.db.query('update members set joined_party_year = null where member_id = $1', [
      friend.memberId,
    ])
    const invitationId = world.id()
    const one = { ok: true, reply: { asked: 1 } }
    expect(await invite({ invitationId })).toEqual(one)
    expect(await invite({ invitationId })).toEqual(one)
    expect(await invite()).toEqual({ ok: true, reply: { asked: 0 } })
    expect(await rows('messages', asked)).toHaveLength(1)
    const before = world.now
    world.now = daysAfter(before, 31)
    expect(await invite()).toEqual(one)
    world.now = before
  })

  test('not now puts it away, and nothing says which of the two it was', async () => {
    const [yes, no] = [await of('愿意的'), await of('不想的')]
    await invite()
    const [invitation] = (await mine(no)).invitations
    await world.ask(no, 'pledge.notNow', { invitationId: invitation?.invitationId ?? '' })
    await make(yes)
    expect((await mine(no)).invitations).toEqual([])
    const kept = [
      ...(await rows('pledge_invitations', yes)),
      ...(await rows('pledge_invitations', no)),
    ]
    expect(new Set(kept.map((row) => Object.keys(row).sort().join())).size).toBe(1)
    expect(kept.every(({ closed_at: closed }) => closed !== null)).toBe(true)
  })

  test('another branch, or an activity of another, is not there; each who was asked finds it in 谁看过', async () => {
    const who = await of('被问的')
    expect(
      await world.ask(secretary, 'pledge.invite', { invitationId: world.id(), branchId }),
    ).toEqual(gone)
    expect(await invite({ activityId: await world.activity(tax) })).toEqual(gone)
    await invite()
    expect(await world.ask(who, 'privacy.seen', {})).toMatchObject({
      reply: { items: [{ act: 'pledge.invite' }] },
    })
  })
})

describe('the four places', () => {
  const titles = ['亮身份', '亮诺言', '亮行动', '亮成效']

  test('the bureau calls them otherwise; cards that are there keep theirs, and it is audited', async () => {
    const pledgeId = await make(wang, { seenBy: ['everyone'] })
    expect(await world.ask(bureau, 'pledge.setSlots', { titles })).toEqual({
      ok: true,
      reply: { titles },
    })
    expect(await world.ask(bureau, 'pledge.slots', {})).toMatchObject({ reply: { titles } })
    expect((await mine(wang)).titles).toEqual(titles)
    expect(await world.ask(null, 'pledge.read', { pledgeId })).toMatchObject({
      reply: { slots: TITLES.map((title) => ({ title })) },
    })
    const [audit] = await world.db.query(
      `select before, after from audits where county_code = $1 and act = 'pledge.setSlots'`,
      [world.db.county],
    )
    expect(audit).toEqual({ before: TITLES, after: titles })
    await make(wang, { titles })
    await world.ask(bureau, 'pledge.setSlots', { titles: TITLES })
  })

  test('nobody else does, and two places are not called the same', async () => {
    for (const who of [secretary, worker]) {
      expect(await world.ask(who, 'pledge.setSlots', { titles })).toEqual(gone)
      expect(await world.ask(who, 'pledge.slots', {})).toEqual(gone)
    }
    const twice = { titles: ['亮', '亮', '行', '效'] }
    expect((await world.send(bureau, 'pledge.setSlots', twice)).status).toBe(400)
  })
})
