import type { RequestOf } from '@/contract'
import type { MembershipKind } from '@/domain/member'
import { minutesAfter } from '@/domain/time'
import { homeAudience } from '@/server/asker'
import { letGo } from '@/server/watching'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Member
let deputy: Person
let elder: Member
let stranger: Person
let activityId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await member('李建国', 'home', { secretaryOf: branchId })
  deputy = await world.person('副书记', { secretaryOf: branchId })
  elder = await member('王秀英')
  stranger = await world.person('别的书记', {
    secretaryOf: await world.branch('司法局退休党支部'),
  })
  activityId = await partyDay()
})
afterEach(async () => {
  letGo()
  await world.close()
})

async function member(name: string, kind: MembershipKind = 'home', more = {}) {
  const person = await world.person(name, {
    ...{ branches: { [branchId]: kind }, phone: '13800000002' },
    ...more,
  })
  return { ...person, memberId: person.memberId ?? '' }
}
const partyDay = (cells = {}) =>
  world.activity(branchId, {
    ...{ party_day: true, audience_id: branchId, open_to: 'branch', title: '主题党日' },
    ...{ starts_at: world.now, ends_at: minutesAfter(world.now, 90) },
    ...{ sign_up_closes_at: minutesAfter(world.now, -60), ...cells },
  })
const STEPS = ['oath', 'study', 'discussion'] as const
const steps = () =>
  STEPS.map((kind) => ({
    ...{ stepId: world.id(), kind, title: `第${kind}项`, minutes: 10 },
    ...{ speakerId: null, material: null },
  }))
const plan = (more: Partial<RequestOf<'partyDay.plan'>> = {}, who: Person = secretary) =>
  world.ask(who, 'partyDay.plan', { activityId, seen: 0, theme: null, steps: steps(), ...more })
const begin = (who: Person = secretary) => world.reply(who, 'partyDay.begin', { activityId })
const go = (who: Person, seen: number, to: number, tapId = world.id()) =>
  world.ask(who, 'partyDay.go', { activityId, tapId, seen, to })
const follow = (who: Person = elder, seen?: number) =>
  world.reply(who, 'partyDay.follow', { activityId, ...(seen !== undefined && { seen }) })
const leading = (who: Person = secretary) => world.reply(who, 'partyDay.leading', { activityId })

test('a plan is seen by who follows: steps in turn, who speaks, an article and a link in words', async () => {
  const articleId = await world.article('学习材料', { owner_id: branchId, audience_id: branchId })
  const [first, second, third] = steps()
  await plan({
    theme: '学习党章',
    steps: [
      { ...third!, speakerId: elder.memberId },
      { ...first!, material: { kind: 'article', id: articleId, words: null } },
      { ...second!, material: { kind: 'link', id: null, words: '学习强国，搜“党章”' } },
    ],
  })
  expect(await follow()).toMatchObject({
    ...{ stage: 'coming', theme: '学习党章', at: 0, leader: null, matter: null },
    steps: [
      { kind: 'discussion', speaker: '王秀英', material: null },
      { kind: 'oath', material: { kind: 'article', id: articleId, file: null } },
      { kind: 'study', material: { kind: 'link', words: '学习强国，搜“党章”' } },
    ],
  })
})

test('a plan is not written over unseen, and is fixed once it has begun', async () => {
  expect(why(await plan())).toBeNull()
  expect(why(await plan())).toBe('stepMoved')
  expect(why(await plan({ seen: 1 }, deputy))).toBeNull()
  await begin()
  expect(why(await plan({ seen: 3 }))).toBe('alreadyDecided')
})

test('who speaks is of the branch; an article of others and an upload of nobody are not there', async () => {
  const [one] = steps()
  const foreign = await world.branch('一中党支部')
  const guest = await world.person('外人', { branches: { [foreign]: 'home' } })
  const hidden = await world.article('别人的', { owner_id: foreign, audience_id: foreign })
  for (const wrong of [
    { ...one!, speakerId: guest.memberId },
    { ...one!, material: { kind: 'article' as const, id: hidden, words: null } },
    { ...one!, material: { kind: 'picture' as const, id: world.id(), words: '照片' } },
  ])
    expect(why(await plan({ steps: [wrong] }))).toBe('badRequest')
})

