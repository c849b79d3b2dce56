import type { ReplyOf, RequestOf } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { remindToClose } from '@/server/jobs/remindClose'
import { World, type Person } from '../support/world'

let world: World
let community: string
let branch: string
let zhou: Person
let bureau: Person

beforeEach(async () => {
  world = await World.open()
  community = await world.community()
  branch = await world.branch()
  zhou = await world.person('周婷', { worksFor: community })
  bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
})
afterEach(() => world.close())

/** The reply of whoever is answered. */

/** A member who has reported to a community. */
async function willing(name: string, communityId = community) {
  const person = await world.person(name, {
    ...{ branches: { [branch]: 'home' as const }, phone: '13800000001' },
  })
  await world.insert('registrations', {
    ...{ member_id: person.memberId, community_id: communityId, skills: '{repair}' },
    ...{ times: '{weekendMorning}', reach: 'near', able: true, registered_at: world.now },
  })
  return person
}

const wish = (more: Partial<RequestOf<'communityRequest.post'>> = {}) => ({
  ...{
    activityId: world.id(),
    communityId: community,
    title: '楼道堆物清理',
    place: '竹情小区三栋',
  },
  ...{ startsAt: daysAfter(world.now, 2), endsAt: minutesAfter(daysAfter(world.now, 2), 120) },
  ...{ capacity: 2, kind: 'help' as const, skills: ['repair' as const], weight: 'light' as const },
  ...more,
})

async function posted(more: Partial<RequestOf<'communityRequest.post'>> = {}) {
  const request = wish(more)
  await world.reply(zhou, 'communityRequest.post', request)
  return request.activityId
}

const go = (who: Person, activityId: string, orQueue = false) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0, orQueue })

const mark = (activityId: string, who: Person) =>
  world.reply(zhou, 'rollCall.setMark', {
    ...{ markId: world.id(), activityId, recordId: who.memberId ?? '', seen: null },
    mark: 'present',
  })

const closing = (activityId: string) => ({
  ...{ activityId, outcome: '楼道清干净了', thanks: '辛苦大家了' },
  ...{ figure: '三个楼道', beneficiaries: 36, story: true },
})

test('a worker asks for hands once, and whoever has reported goes until nobody more is missing', async () => {
  const request = wish()
  for (let tries = 0; tries < 2; tries++)
    expect(await world.ask(zhou, 'communityRequest.post', request)).toEqual({ ok: true, reply: {} })
  const { activityId } = request
  const [wang, chen, hu] = [
    await willing('王秀英'),
    await willing('陈德明'),
    await willing('胡玉梅'),
  ]
  const { items } = await world.reply(wang, 'communityRequest.list', {})
  expect(items).toMatchObject([
    { activityId, near: true, kind: 'help', isRequest: true, mine: null },
  ])
  expect(await go(wang, activityId)).toMatchObject({ reply: { state: 'confirmed' } })
  expect(await go(chen, activityId)).toMatchObject({ reply: { state: 'confirmed' } })
  expect(await go(hu, activityId)).toMatchObject({ refusal: 'full' })
  expect(await go(hu, activityId, true)).toMatchObject({ reply: { state: 'waitlisted', place: 1 } })
  expect((await world.reply(wang, 'activity.mine', { period: 'coming' })).items).toMatchObject([
    { activityId, isRequest: true, branch: '尖山社区', place: '竹情小区三栋' },
  ])
  expect(await world.reply(wang, 'activity.read', { activityId })).toMatchObject({
    ...{ organiser: '周婷', phone: '0730-0000021', summary: '楼道堆物清理' },
    request: { kind: 'help', skills: ['repair'], weight: 'light', minutes: null, closed: null },
  })
})

test('a community that is not approved, or was stopped, asks nobody', async () => {
  await world.db.query('update communities set approved_at = null')
  expect(await world.ask(zhou, 'communityRequest.post', wish())).toEqual({
    ...{ ok: false, refusal: 'notApproved' },
  })
})

test('a worker asks for the own community only, and nobody else at all', async () => {
  const other = await world.community('湖滨社区')
  const stranger = await world.person('江雨', { worksFor: other })
  const secretary = await world.person('李建国', { secretaryOf: branch })
  const activityId = await posted()
  for (const who of [stranger, secretary, bureau]) {
    expect(await world.ask(who, 'communityRequest.post', wish())).toMatchObject({
      refusal: 'notFound',
    })
    const answer = await world.ask(who, 'communityRequest.close', closing(activityId))
    expect(answer).toMatchObject({ refusal: 'notFound' })
  }
  expect(await world.ask(stranger, 'posting.cancel', { activityId, reason: '不' })).toMatchObject({
    refusal: 'notFound',
  })
  expect(await world.ask(stranger, 'communityRequest.read', { activityId })).toMatchObject({
    refusal: 'notFound',
  })
})

