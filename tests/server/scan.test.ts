import type { EndpointName } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { scanCode } from '@/server/scanCode'
import { why } from '../support/outcome'
import { World, type Person } from '../support/world'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let secretary: Person
let elder: Member
let activityId: string
let startsAt: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  secretary = await world.person('李建国', { secretaryOf: branchId })
  elder = await member('王秀英')
  activityId = await world.activity(branchId)
  startsAt = daysAfter(world.now, 2)
})
afterEach(() => world.close())

async function member(name: string, branch = branchId): Promise<Member> {
  const person = await world.person(name, { branches: { [branch]: 'home' } })
  return { ...person, memberId: person.memberId ?? '' }
}
const signUp = (who: Person, guests = 0) =>
  world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests })
const only = (cells: string) => world.db.query(`update activities set ${cells}`)

async function roll(of = activityId) {
  return world.reply(secretary, 'rollCall.read', { activityId: of })
}
const named = async (name: string) => (await roll()).people.find((one) => one.name === name)

/** The elder's helper, who was said yes to for these things. */
async function helper(scopes: string) {
  const daughter = await world.person('王小敏')
  await world.insert('grants', {
    grant_id: world.id(),
    member_id: elder.memberId,
    account_id: daughter.accountId,
    calls: 'mother',
    relation: 'daughter',
    scopes,
    state: 'active',
    asked_at: world.now,
    consent: 'own',
    agreed_by: elder.accountId,
    until: '2027-11-22',
  })
  return daughter
}

const otherCounty = () => ({ ...world.config, county: '430602' })
const otherSecret = () => ({ ...world.config, secret: 'guessed' })

describe('the code on the wall', () => {
  let wall: string
  beforeEach(async () => {
    await signUp(elder, 2)
    // Printed two days before.
    wall = (await roll()).wall
  })
  const enter = (code = wall, who: Person = elder, walkIn = false, on = activityId) =>
    world.ask(who, 'checkIn.enter', { activityId: on, code, walkIn })
  const at = (minutes: number) => {
    world.now = minutesAfter(startsAt, minutes)
  }

  test('is good from an hour before to two hours after the start, with who comes along', async () => {
    at(-61)
    expect(why(await enter())).toBe('checkInTooEarly')
    at(-60)
    expect(await enter()).toEqual({ ok: true, reply: { guests: 2 } })
    expect(await named('王秀英')).toMatchObject({ mark: 'present', guests: 2, walkIn: false })
    at(120)
    expect(why(await enter(wall, await member('赵桂花'), true))).toBe('checkInTooLate')
  })

  test('a photograph of it is worthless next week, even for the same activity', async () => {
    startsAt = daysAfter(startsAt, 7)
    await only(`starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days'`)
    at(0)
    expect(why(await enter())).toBe('wallCodeNotValid')
    expect(why(await enter((await roll()).wall))).toBeNull()
  })

  test('a printed one still counts when the activity moves by an hour, or to the next day', async () => {
    startsAt = minutesAfter(startsAt, 25 * 60)
    await only(
      `starts_at = starts_at + interval '25 hours', ends_at = ends_at + interval '25 hours'`,
    )
    at(0)
    expect(why(await enter())).toBeNull()
  })

  test('of another activity, another county or a forger it is refused', async () => {
    const other = (await roll(await world.activity(branchId))).wall
    at(0)
    expect(why(await enter(other))).toBe('wallCodeNotValid')
    for (const config of [otherCounty(), otherSecret()])
      expect(why(await enter(scanCode(config, 'wall', activityId, startsAt)))).toBe(
        'wallCodeNotValid',
      )
    const [slot = '', seal = ''] = wall.split('.')
    expect(why(await enter(`${Number(slot) + 1}.${seal}`))).toBe('wallCodeNotValid')
    // A member's own code does not open the door either.
    expect(why(await enter(scanCode(world.config, 'card', activityId, world.now)))).toBe(
      'wallCodeNotValid',
    )
    expect(await named('王秀英')).toMatchObject({ mark: null })
  })

  test('twice is once, also at the same moment', async () => {
    at(0)
    const came = await Promise.all([enter(), enter(), enter()])
    expect(came.map(why)).toEqual([null, null, null])
    expect(await world.db.query('select from attendance')).toHaveLength(1)
    expect(await world.db.query(`select from audits where act = 'checkIn.enter'`)).toHaveLength(1)
  })

  test('who did not sign up says so first, and only where walking in is allowed', async () => {
    const other = await member('赵桂花')
    at(0)
    expect(why(await enter(wall, other))).toBe('notSignedUp')
    await only('walk_ins = false')
    expect(why(await enter(wall, other, true))).toBe('walkInsNotTaken')
    await only('walk_ins = true')
    expect(why(await enter(wall, other, true))).toBeNull()
    expect(await named('赵桂花')).toMatchObject({ mark: 'present', walkIn: true, signUp: null })
  })

  test('names nobody: without a session it checks nobody in', async () => {
    at(0)
    const asked = { activityId, code: wall }
    expect(await world.send(null, 'checkIn.enter', asked)).toMatchObject({ status: 401 })
  })

  test('is not guessed, so no wrong one shuts anybody out, and the digits shut out no scan', async () => {
    at(0)
    for (let times = 0; times < 7; times += 1)
      expect(why(await enter('20783.aaaaaaaaaaaaaaaa'))).toBe('wallCodeNotValid')
    const { code } = await roll()
    for (let times = 0; times < 6; times += 1) await enter(code === '0000' ? '1111' : '0000')
    expect(why(await enter(code))).toBe('codeLocked')
    expect(why(await enter())).toBeNull()
  })

  test('what was called off has nobody to check in', async () => {
    await only(`state = 'cancelled', cancel_reason = '大雨'`)
    at(0)
    expect(why(await enter())).toBe('activityCancelled')
  })

  test('counts for an elder only with their yes to just that, and they hear of it', async () => {
    const enterFor = (who: Person) =>
      world.ask(who, 'checkIn.enter', { activityId, code: wall, for: elder.memberId })
    at(0)
    expect(why(await enterFor(await helper('{plans,signUp}')))).toBe('helpEnded')
    await world.db.query('delete from grants')
    expect(why(await enterFor(await helper('{checkIn}')))).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: 'present', by: 'daughter' })
  })

  test('of an activity of another branch it says nothing: the activity is not there', async () => {
    await only(`audience_id = '${branchId}', open_to = 'branch'`)
    const stranger = await member('外人', await world.branch('一中退休教师党支部'))
    at(0)
    expect(why(await enter(wall, stranger, true))).toBe('notFound')
  })
})

