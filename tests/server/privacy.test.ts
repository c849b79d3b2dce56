import type { RevealReason } from '@/domain/phone'
import { CONSENT_KINDS } from '@/domain/privacy'
import { minutesAfter } from '@/domain/time'
import type { RequestOf } from '@/contract'
import { endpointNames, requestsFor } from '../support/requests'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let wang: Person
let secretary: Person

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  wang = await member('王秀英', '13800000001')
  secretary = await world.person('李建国', { secretaryOf: branchId })
})
afterAll(() => world.close())
beforeEach(() => {
  world.now = minutesAfter(world.now, 1)
})

const member = (name: string, phone?: string) =>
  world.person(name, { branches: { [branchId]: 'home' }, ...(phone && { phone }) })
const signUp = async (who: Person, activityId: string, guests = 0) => {
  const signUpId = world.id()
  const request = { signUpId, activityId, guests, needs: ['wheelchair' as const], orQueue: true }
  expect(await world.ask(who, 'activity.signUp', request)).toMatchObject({ ok: true })
  return signUpId
}
const agree = (who: Person, given: boolean, more: Partial<RequestOf<'privacy.consent'>> = {}) => {
  const consent = { consentId: world.id(), kind: 'photos' as const, given, ...more }
  return world.ask(who, 'privacy.consent', { policyVersion: '2026-11-23', ...consent })
}
const leave = (who: Person) => world.ask(who, 'privacy.leave', {})
const done = { ok: true, reply: {} }
const count = async (table: string, column: string, id: string | null) =>
  (
    await world.db.query(`select from ${table} where county_code = $1 and ${column} = $2`, [
      world.db.county,
      id,
    ])
  ).length
const exported = (who: Person) => world.reply(who, 'privacy.export', {})

describe('consents', () => {
  test('nothing is agreed to before somebody agrees', async () => {
    expect(await world.ask(wang, 'privacy.consents', {})).toEqual({
      ok: true,
      reply: { now: CONSENT_KINDS.map((kind) => ({ kind, given: false })), history: [] },
    })
  })

  test('each is given and withdrawn by itself, and all that was said stays in order', async () => {
    const who = await member('陈德明')
    await agree(who, true)
    await agree(who, true, { kind: 'helper' })
    const last = await agree(who, false)
    expect(last).toMatchObject({ ok: true })
    if (!last.ok) return
    expect(last.reply.now.filter(({ given }) => given)).toEqual([{ kind: 'helper', given: true }])
    expect(last.reply.history.map(({ kind, given }) => [kind, given])).toEqual([
      ['photos', false],
      ['helper', true],
      ['photos', true],
    ])
    expect(last.reply.history[0]).toMatchObject({ policyVersion: '2026-11-23', at: world.now })
  })

  test('the same switch tried twice is kept once; an id of somebody else’s is a wrong id', async () => {
    const who = await member('胡玉梅')
    const consentId = world.id()
    const first = await agree(who, true, { consentId })
    expect(await agree(who, true, { consentId })).toEqual(first)
    expect(await agree(wang, true, { consentId })).toEqual({
      ok: false,
      refusal: 'badRequest',
      detail: { field: '同意' },
    })
    expect(await count('consents', 'consent_id', consentId)).toBe(1)
    expect(await count('audits', 'target_id', consentId)).toBe(1)
  })

  test('many switches at once are all kept, each with a number of its own', async () => {
    const who = await member('周国强')
    const all = await Promise.all(
      [...CONSENT_KINDS, ...CONSENT_KINDS].map((kind) => agree(who, true, { kind })),
    )
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(await count('consents', 'member_id', who.memberId)).toBe(2 * CONSENT_KINDS.length)
  })

  test.each([
    ['an unknown kind', { kind: 'everything' }, '同意什么'],
    ['no yes and no no', { given: 'yes' }, '同意不同意'],
    ['a wording that never was', { policyVersion: '1999-01-01' }, '哪一版说明'],
    ['an id that is none', { consentId: '1' }, '同意'],
    ['for somebody else', { for: '0198f0a0-0000-7000-8000-000000000000' }, 'for'],
  ])('%s is refused by name', async (_, wrong, field) => {
    const good = { consentId: world.id(), kind: 'photos', given: true, policyVersion: '2026-11-23' }
    expect(await world.send(wang, 'privacy.consent', { ...good, ...wrong })).toMatchObject({
      status: 400,
      body: { refusal: 'badRequest', detail: { field } },
    })
  })

  test('whoever refuses all of it reads, signs up and is answered as everybody', async () => {
    const who = await member('谢长久', '13800000008')
    for (const kind of CONSENT_KINDS) await agree(who, false, { kind })
    const activityId = await world.activity(branchId)
    const ids = { activityId, articleId: await world.article('通知'), signUpId: world.id() }
    const everyday = endpointNames.filter(
      (name) => /^(home|article|activity|message)\./.test(name) && name !== 'activity.attendees',
    )
    const answers = await Promise.all(
      everyday
        .filter((name) => name !== 'activity.cancelSignUp')
        .map(async (name) => [name, (await world.send(who, name, requestsFor(ids)[name])).status]),
    )
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
    expect(answers.length).toBeGreaterThan(9)
  })
})