test('for a team: all of it hear at once, they alone may go, and no wave goes out', async () => {
  const teamId = world.id()
  await world.insert('teams', {
    ...{ team_id: teamId, kind: 'silverVolunteers', name: '小分队', about: '帮忙' },
    ...{ founded_at: world.now, founded_by: bureau.accountId },
  })
  const inTeam = await world.person('陈德明', { branches: { [branch]: 'home' } })
  await world.insert('team_members', {
    ...{ team_id: teamId, member_id: inTeam.memberId, state: 'active', consent: 'own' },
    ...{ at: world.now, by_account: inTeam.accountId },
  })
  const other = await willing('王秀英')
  const activityId = await posted({ teamId })
  expect(await world.reply(inTeam, 'message.list', {})).toMatchObject({
    items: [{ kind: 'whistled', thingId: activityId }],
  })
  expect((await world.reply(other, 'message.list', {})).items).toEqual([])
  expect(await go(other, activityId)).toMatchObject({ refusal: 'notFound' })
  expect(await go(inTeam, activityId)).toMatchObject({ ok: true })
  await world.reply(zhou, 'posting.setSeats', { activityId, capacity: 5 })
  const waves = await world.db.query('select next_wave_at as at from community_requests')
  expect(waves).toEqual([{ at: null }])
  expect(
    await world.ask(zhou, 'communityRequest.post', wish({ teamId: world.id() })),
  ).toMatchObject({
    refusal: 'badRequest',
    detail: { field: '队伍' },
  })
})

test('of the own communities first, then of the county, page by page', async () => {
  const far = await world.community('湖滨社区')
  const jiang = await world.person('江雨', { worksFor: far })
  const wang = await willing('王秀英')
  const there = wish({ communityId: far, title: '先来的' })
  await world.reply(jiang, 'communityRequest.post', there)
  const late = {
    startsAt: daysAfter(world.now, 9),
    endsAt: minutesAfter(daysAfter(world.now, 9), 60),
  }
  const here = [await posted(), await posted(late)]
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: ReplyOf<'communityRequest.list'> = await world.reply(
      wang,
      'communityRequest.list',
      {
        ...{ size: 1, ...(after && { after }) },
      },
    )
    seen.push(...page.items.map(({ activityId }) => activityId))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual([...here, there.activityId])
})

test('who has not reported sees how many there are, and no more', async () => {
  const activityId = await posted()
  const guest = await world.person('谢万和', { branches: { [branch]: 'home' } })
  for (const who of [guest, null])
    expect(await world.reply(who, 'communityRequest.list', {})).toEqual({
      ...{ registered: false, open: 1, items: [], next: null },
    })
  expect(await world.ask(guest, 'activity.read', { activityId })).toMatchObject({
    refusal: 'notFound',
  })
  expect(await go(guest, activityId)).toMatchObject({ refusal: 'notFound' })
})

test('it closes only once it is known who came, with words for what came of it and for them', async () => {
  const activityId = await posted()
  const [wang, chen] = [await willing('王秀英'), await willing('陈德明')]
  await go(wang, activityId)
  await go(chen, activityId)
  const close = () => world.ask(zhou, 'communityRequest.close', closing(activityId))
  expect(await close()).toMatchObject({ refusal: 'notBegun' })
  for (const empty of [{ outcome: ' ' }, { thanks: '' }])
    expect(
      await world.ask(zhou, 'communityRequest.close', { ...closing(activityId), ...empty }),
    ).toMatchObject({ refusal: 'badRequest' })
  world.now = minutesAfter(daysAfter(world.now, 2), 150)
  expect(await close()).toMatchObject({ refusal: 'rollFirst' })
  await mark(activityId, wang)
  expect(await close()).toEqual({ ok: true, reply: { thanked: 1 } })
  expect(await close()).toEqual({ ok: true, reply: { thanked: 1 } })
  expect(
    await world.ask(zhou, 'communityRequest.close', { ...closing(activityId), thanks: '别的' }),
  ).toMatchObject({ refusal: 'alreadyDecided' })
  const news = async (who: Person) =>
    (await world.reply(who, 'message.list', {})).items.filter(({ kind }) => kind === 'thanked')
  expect(await news(wang)).toMatchObject([
    {
      thingId: activityId,
      facts: { title: '楼道堆物清理', name: '尖山社区', words: '辛苦大家了' },
    },
  ])
  expect(await news(chen)).toEqual([])
  const closed = { outcome: '楼道清干净了', figure: '三个楼道', beneficiaries: 36 }
  expect((await world.reply(wang, 'activity.read', { activityId })).request).toMatchObject({
    ...{ minutes: 120, closed: { ...closed, thanks: '辛苦大家了' } },
  })
  expect((await world.reply(chen, 'activity.read', { activityId })).request).toMatchObject({
    ...{ minutes: null, closed: { ...closed, thanks: null } },
  })
  expect((await world.reply(null, 'story.list', {})).items).toEqual([
    {
      ...{ activityId, title: '楼道堆物清理', community: '尖山社区', place: '竹情小区三栋' },
      ...{ at: world.now, came: null, picture: null, ...closed },
    },
  ])
})

