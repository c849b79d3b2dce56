import { daysAfter, minutesAfter } from '@/domain/time'
import { requestAudience } from '@/server/asker'
import { tellTeam } from '@/server/handlers/teamScope'
import {
  bureauOf,
  memberOf,
  newsOf,
  replyOf,
  showName,
  teamOf,
  why,
  type Member,
  times,
} from '../support/teams'
import { World, type Person } from '../support/world'

let world: World
let branchId: string
let bureau: Person
let leader: Member
let wang: Member
let stranger: Member
let teamId: string

beforeEach(async () => {
  world = await World.open()
  branchId = await world.branch()
  bureau = await bureauOf(world)
  leader = await memberOf(world, '吴秉文', branchId)
  wang = await memberOf(world, '王秀英', branchId)
  stranger = await memberOf(world, '胡玉梅', await world.branch('一中党支部'))
  teamId = await teamOf(world, bureau, [leader])
})
afterEach(() => world.close())

const invite = (who: Person, more: object = {}) =>
  world.ask(who, 'team.invite', { teamId, recordId: wang.memberId, ...more })
const answer = (who: Person, yes: boolean) => world.ask(who, 'team.answer', { teamId, yes })
const read = (who: Person | null) => replyOf(world, who, 'team.read', { teamId })
const set = (more: object) =>
  world.ask(leader, 'team.set', { teamId, about: '讲故事', recruiting: true, seats: null, ...more })
const decide = (more: object) =>
  world.ask(leader, 'team.decide', { teamId, recordId: wang.memberId, yes: true, ...more })
const acts = async () =>
  (await world.db.query<{ act: string }>('select act from audits order by number')).map(
    ({ act }) => act,
  )

describe('a team is founded by the bureau', () => {
  test('nobody else founds or ends one, and a second try founds nothing twice', async () => {
    const team = { teamId: world.id(), kind: 'mediators', name: '和事佬', about: '调解' } as const
    for (const who of [leader, stranger])
      expect(why(await world.ask(who, 'team.found', team))).toBe('notFound')
    await times(2, async () => {
      await replyOf(world, bureau, 'team.found', team)
    })
    expect((await replyOf(world, null, 'team.list', {})).items).toHaveLength(2)
    expect(why(await world.ask(leader, 'team.end', { teamId, words: '谢谢' }))).toBe('notFound')
  })

  test('it ends with thanks to everybody in it, and is nowhere any more', async () => {
    await times(2, async () => {
      await replyOf(world, bureau, 'team.end', { teamId, words: '谢谢大家' })
    })
    expect(await newsOf(world, leader)).toEqual(
      expect.arrayContaining(['teamInvited', 'teamAnswered']),
    )
    expect(why(await world.ask(leader, 'team.read', { teamId }))).toBe('notFound')
    expect(why(await world.ask(leader, 'team.members', { teamId }))).toBe('notFound')
  })

  test('to lead takes a yes of one’s own, also of who is in it already', async () => {
    await invite(bureau)
    await answer(wang, true)
    expect(why(await invite(leader, { lead: true }))).toBe('notFound')
    await invite(bureau, { lead: true })
    expect((await read(wang)).lead).toBe(false)
    await answer(wang, true)
    expect((await read(wang)).lead).toBe(true)
    expect(why(await world.ask(leader, 'team.members', { teamId }))).toBe('notFound')
  })
})