describe('who looked at mine', () => {
  const seen = async (who: Person, request = {}) => {
    return world.reply(who, 'privacy.seen', request)
  }

  const look = (who: Person, reason: RevealReason = 'activity', as = secretary) =>
    world.ask(as, 'member.revealPhone', { recordId: who.memberId ?? '', reason })

  test('a number that was told with what for, and words that were read, with the office and the day', async () => {
    const who = await member('何翠兰', '13800000007')
    const masked = await member('没有电话的')
    const activityId = await world.activity(branchId)
    await signUp(who, activityId)
    await signUp(masked, activityId)
    await world.ask(secretary, 'activity.attendees', { activityId })
    expect(await seen(who)).toEqual({ items: [], next: null })
    expect(await look(who, 'visit')).toEqual({ ok: true, reply: { phone: '13800000007' } })
    expect(await look(masked)).toEqual({ ok: true, reply: { phone: null } })
    const suggestionId = world.id()
    await world.ask(who, 'suggestion.send', { suggestionId, about: 'app', callMe: true })
    world.now = minutesAfter(world.now, 1)
    await world.ask(secretary, 'suggestion.read', { suggestionId })
    await world.ask(who, 'suggestion.read', { suggestionId })
    const office = { kind: 'branchSecretary', of: '税务局退休党支部' }
    expect((await seen(who)).items).toEqual([
      { act: 'suggestion.read', office, reason: null, at: world.now },
      { act: 'member.revealPhone', office, reason: 'visit', at: minutesAfter(world.now, -1) },
    ])
    expect((await seen(masked)).items).toEqual([])
    expect((await seen(wang)).items).toEqual([])
  })

  test('a number is told one at a time, never without what for, never of another branch', async () => {
    const other = await world.person('外人', { secretaryOf: await world.branch('别的支部') })
    const who = await member('没人看', '13800000005')
    for (const [as, refusal] of [
      [other, 'notFound'],
      [wang, 'notFound'],
    ] as const)
      expect(await look(who, 'visit', as)).toMatchObject({ refusal })
    // Who only takes part here is called by the branch they belong to.
    const home = await world.branch('家在别处')
    const branches = { [home]: 'home' as const, [branchId]: 'mobile' as const }
    const guest = await world.person('外来的', { branches, phone: '13800000009' })
    expect(await look(guest)).toMatchObject({ refusal: 'notFound' })
    const recordId = who.memberId ?? ''
    for (const wrong of [{}, { reason: 'curious' }, { reason: null }])
      expect(
        await world.send(secretary, 'member.revealPhone', { recordId, ...wrong }),
      ).toMatchObject({ status: 400, body: { detail: { field: '为了什么' } } })
    expect((await seen(who)).items).toEqual([])
  })

  test('page by page, and nobody turns the pages of another', async () => {
    const who = await member('三次', '13800000006')
    for (let time = 0; time < 3; time += 1) await look(who)
    const first = await seen(who, { size: 2 })
    expect(first.items).toHaveLength(2)
    const second = await seen(who, { size: 2, after: first.next })
    expect([second.items.length, second.next]).toEqual([1, null])
    expect(await world.ask(wang, 'privacy.seen', { after: first.next ?? '' })).toMatchObject({
      refusal: 'badRequest',
    })
  })
})