test('what is not for everybody is no story', async () => {
  const activityId = await posted()
  world.now = daysAfter(world.now, 3)
  await world.reply(zhou, 'communityRequest.close', { ...closing(activityId), story: false })
  expect((await world.reply(null, 'story.list', {})).items).toEqual([])
})

test('who stops being willing keeps what they did, and its thanks', async () => {
  const activityId = await posted()
  const wang = await willing('王秀英')
  await go(wang, activityId)
  world.now = daysAfter(world.now, 2)
  await mark(activityId, wang)
  await world.reply(zhou, 'communityRequest.close', closing(activityId))
  await world.db.query('delete from registrations')
  expect((await world.reply(wang, 'activity.read', { activityId })).request?.closed?.thanks).toBe(
    '辛苦大家了',
  )
})

test('hours are as planned until they are put right; before, after, who and why stay', async () => {
  const activityId = await posted()
  const wang = await willing('王秀英')
  await go(wang, activityId)
  const recordId = wang.memberId ?? ''
  const change = {
    ...{ changeId: world.id(), activityId, recordId, seen: 120, minutes: 60 },
    why: 'leftEarly' as const,
  }
  world.now = daysAfter(world.now, 2)
  expect(await world.ask(zhou, 'communityRequest.setHours', change)).toMatchObject({
    refusal: 'notFound',
  })
  await mark(activityId, wang)
  for (let tries = 0; tries < 2; tries++)
    expect(await world.reply(zhou, 'communityRequest.setHours', change)).toEqual({ minutes: 60 })
  const late = { ...change, changeId: world.id(), minutes: 90 }
  expect(await world.ask(zhou, 'communityRequest.setHours', late)).toMatchObject({
    refusal: 'markedOtherwise',
  })
  expect(await world.reply(zhou, 'communityRequest.read', { activityId })).toMatchObject({
    people: [{ recordId, minutes: 60, mark: 'present' }],
    changes: [{ name: '王秀英', before: 120, after: 60, why: 'leftEarly', by: '周婷' }],
  })
  expect((await world.reply(wang, 'activity.read', { activityId })).request?.minutes).toBe(60)
  expect(await world.reply(wang, 'privacy.export', {})).toMatchObject({
    attendance: [{ minutes: 60 }],
    serviceChanges: [{ before: 120, after: 60, why: 'leftEarly' }],
  })
  expect((await world.reply(wang, 'privacy.seen', {})).items).toContainEqual(
    expect.objectContaining({ act: 'communityRequest.setHours' }),
  )
})

test('a whole number is told of who comes, one at a time, and no longer once it is closed', async () => {
  const activityId = await posted({ capacity: 1 })
  const [wang, chen] = [await willing('王秀英'), await willing('陈德明')]
  await go(wang, activityId)
  await go(chen, activityId, true)
  const reveal = (who: Person, more = {}) =>
    world.ask(zhou, 'member.revealPhone', {
      ...{ recordId: who.memberId ?? '', reason: 'activity', activityId, ...more },
    })
  const { people } = await world.reply(zhou, 'communityRequest.read', { activityId })
  expect(people).toMatchObject([{ phone: '138****0001' }, { phone: null, signUp: 'waitlisted' }])
  expect(await reveal(wang)).toEqual({ ok: true, reply: { phone: '13800000001' } })
  expect(await reveal(chen)).toMatchObject({ refusal: 'notFound' })
  expect(await reveal(wang, { activityId: undefined })).toMatchObject({ refusal: 'notFound' })
  expect((await world.reply(wang, 'privacy.seen', {})).items).toMatchObject([
    { act: 'member.revealPhone', reason: 'activity', office: { of: '尖山社区' } },
  ])
  world.now = daysAfter(world.now, 2)
  await mark(activityId, wang)
  await world.reply(zhou, 'communityRequest.close', closing(activityId))
  expect(await reveal(wang)).toMatchObject({ refusal: 'notFound' })
  const after = await world.reply(zhou, 'communityRequest.read', { activityId })
  expect(after.people.map(({ phone }) => phone)).toEqual([null, null])
})