describe('members come by invitation and their own yes', () => {
  test('invited is not in it: the yes on the own phone is', async () => {
    expect(await invite(leader)).toMatchObject({ reply: { standing: 'invited' } })
    expect(await newsOf(world, wang)).toContain('teamInvited')
    expect(await read(wang)).toMatchObject({ mine: 'invited', members: 1 })
    await times(2, async () => {
      expect(await answer(wang, true)).toMatchObject({ reply: { standing: 'active' } })
    })
    expect(await read(wang)).toMatchObject({ mine: 'active', members: 2 })
    expect(await newsOf(world, leader)).toContain('teamAnswered')
    expect(await acts()).toEqual(
      expect.arrayContaining(['team.found', 'team.invite', 'team.answer']),
    )
  })

  test('nobody says yes for somebody who has a phone, and a no is a no', async () => {
    expect(await invite(leader, { consent: 'spoken' })).toMatchObject({
      reply: { standing: 'invited' },
    })
    expect(why(await decide({}))).toBe('alreadyDecided')
    await answer(wang, false)
    expect((await read(wang)).members).toBe(1)
    expect(why(await answer(wang, true))).toBe('alreadyDecided')
  })

  test('of who has no phone the leader notes how they agreed, and must', async () => {
    await world.db.query('update members set account_id = null where member_id = $1', [
      wang.memberId,
    ])
    expect(why(await invite(leader))).toBe('consentMissing')
    expect(await invite(leader, { consent: 'written' })).toMatchObject({
      reply: { standing: 'active' },
    })
    const rows = await world.db.query('select consent from team_members where member_id = $1', [
      wang.memberId,
    ])
    expect(rows).toEqual([{ consent: 'written' }])
  })

  test('a leader finds people of own branches by the whole name, the bureau anybody', async () => {
    const named = async (who: Person, words: string) => {
      const outcome = await world.ask(who, 'team.people', { teamId, words })
      return outcome.ok ? outcome.reply.people.map(({ name }) => name) : outcome.refusal
    }
    expect(await named(leader, '王秀英')).toEqual(['王秀英'])
    expect(await named(leader, '王')).toEqual([])
    expect(await named(leader, '胡玉梅')).toEqual([])
    expect(await named(bureau, '胡玉梅')).toEqual(['胡玉梅'])
    expect(await named(wang, '王秀英')).toBe('notFound')
    expect(why(await invite(leader, { recordId: stranger.memberId }))).toBe('notFound')
    expect(why(await invite(wang))).toBe('notFound')
  })

  test('leaving is one act of one’s own; a team without a leader says so to nobody by name', async () => {
    await times(2, async () => {
      await replyOf(world, leader, 'team.leave', { teamId })
    })
    expect(await read(leader)).toMatchObject({
      mine: 'ended',
      lead: false,
      ledBy: null,
      members: 0,
    })
    expect(why(await world.ask(leader, 'team.members', { teamId }))).toBe('notFound')
  })

  test('who leaves the product, or has died, is in no team and leads none', async () => {
    await replyOf(world, leader, 'privacy.leave', {})
    const [left] = await world.db.query(
      'select leader_id, (select count(*)::int from team_members) as n from teams',
    )
    expect(left).toEqual({ leader_id: null, n: 0 })
    await invite(bureau, { lead: true })
    await answer(wang, true)
    const secretary = await world.person('李建国', { secretaryOf: branchId })
    await replyOf(world, secretary, 'member.recordDeath', { recordId: wang.memberId })
    expect((await read(null)).members).toBe(0)
  })
})

describe('recruitment (A8)', () => {
  const apply = (who: Person) => world.ask(who, 'team.apply', { teamId })

  test('one open application each, however often it is tapped', async () => {
    expect(why(await apply(wang))).toBe('alreadyDecided')
    await set({})
    await times(3, async () => {
      expect(await apply(wang)).toMatchObject({ reply: { standing: 'asked' } })
    })
    expect((await newsOf(world, leader)).filter((kind) => kind === 'teamAsked')).toHaveLength(1)
    expect(await world.db.query("select from team_members where state = 'asked'")).toHaveLength(1)
    await times(2, async () => {
      expect(why(await decide({}))).toBeNull()
    })
    expect(await read(wang)).toMatchObject({ mine: 'active', members: 2 })
  })

  test('over its number whoever asks waits, until there is room', async () => {
    await set({ seats: 1 })
    await apply(wang)
    expect(await read(wang)).toMatchObject({ full: true, mine: 'asked' })
    expect(why(await decide({}))).toBe('seatsTaken')
    await set({ seats: 2 })
    expect(why(await decide({}))).toBeNull()
  })

  test('nobody is sent away without a word', async () => {
    await set({})
    await apply(wang)
    expect(why(await decide({ yes: false }))).toBe('reasonMissing')
    expect(why(await decide({ yes: false, words: '谢谢您，这次人够了' }))).toBeNull()
    const { items } = await replyOf(world, wang, 'message.list', {})
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'teamAnswered',
        facts: { title: '法制宣讲团', words: '谢谢您，这次人够了' },
      }),
    )
    expect(
      why(await world.ask(stranger, 'team.decide', { teamId, recordId: wang.memberId, yes: true })),
    ).toBe('notFound')
  })
})