/** In a team, with a talk, a mark, a card and a question to answer. */
async function teamRows({ memberId, accountId }: Person) {
  const [member_id, team_id, talk_id] = [memberId, world.id(), world.id()]
  const { now } = world
  await world.insert('teams', {
    ...{ team_id, kind: 'expertPanel', name: '专家委员会', about: '请教', founded_at: now },
    ...{ founded_by: accountId, leader_id: member_id },
  })
  await world.insert('team_members', {
    ...{ team_id, member_id, state: 'active', consent: 'own', by_account: accountId, at: now },
  })
  await world.insert('talks', {
    ...{ talk_id, team_id, round: 1, subject: '党史故事', place: '学校', starts_at: now },
    ...{ state: 'planned', planned_by: accountId },
  })
  await world.insert('talk_speakers', { talk_id, member_id })
  await world.insert('five_elders', {
    ...{ member_id, kinds: '{teacher}', marked_by: accountId, at: now },
  })
  await world.insert('expert_profiles', {
    ...{ member_id, profile_id: world.id(), field: '油茶', years: 30, hours: 'day' },
    ...{ reach: 'near', state: 'review', at: now },
  })
  await world.insert('expert_asks', {
    ...{ ask_id: world.id(), member_id, words: '低改', place: '镇上', state: 'asked' },
    ...{ asked_by: accountId, asked_at: now },
  })
}

