import { daysAfter, minutesAfter } from '@/domain/time'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let communityId: string
let wang: Member
let hu: Member

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  communityId = await world.community()
  wang = await member('王秀英')
  hu = await member('胡玉梅')
})
afterEach(() => world.close())

async function member(name: string): Promise<Member> {
  const person = await world.person(name, { branches: { [branchId]: 'home' } })
  return { ...person, memberId: person.memberId ?? '' }
}

/** Something of the community that was, and how it was closed. */
async function served(
  who: Member,
  { days = -3, closed = true, mark = 'present', minutes = 120, title = '清扫' } = {},
) {
  const startsAt = daysAfter(world.now, days)
  const activityId = await world.activity(branchId, {
    ...{ branch_id: null, community_id: communityId, venue_id: null, place: '广场', title },
    ...{ sign_up_opens_at: daysAfter(startsAt, -9), sign_up_closes_at: startsAt },
    ...{ starts_at: startsAt, ends_at: minutesAfter(startsAt, minutes) },
  })
  await world.insert('community_requests', {
    ...{ activity_id: activityId, community_id: communityId, kind: 'help', skills: '{}' },
    weight: 'light',
    ...(closed && { outcome: '扫干净了', thanks: '辛苦了', closed_at: world.now }),
  })
  await world.insert('attendance', {
    ...{ activity_id: activityId, member_id: who.memberId, mark, marked_at: startsAt },
  })
  return activityId
}
const correct = (activityId: string, who: Member, minutes: number) =>
  world.db.query('update attendance set minutes = $1 where activity_id = $2 and member_id = $3', [
    minutes,
    activityId,
    who.memberId,
  ])
async function made(who: Member, year = 2026) {
  const certificateId = world.id()
  await world.reply(who, 'certificate.make', { certificateId, year })
  const { code } = await world.reply(who, 'certificate.read', { certificateId })
  return { certificateId, code }
}
const verified = async (code: string) =>
  (await world.reply(null, 'certificate.verify', { code })).certificate

test('what counts was present at, of a community, and closed: planned time unless corrected', async () => {
  await served(wang)
  await correct(await served(wang, { days: -5 }), wang, 45)
  await served(wang, { closed: false })
  await served(wang, { mark: 'leave' })
  await served(hu)
  await served(wang, { days: -400, minutes: 60 })
  await world.insert('attendance', {
    ...{ activity_id: await world.activity(branchId), member_id: wang.memberId },
    ...{ mark: 'present', marked_at: world.now },
  })
  const mine = await world.reply(wang, 'certificate.mine', {})
  expect(mine.years).toEqual([
    { year: 2026, minutes: 165 },
    { year: 2025, minutes: 60 },
  ])
  expect(mine.items).toMatchObject([
    { minutes: 120, organiser: '尖山社区', thanks: '辛苦了' },
    { minutes: 45 },
  ])
  const before = await world.reply(wang, 'certificate.mine', { year: 2025 })
  expect(before.items).toMatchObject([{ minutes: 60 }])
  expect(await world.reply(await member('新来的'), 'certificate.mine', {})).toEqual({
    ...{ years: [], year: null, items: [], certificates: [] },
  })
})

test('the year is that of the wall clock in China', async () => {
  world.now = '2027-01-02T01:00:00.000Z'
  // The last evening of the year in Greenwich is New Year’s morning here.
  await served(wang, { days: -1.25 })
  expect((await world.reply(wang, 'certificate.mine', {})).years).toEqual([
    { year: 2027, minutes: 120 },
  ])
})

test('a certificate says who, when, how long, who confirmed it and when, and is checked by anybody', async () => {
  await served(wang)
  const { certificateId, code } = await made(wang)
  const says = {
    ...{ name: '王秀英', from: '2026-01-01', until: '2026-11-22', minutes: 120 },
    ...{ organisers: ['尖山社区'], issuedAt: world.now },
  }
  expect(await verified(code)).toEqual(says)
  expect(await world.reply(wang, 'certificate.read', { certificateId })).toMatchObject({
    ...says,
    items: [{ title: '清扫', minutes: 120 }],
    void: false,
  })
  expect(why(await world.ask(wang, 'certificate.make', { certificateId, year: 2026 }))).toBeNull()
  expect((await world.reply(wang, 'certificate.mine', {})).certificates.length).toBe(1)
})

test('without confirmed time there is none, and another’s is not there', async () => {
  const certificateId = world.id()
  expect(why(await world.ask(wang, 'certificate.make', { certificateId, year: 2026 }))).toBe(
    'notFound',
  )
  await served(wang)
  await served(hu)
  const { certificateId: own } = await made(wang)
  for (const name of ['certificate.read', 'certificate.withdraw'] as const)
    expect(why(await world.ask(hu, name, { certificateId: own }))).toBe('notFound')
  expect(why(await world.ask(hu, 'certificate.make', { certificateId: own, year: 2026 }))).toBe(
    'badRequest',
  )
})

test('a helper sees none of it, whatever the yes', async () => {
  for (const name of ['certificate.mine', 'certificate.read'])
    expect((await world.send(hu, name, { for: wang.memberId })).body).toMatchObject({
      refusal: 'badRequest',
    })
})

test.each([
  ['nonsense', () => Promise.resolve('nonsense')],
  [
    'another seal',
    async () => (await made(wang)).code.replace(/.$/, (last) => (last === '-' ? '_' : '-')),
  ],
  [
    'withdrawn',
    async () => {
      const { certificateId, code } = await made(wang)
      const withdraw = () => world.reply(wang, 'certificate.withdraw', { certificateId })
      expect([await withdraw(), await withdraw()]).toEqual([{}, {}])
      return code
    },
  ],
  [
    'of somebody who left',
    async () => {
      const { code } = await made(wang)
      await world.reply(wang, 'privacy.leave', {})
      return code
    },
  ],
  [
    'of more than is confirmed by now',
    async () => {
      const { code } = await made(wang)
      await world.db.query('update attendance set minutes = 30')
      return code
    },
  ],
])('one that does not count (%s) says nothing else', async (_, codeOf) => {
  await served(wang)
  expect(await verified(await codeOf())).toBeNull()
})

test('more that is confirmed later does not make an older one void', async () => {
  await served(wang)
  const { code } = await made(wang)
  await served(wang, { days: -2 })
  expect(await verified(code)).toMatchObject({ minutes: 120 })
})