describe('the code on a member’s screen', () => {
  beforeEach(() => {
    world.now = startsAt
  })

  async function card(who: Person = elder, elderId?: string) {
    const asked = elderId ? { for: elderId } : {}
    return (await world.reply(who, 'checkIn.card', asked)).card
  }
  const scan = (shown: string, who: Person = secretary, markId = world.id()) =>
    world.ask(who, 'rollCall.scan', { markId, activityId, card: shown })

  test('marks whoever shows it, with who comes along, and says the name', async () => {
    world.now = daysAfter(startsAt, -2)
    await signUp(elder, 1)
    world.now = startsAt
    const reply = { recordId: elder.memberId, name: '王秀英', guests: 1 }
    expect(await scan(await card())).toEqual({ ok: true, reply })
    expect(await named('王秀英')).toMatchObject({ mark: 'present', guests: 1, walkIn: false })
    expect(
      await world.db.query(
        `select actor_account_id as actor, subject_member_id as subject from audits where act = 'rollCall.scan'`,
      ),
    ).toEqual([{ actor: secretary.accountId, subject: elder.memberId }])
  })

  test('is over after some minutes, by the clock of the server', async () => {
    const outcome = await world.ask(elder, 'checkIn.card', {})
    const { card: shown, until } = outcome.ok ? outcome.reply : { card: '', until: '' }
    world.now = until
    expect(why(await scan(shown))).toBe('cardNotValid')
    world.now = minutesAfter(until, -1)
    expect(why(await scan(shown))).toBeNull()
  })

  test('of another county, or forged, or no code at all, is refused and marks nobody', async () => {
    const { memberId } = elder
    const other = await member('赵桂花')
    const forged = (await card(other)).replace(other.memberId, memberId)
    const codes = [otherCounty(), otherSecret()].map(
      (config) => `${memberId}.${scanCode(config, 'card', memberId, world.now)}`,
    )
    const wall = `${memberId}.${scanCode(world.config, 'wall', memberId, world.now)}`
    for (const shown of [...codes, forged, wall, memberId, 'https://e.example/', ''])
      expect(why(await scan(shown))).toBe('cardNotValid')
    expect(await world.db.query('select from attendance')).toHaveLength(0)
  })

  test('twice is once, for two secretaries at the same moment too', async () => {
    const other = await world.person('张书记', { secretaryOf: branchId })
    const shown = await card()
    const came = await Promise.all([scan(shown), scan(shown, other), scan(shown)])
    expect(came.map(why)).toEqual([null, null, null])
    expect(await world.db.query('select from attendance')).toHaveLength(1)
    expect(await world.db.query('select from attendance_changes')).toHaveLength(1)
  })

  test('two who scan and tap forty people together lose nobody', async () => {
    const other = await world.person('张书记', { secretaryOf: branchId })
    const people: Member[] = []
    for (let at = 0; at < 40; at += 1) people.push(await member(`同志${at}`))
    const cards = await Promise.all(people.map((who) => card(who)))
    const taps = people.flatMap(({ memberId }, at) => [
      scan(cards[at] ?? ''),
      world.ask(other, 'rollCall.setMark', {
        markId: world.id(),
        activityId,
        recordId: memberId,
        seen: null,
        mark: 'present',
      }),
    ])
    expect((await Promise.all(taps)).filter(({ ok }) => !ok)).toEqual([])
    expect((await roll()).people.filter(({ mark }) => mark === 'present')).toHaveLength(40)
  })

  test('a retry after a lost answer does not undo what a colleague changed meanwhile', async () => {
    const markId = world.id()
    const shown = await card()
    await scan(shown, secretary, markId)
    const mark = { activityId, recordId: elder.memberId, seen: 'present', mark: 'leave' } as const
    await world.ask(secretary, 'rollCall.setMark', { markId: world.id(), ...mark })
    expect(why(await scan(shown, secretary, markId))).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: 'leave' })
  })

  test('who did not sign up walks in where that is allowed; else only a name is tapped', async () => {
    await only('walk_ins = false')
    expect(why(await scan(await card()))).toBe('notExpected')
    await only('walk_ins = true')
    expect(why(await scan(await card()))).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: 'present', walkIn: true, signUp: null })
  })

  test('whom the activity is not open to cannot walk in; those of the county or community can', async () => {
    const communityId = await world.community()
    const stranger = await member('外人', await world.branch('一中退休教师党支部'))
    const neighbour = await member('邻居', await world.branch('财政局退休党支部'))
    await world.db.query('update members set community_id = $1 where member_id = $2', [
      communityId,
      neighbour.memberId,
    ])
    await only(`audience_id = '${communityId}', open_to = 'community'`)
    expect(why(await scan(await card(stranger)))).toBe('notExpected')
    expect(why(await scan(await card(neighbour)))).toBeNull()
    await only(`audience_id = '00000000-0000-0000-0000-000000000000', open_to = 'county'`)
    expect(why(await scan(await card(stranger)))).toBeNull()
  })

  test('only while the roll is open: from the hour before to the end of the day', async () => {
    const tries = async (at: string) => {
      world.now = at
      return why(await scan(await card()))
    }
    expect(await tries(minutesAfter(startsAt, -61))).toBe('rollCallNotOpen')
    expect(await tries(daysAfter(startsAt, 1))).toBe('rollCallClosed')
    expect(await tries(minutesAfter(startsAt, -60))).toBeNull()
  })

  test('nobody is scanned into what was called off', async () => {
    await only(`state = 'cancelled', cancel_reason = '大雨'`)
    expect(why(await scan(await card()))).toBe('activityCancelled')
  })

  test('writes over 请假, and confirms who said to have been there, with the reason', async () => {
    const mark = { activityId, recordId: elder.memberId, seen: null, mark: 'leave' } as const
    await world.ask(secretary, 'rollCall.setMark', { markId: world.id(), ...mark })
    const late = minutesAfter(startsAt, 130)
    world.now = late
    await world.ask(elder, 'checkIn.claim', { activityId })
    expect(why(await scan(await card()))).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: 'present', claims: false })
    expect((await roll()).changes).toEqual([
      { name: '王秀英', before: 'leave', after: 'present', why: 'seen', by: '李建国', at: late },
    ])
  })

  test('in another branch, after one’s office ended, or as a member one scans nobody', async () => {
    const shown = await card()
    const other = await world.person('别的书记', {
      secretaryOf: await world.branch('司法局退休党支部'),
    })
    expect(why(await scan(shown, other))).toBe('notFound')
    expect(why(await scan(shown, elder))).toBe('notFound')
    await world.db.query(`update offices set to_day = '2026-11-22' where account_id = $1`, [
      secretary.accountId,
    ])
    expect(why(await scan(shown))).toBe('notFound')
    expect(await world.db.query('select from attendance')).toHaveLength(0)
  })

  test('of who has left it is no code any more', async () => {
    const shown = await card()
    expect(why(await world.ask(elder, 'privacy.leave', {}))).toBeNull()
    expect(why(await scan(shown))).toBe('cardNotValid')
  })

  test('is shown for an elder only with their yes to just that', async () => {
    const asked = { for: elder.memberId }
    expect(why(await world.ask(await helper('{plans,signUp}'), 'checkIn.card', asked))).toBe(
      'helpEnded',
    )
    await world.db.query('delete from grants')
    const daughter = await helper('{checkIn}')
    expect(why(await scan(await card(daughter, elder.memberId)))).toBeNull()
    expect(await named('王秀英')).toMatchObject({ mark: 'present' })
    await world.db.query(`update grants set state = 'ended', ended_at = $1`, [world.now])
    expect(why(await world.ask(daughter, 'checkIn.card', asked))).toBe('helpEnded')
  })

  test('is for members: a guest has none, nor who only serves', async () => {
    expect(why(await world.ask(null, 'checkIn.card', {}))).toBe('signInNeeded')
    expect(why(await world.ask(secretary, 'checkIn.card', {}))).toBe('memberOnly')
  })
})

test.each(['latitude', 'longitude', 'location'])(
  '%s is taken nowhere at the door',
  async (field) => {
    const asked: [EndpointName, object][] = [
      ['checkIn.enter', { activityId, code: '0000' }],
      ['checkIn.card', {}],
      ['rollCall.scan', { markId: world.id(), activityId, card: 'card' }],
    ]
    for (const [name, request] of asked)
      expect(await world.send(secretary, name, { ...request, [field]: 29.4 })).toMatchObject({
        status: 400,
        body: { detail: { field } },
      })
  },
)