test('a picture is shown once who is in it was asked, and stays while the plan names it', async () => {
  const [one] = steps()
  const uploadId = world.id()
  await world.insert('uploads', {
    ...{ upload_id: uploadId, branch_id: branchId, kind: 'picture', declared_bytes: 9, bytes: 9 },
    ...{ uploaded_by: secretary.accountId, at: world.now, file: `${uploadId}.jpg` },
    ...{ width: 4, height: 3 },
  })
  const material = { kind: 'picture' as const, id: uploadId, words: '老照片' }
  expect(why(await plan({ steps: [{ ...one!, material }] }))).toBe('badRequest')
  await world.ask(secretary, 'upload.agree', { uploadId, people: 'adults' })
  expect(why(await plan({ steps: [{ ...one!, material }] }))).toBeNull()
  const [step] = (await follow()).steps
  expect(step?.material).toMatchObject({ kind: 'picture', words: '老照片' })
  expect(step?.material?.file).toContain(uploadId)
})

test('it begins from an hour before, leads from step to step, and ends; each is seen at home', async () => {
  const later = await partyDay({
    ...{ starts_at: minutesAfter(world.now, 61), ends_at: minutesAfter(world.now, 121) },
    sign_up_closes_at: world.now,
  })
  expect(why(await world.ask(secretary, 'partyDay.begin', { activityId: later }))).toBe(
    'rollCallNotOpen',
  )
  await plan()
  expect(why(await go(secretary, 1, 1))).toBe('partyDayNotOn')
  const { version } = await begin()
  expect(await follow()).toMatchObject({ stage: 'on', at: 0, leader: '李建国', version })
  expect(await begin()).toEqual({ version })
  expect(why(await go(secretary, version, 1))).toBeNull()
  expect(await follow()).toMatchObject({ at: 1, version: version + 1 })
  expect(why(await go(secretary, version + 1, 3))).toBe('badRequest')
  await world.reply(secretary, 'partyDay.end', { activityId })
  expect(await follow()).toMatchObject({ stage: 'over', at: 1 })
  await begin()
  expect(await follow()).toMatchObject({ stage: 'on', at: 1 })
})

test('who waits is answered when the step changes, and no sooner', async () => {
  await plan()
  const { version } = await begin()
  let answered = false
  const waiting = follow(elder, version).then((answer) => {
    answered = true
    return answer
  })
  await new Promise((soon) => setTimeout(soon, 300))
  expect(answered).toBe(false)
  await go(secretary, version, 2)
  expect(await waiting).toMatchObject({ at: 2, version: version + 1 })
})

test('what another process did is seen within about a second', async () => {
  await plan()
  const { version } = await begin()
  const waiting = follow(elder, version)
  await new Promise((soon) => setTimeout(soon, 100))
  await world.db.query(
    'update party_days set step = 1, version = version + 1 where activity_id = $1',
    [activityId],
  )
  const began = Date.now()
  expect(await waiting).toMatchObject({ at: 1 })
  expect(Date.now() - began).toBeLessThan(2_000)
})

test('a process that ends lets everybody go, with what is true now', async () => {
  await plan()
  const { version } = await begin()
  const waiting = follow(elder, version)
  await new Promise((soon) => setTimeout(soon, 100))
  letGo()
  expect(await waiting).toMatchObject({ version, at: 0 })
})

test('a cloud function holds nothing: it answers at once, and says when to ask again', async () => {
  await plan()
  const { version } = await begin()
  world.house.config = { ...world.config, identity: 'cloud' }
  expect(await follow(elder, version)).toMatchObject({ version, askAgainIn: 2 })
  world.now = minutesAfter(world.now, 3)
  expect(await follow(elder, version)).toMatchObject({ version, askAgainIn: 4 })
})

