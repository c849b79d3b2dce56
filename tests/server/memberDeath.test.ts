import { setTimeout } from 'node:timers/promises'
import { indexGrams } from '@/domain/search'
import { daysAfter } from '@/domain/time'
import { verifyAudits } from '@/server/jobs/verifyAudits'
import { addMessages } from '@/server/sql/message'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let functional: string
let mother: Member
let waiting: Member
let daughter: Person
let secretary: Member

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  functional = await world.branch('老年协会支部', 'functional')
  mother = await member('王秀英', { [functional]: 'participating' as const })
  waiting = await member('陈德明')
  daughter = await world.person('王小敏')
  secretary = { ...(await member('李建国', {}, branchId)) }
})
afterEach(() => world.close())

async function member(name: string, more = {}, secretaryOf?: string): Promise<Member> {
  const branches = { [branchId]: 'home' as const, ...more }
  const person = await world.person(name, {
    branches,
    phone: '13800000001',
    ...(secretaryOf && { secretaryOf }),
  })
  return { ...person, memberId: person.memberId ?? '' }
}
const record = (recordId = mother.memberId, by: Person = secretary) =>
  world.ask(by, 'member.recordDeath', { recordId })
const undo = (by: Person = secretary) =>
  world.ask(by, 'member.undoDeath', { recordId: mother.memberId })
const done = { ok: true, reply: {} }
const signUp = (who: Person, activityId: string, more = {}) =>
  world.ask(who, 'activity.signUp', {
    signUpId: world.id(),
    activityId,
    guests: 0,
    orQueue: true,
    ...more,
  })
const names = async (which: 'living' | 'deceased') => {
  const list = await world.ask(secretary, 'roster.list', { branchId, which })
  return list.ok ? list.reply.items.map(({ name }) => name).sort() : list.refusal
}
async function helping(helper: Person, elder: Member) {
  const code = await world.ask(elder, 'helper.code', {})
  if (!code.ok) throw new Error(code.refusal)
  const grantId = world.id()
  const asked = { grantId, code: code.reply.code, calls: 'mother' as const }
  expect(await world.ask(helper, 'helper.ask', asked)).toEqual(done)
  const yes = { relation: 'daughter' as const, scopes: ['plans' as const, 'signUp' as const] }
  expect(await world.ask(elder, 'helper.agree', { grantId, days: 365, ...yes })).toEqual(done)
}

test('nobody is sent to visit, and what was asked or was to be told by WeChat ends', async () => {
  const activityId = await world.activity(branchId)
  await world.ask(secretary, 'visit.plan', {
    ...{ visitId: world.id(), recordId: mother.memberId, kind: 'consolation' },
    ...{ startsAt: daysAfter(world.now, 2), goers: [waiting.memberId] },
  })
  await world.ask(mother, 'task.askVisit', { taskId: world.id() })
  await world.insert('sendings', {
    ...{ account_id: mother.accountId, message_id: world.id(), member_id: mother.memberId },
    ...{ activity_id: activityId, template: 'change', kind: 'promoted', due_at: world.now },
  })
  const states = async () =>
    (
      await world.db.query<{ state: string }>(
        'select state from tasks union all select state from visits union all select state from sendings',
      )
    ).map(({ state }) => state)
  expect(await states()).toEqual(['open', 'planned', 'waiting'])
  expect(await record()).toEqual(done)
  expect(await states()).toEqual(['withdrawn', 'cancelled', 'dropped'])
})

