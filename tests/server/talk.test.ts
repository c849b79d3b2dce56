import type { RequestOf } from '@/contract'
import { daysAfter } from '@/domain/time'
import {
  bureauOf,
  memberOf,
  newsOf,
  replyOf,
  teamOf,
  why,
  type Member,
  times,
} from '../support/teams'
import { World, type Person } from '../support/world'

let world: World
let bureau: Person
let leader: Member
let speaker: Member
let outsider: Member
let teamId: string

beforeEach(async () => {
  world = await World.open()
  const branchId = await world.branch()
  bureau = await bureauOf(world)
  leader = await memberOf(world, '吴秉文', branchId)
  speaker = await memberOf(world, '胡伯言', branchId)
  outsider = await memberOf(world, '王秀英', branchId)
  teamId = await teamOf(world, bureau, [leader, speaker])
})
afterEach(() => world.close())

async function plan(more: Partial<RequestOf<'talk.plan'>> = {}, who: Person = leader) {
  const talkId = more.talkId ?? world.id()
  const outcome = await world.ask(who, 'talk.plan', {
    ...{ talkId, teamId, round: 4, subject: '党史故事进课堂', place: '演示中学' },
    ...{ startsAt: daysAfter(world.now, 2), speakers: [speaker.memberId], ...more },
  })
  return { talkId, refusal: why(outcome) }
}
const count = (talkId: string, more: Partial<RequestOf<'talk.count'>> = {}, who: Person = leader) =>
  world.ask(who, 'talk.count', {
    ...{ countId: world.id(), talkId, audience: 100, source: 'host', seen: null, ...more },
  })
const sums = async () => {
  const { rounds, talks, audience } = await replyOf(world, null, 'team.read', { teamId })
  return { rounds, talks, audience }
}

describe('a talk is planned', () => {
  test('by the leader or the bureau, once, and whoever speaks is told', async () => {
    const { talkId, refusal } = await plan()
    expect(refusal).toBeNull()
    expect((await plan({ talkId })).refusal).toBeNull()
    expect((await plan({}, bureau)).refusal).toBeNull()
    for (const who of [speaker, outsider]) expect((await plan({}, who)).refusal).toBe('notFound')
    expect((await newsOf(world, speaker)).filter((kind) => kind === 'talkPlanned')).toHaveLength(2)
  })

  test('A2: whoever speaks is in the team', async () => {
    const wrong = await world.ask(leader, 'talk.plan', {
      ...{ talkId: world.id(), teamId, round: 4, subject: '党史', place: '演示中学' },
      ...{ startsAt: daysAfter(world.now, 2), speakers: [outsider.memberId] },
    })
    expect(wrong).toMatchObject({ refusal: 'badRequest', detail: { field: '谁来讲' } })
    expect((await plan({ startsAt: daysAfter(world.now, -1) })).refusal).toBe('startPassed')
  })

  test('it can be called off with why, before it was', async () => {
    const { talkId } = await plan()
    const cancel = { talkId, reason: '学校放假' }
    expect(why(await world.ask(speaker, 'talk.cancel', cancel))).toBe('notFound')
    await times(2, async () => {
      expect(why(await world.ask(leader, 'talk.cancel', cancel))).toBeNull()
    })
    expect(await newsOf(world, speaker)).toContain('talkCancelled')
    world.now = daysAfter(world.now, 2)
    expect(why(await count(talkId))).toBe('alreadyDecided')
  })

  test('from a request to the team, which has one talk and no more', async () => {
    const communityId = await world.community()
    const activityId = world.id()
    await world.insert('activities', {
      ...{ activity_id: activityId, community_id: communityId, place: '演示小学' },
      ...{ audience_id: teamId, open_to: 'team', line: 'keyWork', state: 'published' },
      ...{ title: '请来讲一课', summary: '讲党史', capacity: 3, guest_limit: 0 },
      ...{ sign_up_opens_at: world.now, sign_up_closes_at: daysAfter(world.now, 2) },
      ...{ starts_at: daysAfter(world.now, 2), ends_at: daysAfter(world.now, 3) },
    })
    const requests = async () =>
      (await replyOf(world, leader, 'talk.requests', { teamId })).requests.map(({ title }) => title)
    expect(await requests()).toEqual(['请来讲一课'])
    expect((await plan({ activityId })).refusal).toBeNull()
    expect(await requests()).toEqual([])
    expect((await plan({ activityId })).refusal).toBe('alreadyDecided')
    expect((await plan({ activityId: world.id() })).refusal).toBe('notFound')
  })
})

describe('A3: rounds and listeners are summed from closed talks', () => {
  test('a planned one adds nothing, a closed one its last count', async () => {
    const { talkId } = await plan()
    await plan({ round: 5 })
    expect(await sums()).toEqual({ rounds: 0, talks: 0, audience: 0 })
    expect(why(await count(talkId))).toBe('talkNotYet')
    world.now = daysAfter(world.now, 2)
    const countId = world.id()
    await times(2, async () => {
      expect(why(await count(talkId, { countId }))).toBeNull()
    })
    expect(await sums()).toEqual({ rounds: 1, talks: 1, audience: 100 })
  })

  test('a corrected count keeps the old value with who and why, and the sum follows', async () => {
    const [first, second] = [await plan(), await plan()]
    world.now = daysAfter(world.now, 2)
    await count(first.talkId)
    await count(second.talkId, { audience: 40 })
    expect(why(await count(first.talkId, { audience: 120, seen: 100 }))).toBe('reasonMissing')
    const why1 = { audience: 120, seen: 100, why: '学校重新数过' }
    expect(why(await count(first.talkId, { ...why1, seen: 99 }))).toBe('markedOtherwise')
    expect(why(await count(first.talkId, why1, speaker))).toBe('notFound')
    expect(why(await count(first.talkId, why1, bureau))).toBeNull()
    expect(await sums()).toEqual({ rounds: 1, talks: 2, audience: 160 })
    const { counts } = await replyOf(world, speaker, 'talk.read', { talkId: first.talkId })
    expect(counts.map(({ audience, why, who }) => [audience, why, who])).toEqual([
      [120, '学校重新数过', '刘志远'],
      [100, null, '吴秉文'],
    ])
    const audited = await world.db.query(
      `select before, after from audits where act = 'talk.count' and result = 'corrected'`,
    )
    expect(audited).toEqual([{ before: { audience: 100 }, after: { audience: 120 } }])
  })

  test('heads only: no field takes a pupil’s name', async () => {
    const { talkId } = await plan()
    world.now = daysAfter(world.now, 2)
    const sent = { countId: world.id(), talkId, audience: 30, source: 'host', seen: null }
    for (const more of [{ names: ['小明'] }, { audience: '小明' }, { audience: -1 }])
      expect(await world.send(leader, 'talk.count', { ...sent, ...more })).toMatchObject({
        status: 400,
      })
  })

  test('single talks are for the team and the bureau; everybody else reads sums', async () => {
    const { talkId } = await plan()
    for (const who of [leader, speaker, bureau]) {
      expect((await replyOf(world, who, 'talk.list', { teamId })).items).toHaveLength(1)
      expect((await replyOf(world, who, 'talk.read', { talkId })).lead).toBe(who !== speaker)
    }
    for (const name of ['talk.list', 'talk.read'] as const)
      expect(
        (await world.send(outsider, name, name === 'talk.list' ? { teamId } : { talkId })).status,
      ).toBe(404)
  })
})