describe('what everybody reads (rules 21 and 22)', () => {
  test('rule 21: only who agreed stands there by name, from the next look on', async () => {
    expect(await read(null)).toMatchObject({ ledBy: null, names: [], members: 1 })
    await showName(world, leader, true)
    expect(await read(null)).toMatchObject({
      ledBy: '吴秉文',
      names: [{ name: '吴秉文', elders: [] }],
    })
    await showName(world, leader, false)
    expect(JSON.stringify(await read(wang))).not.toContain('吴秉文')
  })

  test('whom to call is the branch or the bureau, never somebody’s own number', async () => {
    expect((await read(null)).contact).toEqual({ title: '老干部局', phone: '0730-0000000' })
  })

  test('rule 22: teams stand by name, whatever they did and however many they are', async () => {
    for (const name of ['爱心驿站', '和事佬', '银发专家委员会'])
      await teamOf(world, bureau, name === '和事佬' ? [wang, stranger] : [], 'mediators', name)
    const names = (await replyOf(world, null, 'team.list', {})).items.map(({ name }) => name)
    const byName = await world.db.query<{ name: string }>('select name from teams order by name')
    expect(names).toEqual(byName.map(({ name }) => name))
    const [first] = (await replyOf(world, null, 'team.list', { size: 1 })).items
    expect(Object.values(first ?? {}).filter((value) => typeof value === 'number')).toEqual([])
  })
})

describe('a request to a team', () => {
  async function requested(to: string | null = teamId) {
    const communityId = await world.community()
    const { audienceId, openTo } = requestAudience(to)
    const activityId = world.id()
    const startsAt = daysAfter(world.now, 2)
    await world.insert('activities', {
      ...{ activity_id: activityId, community_id: communityId, place: '演示中学' },
      ...{ audience_id: audienceId, open_to: openTo, line: 'keyWork', state: 'published' },
      ...{ title: '请来讲一课', summary: '讲党史', capacity: 3, guest_limit: 0 },
      ...{ sign_up_opens_at: daysAfter(world.now, -1), sign_up_closes_at: startsAt },
      ...{ starts_at: startsAt, ends_at: minutesAfter(startsAt, 60) },
    })
    await world.insert('community_requests', {
      ...{ activity_id: activityId, community_id: communityId, kind: 'talk', skills: '{}' },
      ...{ weight: 'light', team_id: to },
    })
    await world.db.transaction((tx) =>
      tellTeam(
        tx,
        { teamId, activityId, title: '请来讲一课', place: '演示中学', startsAt },
        world.now,
      ),
    )
    return activityId
  }
  const signUp = (who: Person, activityId: string) =>
    world.ask(who, 'activity.signUp', { signUpId: world.id(), activityId, guests: 0 })

  test('is read and signed up by its members alone, who are told at once', async () => {
    await world.insert('registrations', {
      ...{ member_id: wang.memberId, community_id: await world.community(), skills: '{}' },
      ...{ times: '{}', reach: 'near', able: true, registered_at: world.now },
    })
    const activityId = await requested()
    expect(why(await world.ask(leader, 'activity.read', { activityId }))).toBeNull()
    expect(why(await signUp(leader, activityId))).toBeNull()
    for (const who of [wang, stranger]) {
      expect(why(await world.ask(who, 'activity.read', { activityId }))).toBe('notFound')
      expect(why(await signUp(who, activityId))).toBe('notFound')
    }
    expect(await newsOf(world, leader)).toContain('whistled')
    expect(await newsOf(world, wang)).not.toContain('whistled')
  })

  test('is gone with the next question of who leaves the team', async () => {
    const activityId = await requested()
    await replyOf(world, leader, 'team.leave', { teamId })
    expect(why(await world.ask(leader, 'activity.read', { activityId }))).toBe('notFound')
  })
})