test('it moves to another place in words and is called off, and who comes is told', async () => {
  const activityId = await posted()
  const wang = await willing('王秀英')
  await go(wang, activityId)
  const span = {
    startsAt: daysAfter(world.now, 3),
    endsAt: minutesAfter(daysAfter(world.now, 3), 60),
  }
  const move = { activityId, ...span, reason: '下大雨' }
  expect(await world.ask(zhou, 'posting.move', move)).toMatchObject({ refusal: 'badRequest' })
  await world.reply(zhou, 'posting.move', { ...move, place: '竹情小区一栋' })
  expect(await world.reply(wang, 'activity.read', { activityId })).toMatchObject({
    ...{ place: '竹情小区一栋', startsAt: span.startsAt, venue: null },
  })
  expect(await world.reply(zhou, 'posting.setSeats', { activityId, capacity: 1 })).toEqual({
    ...{ seatsTaken: 1, waiting: 0 },
  })
  await world.reply(zhou, 'posting.cancel', { activityId, reason: '修好了' })
  const kinds = (await world.reply(wang, 'message.list', {})).items.map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['activityCancelled', 'activityMoved', 'signedUp'])
  const rows = await world.db.query('select next_wave_at from community_requests')
  expect(rows).toEqual([{ next_wave_at: null }])
})

test('a forgotten request is said of once to who asked, a day later, and the bureau sees it after a week', async () => {
  const owner = await world.person('沈浩', { branches: { [branch]: 'home' }, worksFor: community })
  const activityId = await posted()
  const mine = (who: Person, which: 'due' | 'forgotten') =>
    world.reply(who, 'communityRequest.mine', { which })
  world.now = daysAfter(world.now, 2.5)
  expect(await mine(zhou, 'due')).toMatchObject({ due: 1, items: [{ activityId }] })
  expect(await remindToClose(world.db, world.now)).toBe(0)
  world.now = daysAfter(world.now, 1.5)
  expect(await remindToClose(world.db, world.now)).toBe(1)
  expect(await remindToClose(world.db, world.now)).toBe(0)
  expect((await world.reply(owner, 'message.list', {})).items).toMatchObject([
    { kind: 'closeAsked', thingId: activityId, facts: { title: '楼道堆物清理' } },
  ])
  expect(await mine(bureau, 'forgotten')).toMatchObject({ due: 0, items: [] })
  world.now = daysAfter(world.now, 7)
  expect(await mine(bureau, 'forgotten')).toMatchObject({ due: 1, items: [{ activityId }] })
  expect(await world.ask(zhou, 'communityRequest.mine', { which: 'forgotten' })).toMatchObject({
    refusal: 'notFound',
  })
  expect(await world.reply(bureau, 'communityRequest.read', { activityId })).toMatchObject({
    ...{ own: false, people: [], manager: '周婷', managerPhone: '0730-0000021' },
  })
  await world.reply(zhou, 'communityRequest.close', closing(activityId))
  expect(await mine(bureau, 'forgotten')).toMatchObject({ due: 0, items: [] })
  expect(await world.reply(zhou, 'communityRequest.mine', { which: 'closed' })).toMatchObject({
    ...{ due: 0, items: [{ activityId }] },
  })
})

test('a branch reads how often its people went to help, and nothing of fewer than five', async () => {
  const secretary = await world.person('李建国', { secretaryOf: branch })
  const activityId = await posted({ capacity: 9 })
  const people = await Promise.all(['一', '二', '三', '四', '五'].map((n) => willing(`演示${n}`)))
  for (const who of people) await go(who, activityId)
  world.now = daysAfter(world.now, 2)
  const served = async () =>
    (await world.reply(secretary, 'office.today', { branchId: branch })).served
  for (const who of people.slice(1)) await mark(activityId, who)
  expect(await served()).toBeNull()
  await mark(activityId, people[0] as Person)
  expect(await served()).toBe(5)
})