test('the secretary’s phone dies: another officer goes on from the step', async () => {
  await plan()
  const { version } = await begin()
  await go(secretary, version, 1)
  await world.reply(deputy, 'partyDay.lead', { activityId })
  expect(await follow()).toMatchObject({ at: 1, leader: '副书记' })
  expect(why(await go(deputy, version + 2, 2))).toBeNull()
  expect(await follow()).toMatchObject({ at: 2, leader: '副书记' })
})

test('two lead at once: the later wins, both see who; a tap that saw an older state does nothing', async () => {
  await plan()
  const { version } = await begin()
  expect(why(await go(deputy, version, 1))).toBeNull()
  expect(why(await go(secretary, version, 1))).toBe('stepMoved')
  expect(await leading()).toMatchObject({ at: 1, leader: { name: '副书记', me: false } })
  expect(await leading(deputy)).toMatchObject({ leader: { name: '副书记', me: true } })
  expect(why(await go(secretary, version + 1, 2))).toBeNull()
  expect(await leading(deputy)).toMatchObject({ at: 2, leader: { name: '李建国', me: false } })
})

test('of two taps at the same moment one counts; a retry is the same tap', async () => {
  await plan()
  const { version } = await begin()
  const outcomes = await Promise.all([go(secretary, version, 1), go(deputy, version, 2)])
  expect(outcomes.map(why).sort()).toEqual([null, 'stepMoved'].sort())
  const tapId = world.id()
  const { at, version: now } = await leading()
  expect(why(await go(secretary, now, 0, tapId))).toBeNull()
  expect(why(await go(secretary, now, 0, tapId))).toBeNull()
  expect([at, (await leading()).version]).toEqual([at, now + 1])
})

test('我在听 marks 线上参加 while it goes on, once; who is in the room stays there', async () => {
  const listen = (who: Person = elder) => world.ask(who, 'partyDay.listen', { activityId })
  expect(why(await listen())).toBe('partyDayNotOn')
  await begin()
  expect(await listen()).toEqual({ ok: true, reply: { mark: 'online' } })
  expect(await listen()).toEqual({ ok: true, reply: { mark: 'online' } })
  expect(await leading()).toMatchObject({ room: 0, home: 1 })
  await world.ask(secretary, 'rollCall.setMark', {
    ...{ markId: world.id(), activityId, recordId: elder.memberId, seen: 'online' },
    mark: 'present',
  })
  expect(await listen()).toEqual({ ok: true, reply: { mark: 'present' } })
  expect(await follow()).toMatchObject({ mark: 'present' })
})

test('rules 16 and 18: a helper says 我在听 with a yes to checking in, and speaks and votes never', async () => {
  await begin()
  const daughter = await world.person('王小敏')
  await world.insert('grants', {
    ...{ grant_id: world.id(), member_id: elder.memberId, account_id: daughter.accountId },
    ...{ calls: 'mother', relation: 'daughter', scopes: '{checkIn}', state: 'active' },
    ...{ asked_at: world.now, agreed_by: elder.accountId, until: '2027-01-01', consent: 'own' },
  })
  const aimed = { for: elder.memberId, activityId }
  expect(await world.ask(daughter, 'partyDay.listen', aimed)).toMatchObject({ ok: true })
  expect(await world.ask(daughter, 'partyDay.follow', aimed)).toMatchObject({
    reply: { mark: 'online', voter: false, handUp: false },
  })
  for (const name of ['partyDay.say', 'partyDay.hand', 'matter.vote'])
    expect((await world.send(daughter, name, aimed)).body).toMatchObject({ ok: false })
})