test('seats go to who waits, helpers end, nothing more is said, and what was stays', async () => {
  const past = await world.activity(branchId)
  await signUp(mother, past)
  world.now = daysAfter(world.now, 3)
  const ahead = await world.activity(branchId, { capacity: 1 })
  await signUp(mother, ahead)
  await signUp(waiting, ahead)
  await helping(daughter, mother)
  const forMother = { for: mother.memberId }
  expect(await signUp(daughter, past, forMother)).toMatchObject({ refusal: 'alreadySignedUp' })

  expect(await record()).toEqual(done)
  // On the helper's very next request, as after an end and after the year.
  expect(await signUp(daughter, ahead, forMother)).toMatchObject({ refusal: 'helpEnded' })
  expect(
    await world.ask(daughter, 'activity.mine', { period: 'coming', ...forMother }),
  ).toMatchObject({ refusal: 'helpEnded' })
  expect(
    await world.db.query('select state from grants where county_code = $1', [world.db.county]),
  ).toEqual([{ state: 'ended' }])
  const list = (activityId: string) => world.ask(secretary, 'activity.attendees', { activityId })
  expect(await list(ahead)).toMatchObject({
    reply: { parties: [{ name: '陈德明', state: 'confirmed' }] },
  })
  expect(await list(past)).toMatchObject({ reply: { parties: [{ name: '王秀英' }] } })
  expect(await names('living')).toEqual(['李建国', '陈德明'])
  expect(await names('deceased')).toEqual(['王秀英'])
  const messages = () =>
    world.db.query('select from messages where county_code = $1 and member_id = $2', [
      world.db.county,
      mother.memberId,
    ])
  const before = (await messages()).length
  const facts = { title: '清扫', place: '小区', startsAt: world.now, guests: 0 }
  const { memberId } = mother
  await addMessages(world.db, [{ memberId, kind: 'promoted', facts, activityId: ahead }], world.now)
  expect(await messages()).toHaveLength(before)
  expect((await verifyAudits(world.db, null)).wrong).toEqual([])
})

test('nobody acts as somebody who has died: not the phone, not the offices, not a slip or a code', async () => {
  await world.insert('offices', {
    office_id: world.id(),
    account_id: mother.accountId,
    kind: 'bureauOfficer',
    from_day: '2020-01-01',
  })
  await helping(mother, waiting)
  const code = await world.ask(mother, 'helper.code', {})
  await record()
  expect(await world.ask(mother, 'home.today', {})).toMatchObject({ refusal: 'signInNeeded' })
  // The WeChat of the family signs in again: an account, and nobody's record.
  const identity = { identity: `weChat:${mother.accountId}` }
  const { dispatch } = await import('@/server/dispatch')
  const as = async (name: string, request = {}) =>
    (await dispatch(world.house, identity, name, request)).body
  expect(await as('session.current')).toMatchObject({
    reply: { me: { memberId: null, offices: [], officeBranches: [], officeCommunities: [] } },
  })
  expect(await as('activity.mine', { period: 'past' })).toMatchObject({ refusal: 'memberOnly' })
  expect(await as('activity.mine', { period: 'past', for: waiting.memberId })).toMatchObject({
    refusal: 'helpEnded',
  })
  const asked = { grantId: world.id(), code: (code.ok && code.reply.code) || '' }
  expect(await world.ask(daughter, 'helper.ask', { ...asked, calls: 'mother' })).toMatchObject({
    refusal: 'wrongCode',
  })
  for (const [name, request] of [
    ['claim.slip', { slipId: world.id(), recordId: mother.memberId }],
    ['helper.code', { recordId: mother.memberId }],
    ['member.revealPhone', { recordId: mother.memberId, reason: 'visit' }],
    [
      'membership.propose',
      { moveId: world.id(), recordId: mother.memberId, branchId, kind: 'home' },
    ],
  ] as const)
    expect([name, (await world.send(secretary, name, request)).body]).toMatchObject([
      name,
      { refusal: 'notFound' },
    ])
  // Leaving takes the account, and the record stays with the branch.
  expect(await as('privacy.leave')).toEqual(done)
  expect(await names('deceased')).toEqual(['王秀英'])
})