describe('all that is kept about me', () => {
  /** Where the rows of a table that names people are found in the export. */
  const COVERED: Record<string, keyof Awaited<ReturnType<typeof exported>>> = {
    accounts: 'account',
    sessions: 'sessions',
    members: 'member',
    memberships: 'memberships',
    moves: 'moves',
    join_requests: 'joinings',
    grants: 'helpers',
    helper_codes: 'helperCodes',
    wrong_codes: 'wrongCodes',
    claim_slips: 'slips',
    offices: 'offices',
    audits: 'audits',
    saved_articles: 'savedArticles',
    sign_ups: 'signUps',
    attendance: 'attendance',
    calls: 'calls',
    care_marks: 'care',
    visits: 'visits',
    visit_goers: 'visitsPaid',
    party_day_people: 'partyDays',
    party_day_words: 'partyDayWords',
    party_day_hands: 'partyDayHands',
    votes: 'votes',
    decisions: 'decisions',
    tasks: 'tasks',
    registrations: 'registrations',
    registration_communities: 'helpedCommunities',
    whistles: 'whistles',
    worker_codes: 'workerCodes',
    shift_swaps: 'shiftSwaps',
    certificates: 'certificates',
    attendance_changes: 'attendanceChanges',
    service_changes: 'serviceChanges',
    messages: 'messages',
    allowances: 'allowances',
    sendings: 'sendings',
    suggestions: 'suggestions',
    pledges: 'pledges',
    pledge_invitations: 'pledgeInvitations',
    consents: 'consents',
    pairings: 'pairings',
    donations: 'donations',
    team_members: 'teams',
    talk_speakers: 'talks',
    five_elders: 'fiveElders',
    expert_profiles: 'expertCards',
    expert_asks: 'expertAsks',
    birthday_greetings: 'greetings',
    lectures: 'lectures',
  }

  test('every table that names a person is in the export', async () => {
    const naming = await world.db.query<{ table: string }>(
      `select distinct c.table_name as table from information_schema.columns c
       join pg_class p on p.relname = c.table_name and not p.relispartition
       where c.table_schema = 'public' and (c.column_name ~ '(member|account)_id$')`,
    )
    const tables = naming.map(({ table }) => table)
    expect(tables.filter((table) => !(table in COVERED))).toEqual([])
    expect(tables.length).toBe(Object.keys(COVERED).length)
  })

  test('each of them is told, with the own number in full, and nothing of anybody else', async () => {
    const who = await member('欧阳文', '13800000004')
    const other = await member('别人', '13800000003')
    await world.insert('offices', {
      office_id: world.id(),
      account_id: who.accountId,
      kind: 'bureauOfficer',
      from_day: '2020-01-01',
    })
    await world.insert('service_changes', {
      ...{ change_id: world.id(), activity_id: await world.activity(branchId) },
      ...{ member_id: who.memberId, before: 120, after: 60, why: 'leftEarly' },
      ...{ changed_by: other.accountId, at: world.now },
    })
    await world.insert('join_requests', {
      join_request_id: world.id(),
      account_id: who.accountId,
      branch_id: branchId,
      name: '欧阳文',
      state: 'joined',
      sent_at: world.now,
      decided_at: world.now,
    })
    await world.insert('grants', {
      grant_id: world.id(),
      member_id: other.memberId,
      account_id: who.accountId,
      calls: 'mother',
      state: 'asked',
      asked_at: world.now,
    })
    await world.insert('birthday_greetings', {
      ...{ member_id: who.memberId, year: 2026, branch_id: branchId, words: '祝您政治生日快乐' },
      ...{ greeted_by: secretary.accountId, at: world.now },
    })
    await world.ask(who, 'lecture.offer', {
      ...{ lectureId: world.id(), title: '第一张税票', words: '那一年' },
    })
    await world.insert('helper_codes', {
      member_id: who.memberId,
      code_hmac: 'x',
      expires_at: world.now,
    })
    await world.insert('claim_slips', {
      slip_id: world.id(),
      member_id: who.memberId,
      code_hmac: 'hmac',
      made_by: secretary.accountId,
      made_at: world.now,
      expires_at: world.now,
    })
    await world.insert('wrong_codes', {
      account_id: who.accountId,
      wrong: 1,
      last_at: world.now,
    })
    const activityId = await world.activity(branchId)
    const articleId = await world.article('留着看的')
    const functional = await world.branch('老科协支部', 'functional')
    for (const one of [who, other]) {
      await signUp(one, activityId)
      const templates = ['change' as const]
      await world.ask(one, 'telling.allow', { tapId: world.id(), activityId, templates })
      await world.ask(one, 'article.save', { articleId, saved: true })
      await agree(one, true)
      await world.ask(one, 'membership.ask', { moveId: world.id(), branchId: functional })
      const words = `${one.name}说的话`
      await world.ask(one, 'suggestion.send', { suggestionId: world.id(), about: 'app', words })
    }
    for (const seen of [null, 'leave'] as const)
      await world.ask(secretary, 'rollCall.setMark', {
        markId: world.id(),
        activityId,
        recordId: who.memberId ?? '',
        seen,
        mark: seen === null ? 'leave' : 'homeVisit',
      })
    for (const [visited, goer] of [
      [who, other],
      [other, who],
    ] as const) {
      const visitId = world.id()
      await world.insert('visits', {
        visit_id: visitId,
        branch_id: branchId,
        member_id: visited.memberId,
        kind: 'consolation',
        starts_at: world.now,
        state: 'planned',
        planned_by: secretary.accountId,
      })
      await world.insert('visit_goers', { visit_id: visitId, member_id: goer.memberId })
    }
    await world.insert('care_marks', {
      member_id: who.memberId,
      policy: 'homeVisit',
      needs: '{walking}',
      consent: 'spoken',
      marked_by: secretary.accountId,
      at: world.now,
    })
    await teamRows(who)
    await world.ask(who, 'task.askVisit', { taskId: world.id() })
    for (const one of [who, other]) {
      const [communityId, second] = [await world.community(), await world.community('湖滨社区')]
      const said = { skills: ['law' as const], times: ['weekendMorning' as const], able: true }
      await world.ask(one, 'registration.save', { communityId, reach: 'near', ...said })
      await world.ask(one, 'registration.help', { communityIds: [second] })
      await world.ask(one, 'community.code', {})
      await world.insert('whistles', {
        ...{ activity_id: activityId, member_id: one.memberId },
        ...{ week: '2026-11-16', nth: 1, at: world.now },
      })
    }
    await world.ask(secretary, 'pledge.invite', { invitationId: world.id(), branchId })
    await world.ask(who, 'pledge.make', {
      ...requestsFor({ activityId, articleId, signUpId: world.id() })['pledge.make'],
    })
    const station = await world.community('爱心驿站', { kind: 'careStation' })
    for (const one of [who, other]) {
      const mine = { community_id: station, member_id: one.memberId, offered_at: world.now }
      await world.insert('pairings', { pairing_id: world.id(), ...mine, state: 'offered' })
      await world.insert('donations', {
        ...{ donation_id: world.id(), ...mine, item: '图书', amount: 3, state: 'offered' },
      })
    }
    await world.insert('shift_swaps', {
      ...{ swap_id: world.id(), activity_id: activityId, sign_up_id: world.id() },
      ...{ from_member_id: who.memberId, state: 'asked', asked_at: world.now },
    })
    await world.insert('certificates', {
      ...{ certificate_id: world.id(), member_id: who.memberId, year: 2026, minutes: 60 },
      ...{ until_day: '2026-11-22', organisers: '{社区}', issued_at: world.now },
    })
    const held = await world.activity(branchId, {
      ...{ party_day: true, starts_at: world.now, ends_at: minutesAfter(world.now, 90) },
      sign_up_closes_at: minutesAfter(world.now, -1),
    })
    await world.ask(secretary, 'partyDay.begin', { activityId: held })
    const matterId = world.id()
    await world.ask(secretary, 'matter.ask', {
      ...{ matterId, activityId: held, question: '添一台电视', choices: ['同意', '不同意'] },
    })
    await world.ask(secretary, 'matter.open', { matterId })
    for (const one of [who, other]) {
      const words = `${one.name}的想法`
      await world.ask(one, 'partyDay.say', { wordId: world.id(), activityId: held, words })
      await world.ask(one, 'partyDay.hand', { activityId: held, up: true })
      await world.ask(one, 'matter.vote', { matterId, choice: 0 })
      await world.ask(secretary, 'decision.add', {
        ...{ decisionId: world.id(), activityId: held, recordId: one.memberId ?? '' },
        ...{ words: `${one.name}去买电视`, day: '2026-12-20' },
      })
    }
    await world.ask(secretary, 'posting.cancel', { activityId, reason: '下大雨' })
    await world.ask(secretary, 'callList.setMark', {
      thing: 'article',
      thingId: await world.article('学习通知', { owner_id: branchId, audience_id: branchId }),
      recordId: who.memberId ?? '',
      mark: 'reached',
    })
    const all = await exported(who)
    for (const part of Object.values(COVERED))
      expect([part, all[part as 'audits']]).not.toEqual([part, []])
    expect(all).toMatchObject({
      member: { name: '欧阳文', birthYear: 1950, phone: '13800000004' },
      memberships: [{ branch: '税务局退休党支部', kind: 'home', from: '2020-01-01', to: null }],
      offices: [{ kind: 'bureauOfficer', of: null }],
      savedArticles: [{ title: '留着看的' }],
      signUps: [{ title: '义务清扫', needs: ['wheelchair'], state: 'confirmed' }],
      suggestions: [{ words: '欧阳文说的话' }],
      consents: [{ kind: 'photos', given: true }],
    })
    const text = JSON.stringify(all)
    for (const foreign of [other.name, '13800000003', other.accountId, other.memberId ?? ''])
      expect(text).not.toContain(foreign)
  })

  test('somebody without a record gets the account; a guest is asked to sign in', async () => {
    expect(await exported(await world.person('王小敏'))).toMatchObject({
      account: { name: '王小敏' },
      member: null,
      audits: [],
    })
    expect(await world.send(null, 'privacy.export', {})).toMatchObject({ status: 401 })
  })
})