test('words are shown to the branch, once by their id, and taken back by whose they are', async () => {
  const wordId = world.id()
  const say = (who: Person, words = '我支持') =>
    world.ask(who, 'partyDay.say', { wordId, activityId, words })
  expect(why(await say(elder))).toBe('partyDayNotOn')
  await begin()
  expect(why(await say(elder))).toBeNull()
  expect(why(await say(elder))).toBeNull()
  expect(why(await say(secretary))).toBe('badRequest')
  const words = async (who: Person) =>
    (await world.reply(who, 'partyDay.words', { activityId })).items.map(
      ({ name, words, mine }) => [...[name, words, mine]],
    )
  expect(await words(secretary)).toEqual([['王秀英', '我支持', false]])
  expect(await words(elder)).toEqual([['王秀英', '我支持', true]])
  expect(why(await world.ask(secretary, 'partyDay.takeBack', { wordId }))).toBe('notFound')
  expect(why(await world.ask(elder, 'partyDay.takeBack', { wordId }))).toBeNull()
  expect(await words(secretary)).toEqual([])
  expect(why(await say(elder))).toBeNull()
  expect(await words(secretary)).toEqual([])
})

test('a hand is seen with a masked number, and taken down by either', async () => {
  await begin()
  const hand = (up: boolean) => world.reply(elder, 'partyDay.hand', { activityId, up })
  await hand(true)
  await hand(true)
  expect((await leading()).hands).toEqual([
    { recordId: elder.memberId, name: '王秀英', phone: '138****0002', at: world.now },
  ])
  expect(await follow()).toMatchObject({ handUp: true })
  await world.reply(secretary, 'partyDay.lower', { activityId, recordId: elder.memberId })
  expect(await follow()).toMatchObject({ handUp: false })
  await hand(true)
  await hand(false)
  expect((await leading()).hands).toEqual([])
})

test('rule 15: a party day of another branch, and of who it is not for, is not there', async () => {
  await begin()
  const other = await world.branch('一中党支部')
  const outsider = await world.person('外人', { branches: { [other]: 'home' } })
  for (const [who, name] of [
    [outsider, 'partyDay.follow'],
    [outsider, 'partyDay.words'],
    [outsider, 'partyDay.listen'],
    [stranger, 'partyDay.leading'],
    [stranger, 'partyDay.begin'],
    [stranger, 'partyDay.end'],
  ] as const)
    expect([name, why(await world.ask(who, name, { activityId }))]).toEqual([name, 'notFound'])
  const plain = await world.activity(branchId)
  expect(why(await world.ask(secretary, 'partyDay.begin', { activityId: plain }))).toBe('notFound')
})

test('what goes on leads there from the first page; what is for those at home here is theirs', async () => {
  const mobile = await member('胡玉梅', 'mobile')
  expect(await world.reply(elder, 'home.today', {})).toMatchObject({ on: null })
  await begin()
  const on = { activityId, title: '主题党日' }
  expect(await world.reply(elder, 'home.today', {})).toMatchObject({ on })
  expect(await world.reply(mobile, 'home.today', {})).toMatchObject({ on })
  await world.db.query('update activities set audience_id = $1 where activity_id = $2', [
    homeAudience(branchId),
    activityId,
  ])
  expect(await world.reply(mobile, 'home.today', {})).toMatchObject({ on: null })
  expect(await world.reply(elder, 'home.today', {})).toMatchObject({ on })
})

test('my party days: what goes on and comes, the soonest first, page by page; and what was', async () => {
  const at = (minutes: number) =>
    partyDay({
      ...{ starts_at: minutesAfter(world.now, minutes), title: `第${minutes}` },
      ends_at: minutesAfter(world.now, minutes + 60),
      sign_up_opens_at: minutesAfter(world.now, -99_999),
      sign_up_closes_at: minutesAfter(world.now, Math.min(-60, minutes)),
    })
  await at(5_000)
  await at(2_000)
  await at(-5_000)
  await begin()
  const first = await world.reply(elder, 'partyDay.mine', { size: 2 })
  expect(first.items.map(({ title, on }) => [title, on])).toEqual([
    ['主题党日', true],
    ['第2000', false],
  ])
  const second = await world.reply(elder, 'partyDay.mine', { size: 2, after: first.next ?? '' })
  expect(second.items.map(({ title }) => title)).toEqual(['第5000'])
  const past = await world.reply(elder, 'partyDay.mine', { which: 'past' })
  expect(past.items.map(({ title }) => title)).toEqual(['第-5000'])
})