test('only by a secretary of the home branch, never of oneself; a second try changes nothing', async () => {
  const elsewhere = await world.person('赵明', { secretaryOf: functional })
  for (const who of [elsewhere, waiting])
    expect(await record(mother.memberId, who)).toMatchObject({ refusal: 'notFound' })
  expect(await record(secretary.memberId)).toMatchObject({ refusal: 'badRequest' })
  const colleague = await world.person('副书记', { secretaryOf: branchId })
  const both = await Promise.all([record(), record(mother.memberId, colleague)])
  expect([...both, await record()]).toEqual([done, done, done])
  for (const who of [elsewhere, waiting]) expect(await undo(who)).toMatchObject({ ok: false })
  expect(
    await world.db.query(
      `select act from audits where county_code = $1 and act like 'member.%' order by number`,
      [world.db.county],
    ),
  ).toEqual([{ act: 'member.recordDeath' }])
})

test('a mistake is put right: at home again at the next request, helpers have to be asked anew', async () => {
  await helping(daughter, mother)
  await record()
  expect([await undo(), await undo()]).toEqual([done, done])
  expect(await names('deceased')).toEqual([])
  expect(await names('living')).toContain('王秀英')
  const identity = { identity: `weChat:${mother.accountId}` }
  const { dispatch } = await import('@/server/dispatch')
  const me = await dispatch(world.house, identity, 'session.current', {})
  expect(me.body).toMatchObject({ reply: { me: { memberId: mother.memberId } } })
  const forMother = { period: 'coming' as const, for: mother.memberId }
  expect(await world.ask(daughter, 'activity.mine', forMother)).toMatchObject({
    refusal: 'helpEnded',
  })
})

test('an old sheet writes nobody who has died, nor is one registered unasked', async () => {
  await record()
  const row = { name: '王秀英', birthYear: 1950, joinedPartyYear: null, phone: null }
  const rows = [{ ...row, community: null }]
  for (const name of ['roster.preview', 'roster.take'] as const)
    expect(await world.ask(secretary, name, { branchId, rows })).toMatchObject({
      reply: { verdicts: [{ what: 'doubtful', why: 'deceased' }] },
    })
  expect(
    await world.ask(secretary, 'member.register', {
      recordId: world.id(),
      slipId: world.id(),
      branchId,
      name: '王秀英',
      birthYear: 1950,
    }),
  ).toMatchObject({ refusal: 'namesakeThere' })
})

test('recorded while a seat is being taken, before or after it: no seat is left with who has died', async () => {
  const activityId = await world.activity(branchId, { capacity: 50 })
  // Each time the death comes a little later; the last time the seat is surely there.
  for (let later = 0; later <= 5; later += 1) {
    const who = await member('万长久')
    const seat = signUp(who, activityId)
    await (later === 5 ? seat : setTimeout(4 * later))
    expect(await record(who.memberId)).toEqual(done)
    await seat
  }
  expect(
    await world.db.query(
      `select from sign_ups where county_code = $1 and activity_id = $2 and state <> 'cancelled'`,
      [world.db.county, activityId],
    ),
  ).toEqual([])
  const [activity] = await world.db.query<{ taken: number }>(
    'select seats_taken as taken from activities where county_code = $1 and activity_id = $2',
    [world.db.county, activityId],
  )
  expect(activity?.taken).toBe(0)
})

test('nobody has left and died: the database refuses it', async () => {
  await record()
  await expect(
    world.db.query(
      `update members set left_at = $3, name = '', account_id = null, birth_year = null,
         joined_party_year = null, phone_cipher = null, phone_hmac = null, phone_ends = null
       where county_code = $1 and member_id = $2`,
      [world.db.county, mother.memberId, world.now],
    ),
  ).rejects.toThrow(/check/)
})

test('a branch is found by its community too', async () => {
  const communityId = await world.community('湖滨社区')
  await world.db.query(
    `update branches set community_id = $3, grams = $4
     where county_code = $1 and branch_id = $2`,
    [world.db.county, branchId, communityId, indexGrams('税务局退休党支部 湖滨社区')],
  )
  expect(await world.ask(null, 'joining.branches', { words: '湖滨' })).toMatchObject({
    reply: { items: [{ branchId }] },
  })
})