describe('leaving', () => {
  test('what says who it was goes, the numbers stay, and the WeChat account starts anew', async () => {
    const who = await member('赵桂花', '13800000002')
    const { accountId, memberId } = who
    const past = await world.activity(branchId)
    const signUpId = await signUp(who, past)
    await agree(who, true)
    await world.ask(who, 'article.save', { articleId: await world.article('好文章'), saved: true })
    await world.ask(who, 'registration.save', {
      ...{ communityId: await world.community(), skills: ['law'], times: ['weekendMorning'] },
      ...{ reach: 'near', able: false },
    })
    const suggestionId = world.id()
    await world.ask(who, 'suggestion.send', { suggestionId, about: 'app', words: '字太小' })
    const before = world.now
    world.now = minutesAfter(world.now, 3 * 24 * 60)
    expect(await leave(who)).toEqual(done)

    expect(await world.send(who, 'session.current', {})).toMatchObject({ status: 401 })
    for (const [table, column, id, rows] of [
      ['accounts', 'account_id', accountId, 0],
      ['sessions', 'account_id', accountId, 0],
      ['saved_articles', 'account_id', accountId, 0],
      ['suggestions', 'account_id', accountId, 0],
      ['suggestions', 'suggestion_id', suggestionId, 1],
      ['messages', 'member_id', memberId, 0],
      ['allowances', 'account_id', accountId, 0],
      ['sendings', 'account_id', accountId, 0],
      ['consents', 'member_id', memberId, 0],
      ['registrations', 'member_id', memberId, 0],
      ['members', 'member_id', memberId, 1],
      ['sign_ups', 'sign_up_id', signUpId, 1],
    ] as const)
      expect([table, column, await count(table, column, id)]).toEqual([table, column, rows])
    const [empty] = await world.db.query<Record<string, unknown>>(
      'select * from members where county_code = $1 and member_id = $2',
      [world.db.county, memberId],
    )
    expect(Object.entries(empty ?? {}).filter(([, value]) => value !== null)).toEqual([
      ['county_code', world.db.county],
      ['member_id', memberId],
      ['name', ''],
      ['left_at', world.now],
      ['anniversary_hidden', false],
    ])
    const [seat] = await world.db.query<{ needs: string[] }>(
      'select needs from sign_ups where county_code = $1 and sign_up_id = $2',
      [world.db.county, signUpId],
    )
    expect(seat?.needs).toEqual([])
    const list = await world.ask(secretary, 'activity.attendees', { activityId: past })
    expect(list).toMatchObject({ reply: { seatsTaken: 1, parties: [{ name: '', phone: null }] } })
    expect(await world.ask(secretary, 'suggestion.read', { suggestionId })).toMatchObject({
      reply: { words: '字太小', writer: { name: '', phone: null } },
    })
    expect(await world.ask(secretary, 'suggestion.list', { size: 50 })).toMatchObject({ ok: true })
    // Neither the number nor the identity is in anybody's way.
    const identity = `weChat:${accountId}`
    await world.insert('accounts', { account_id: world.id(), identity, name: '' })
    world.now = before
  })

  test('nobody is left half: the database refuses a member who left with a name', async () => {
    const who = await member('半个')
    await leave(who)
    await expect(
      world.db.query(`update members set name = '还在' where county_code = $1 and member_id = $2`, [
        world.db.county,
        who.memberId,
      ]),
    ).rejects.toThrow(/check constraint/)
  })

  test('seats go to who waits, who is told; a place in a queue is given up', async () => {
    const activityId = await world.activity(branchId, { capacity: 2 })
    const [leaver, next, last] = [
      await member('走的'),
      await member('等的'),
      await member('再等的'),
    ]
    await signUp(leaver, activityId, 1)
    await signUp(next, activityId)
    await signUp(last, activityId, 1)
    world.now = minutesAfter(world.now, 1)
    expect(await leave(leaver)).toEqual(done)
    expect(await world.ask(next, 'activity.read', { activityId })).toMatchObject({
      reply: { seatsTaken: 1, waiting: 1, mine: { state: 'confirmed' } },
    })
    expect(await world.ask(next, 'message.list', {})).toMatchObject({
      reply: { items: [{ kind: 'promoted' }, { kind: 'waitlisted' }] },
    })
    await leave(last)
    expect(await world.ask(next, 'activity.read', { activityId })).toMatchObject({
      reply: { seatsTaken: 1, waiting: 0 },
    })
  })

  test('it is audited, last of all and without a name', async () => {
    const who = await member('写下来的', '13800000010')
    await signUp(who, await world.activity(branchId))
    await leave(who)
    const rows = await world.db.query<{ act: string; text: string }>(
      `select act, a::text as text from audits a
       where county_code = $1 and subject_member_id = $2 order by number`,
      [world.db.county, who.memberId],
    )
    expect(rows.map(({ act }) => act)).toEqual([
      'activity.signUp',
      'activity.cancelSignUp',
      'privacy.leave',
    ])
    for (const { text } of rows) expect(text).not.toMatch(/写下来的|13800000010/)
  })

  test('a second try finds nobody; two at once are both answered and free the seats once', async () => {
    const activityId = await world.activity(branchId)
    const who = await member('急的')
    await signUp(await member('留下的'), activityId)
    await signUp(who, activityId, 2)
    const both = await Promise.all([leave(who), leave(who), leave(who)])
    for (const one of both)
      expect([done, { ok: false, refusal: 'signInNeeded' }]).toContainEqual(one)
    expect(both).toContainEqual(done)
    expect(await leave(who)).toEqual({ ok: false, refusal: 'signInNeeded' })
    expect(await world.ask(null, 'activity.read', { activityId })).toMatchObject({
      reply: { seatsTaken: 1 },
    })
  })

  test('leaving while seats come free and while signing up: seats and sign-ups agree', async () => {
    for (let round = 0; round < 10; round += 1) {
      const activityId = await world.activity(branchId, { capacity: 2 })
      const other = await world.activity(branchId, { capacity: 2 })
      const people = await Promise.all([1, 2, 3].map((nth) => member(`甲${nth}`)))
      const [first, waiting, third] = people as [Person, Person, Person]
      const firstId = await signUp(first, activityId, 1)
      await signUp(waiting, activityId, 1)
      await signUp(third, activityId)
      const answers = await Promise.all([
        leave(waiting),
        world.ask(first, 'activity.cancelSignUp', { signUpId: firstId }),
        world.ask(waiting, 'activity.signUp', {
          signUpId: world.id(),
          activityId: other,
          guests: 1,
          orQueue: true,
        }),
        leave(third),
      ])
      for (const answer of answers)
        if (!answer.ok) expect(['signInNeeded']).toContain(answer.refusal)
      for (const id of [activityId, other]) {
        const [seats] = await world.db.query(
          `select seats_taken, waiting, (select coalesce(sum(1 + guests), 0)::int from sign_ups s
             where s.activity_id = $2 and s.state = 'confirmed') as sat,
             (select count(*)::int from sign_ups s
             where s.activity_id = $2 and s.state = 'waitlisted') as queued
           from activities where county_code = $1 and activity_id = $2`,
          [world.db.county, id],
        )
        expect(seats).toEqual({ seats_taken: 0, waiting: 0, sat: 0, queued: 0 })
      }
    }
  })

  test('the only secretary of a branch hands over first; of two who leave at once one stays', async () => {
    const [own, shared] = [await world.branch('一人支部'), await world.branch('两人支部')]
    const only = await world.person('独一个', { secretaryOf: own })
    expect(await leave(only)).toEqual({ ok: false, refusal: 'handOverFirst' })
    expect(await world.ask(only, 'session.current', {})).toMatchObject({
      reply: { me: { name: '独一个' } },
    })
    const two = [
      await world.person('书记甲', { secretaryOf: shared }),
      await world.person('书记乙', { secretaryOf: shared }),
    ]
    const answers = await Promise.all(two.map(leave))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual({ ok: false, refusal: 'handOverFirst' })
  })

  test('nobody leaves for another', async () => {
    const forged = await world.send(wang, 'privacy.leave', { for: secretary.memberId })
    expect(forged).toMatchObject({ status: 400, body: { detail: { field: 'for' } } })
    expect(await world.send(null, 'privacy.leave', {})).toMatchObject({ status: 401 })
  })
})
