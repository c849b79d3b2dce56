import { contract, type EndpointName } from '@/contract'
import { daysAfter, minutesAfter } from '@/domain/time'
import { World, type Person } from '../support/world'
import { fieldsOf } from '../support/never'

type Member = Person & { memberId: string }

let world: World
let branchId: string
let hospital: string
let secretary: Person
const people: Member[] = []
/** Without an account, and hosted by another branch as well. */
const away: Member[] = []
/** Ten activities of the branch that were, the latest first. */
const were: string[] = []

beforeAll(async () => {
  world = await World.open()
  branchId = await world.branch()
  hospital = await world.community('市人民医院', { kind: 'hospital' })
  secretary = await world.person('李建国', { secretaryOf: branchId, worksFor: hospital })
  for (const name of ['王秀英', '胡玉梅', '张桂兰', '陈德明']) {
    const more = { branches: { [branchId]: 'home' as const }, phone: `1380000000${people.length}` }
    const person = await world.person(name, more)
    people.push({ ...person, memberId: person.memberId ?? '' })
    await world.insert('registrations', {
      ...{ member_id: person.memberId, community_id: hospital, skills: '{other}', times: '{}' },
      ...{ reach: 'near', able: true, registered_at: world.now },
    })
    await mark(person)
  }
  const host = await world.branch('外地支部')
  for (const name of ['谢万和', '刘春生']) {
    const more = { branches: { [branchId]: 'home' as const, [host]: 'mobile' as const } }
    const person = await world.person(name, more)
    away.push({ ...person, memberId: person.memberId ?? '' })
    await mark(person)
    await world.db.query('update members set account_id = null where member_id = $1', [
      person.memberId,
    ])
  }
  for (let nth = 1; nth <= 10; nth++) {
    const startsAt = daysAfter(world.now, -nth)
    were.push(
      await world.activity(branchId, {
        ...{ sign_up_opens_at: daysAfter(startsAt, -9), sign_up_closes_at: startsAt },
        ...{ starts_at: startsAt, ends_at: minutesAfter(startsAt, 120) },
      }),
    )
  }
})
afterAll(() => world.close())

/** As somebody whom one visits at home. */
const mark = ({ memberId }: Person) =>
  world.insert('care_marks', {
    ...{ member_id: memberId, policy: 'homeVisit', needs: '{walking}' },
    ...{ consent: 'spoken', marked_by: secretary.accountId, at: world.now },
  })

/** Of each pair the first one came to everything, the second never. */
async function attend(...pairs: [always: Member, never: Member][]) {
  await world.db.query('delete from attendance')
  for (const activityId of were)
    for (const [always, never] of pairs) {
      const row = { activity_id: activityId, marked_at: world.now }
      await world.insert('attendance', { ...row, member_id: always.memberId, mark: 'present' })
      await world.insert('attendance', { ...row, member_id: never.memberId, mark: 'absent' })
    }
}

/** Every list in which people stand by name, as its reader asks for it. */
const lists = (activityId: string, shift: string): [EndpointName, Person, object][] => [
  ['activity.attendees', secretary, { activityId }],
  ['rollCall.read', secretary, { activityId }],
  ['callList.read', secretary, { thing: 'activity', thingId: activityId }],
  ['claim.people', secretary, { branchId }],
  ['roster.list', secretary, { branchId }],
  ['office.successors', secretary, { branchId }],
  ['membership.away', secretary, { branchId }],
  ['care.people', secretary, { branchId }],
  ['visit.quiet', secretary, { branchId }],
  ['visit.list', secretary, { branchId }],
  ['task.list', secretary, { branchId }],
  ['suggestion.list', secretary, {}],
  ['shift.read', secretary, { communityId: hospital, week: '2026-11-23' }],
  ['registration.people', secretary, { communityId: hospital }],
  ['shift.people', people[0] as Person, { activityId: shift }],
]

/** Lists with names that nobody’s attendance can reach, with what their order is. */
const APART: Partial<Record<EndpointName, string>> = {
  'audit.list': 'what officers did, by time',
  'session.current': 'offices and demo people, as they are written',
  'message.list': 'my own news, by time',
  'helper.mine': 'who helps me, by time',
  'joining.branches': 'branches by name',
  'joining.list': 'who asks to join, by time',
  'membership.mine': 'my own branches',
  'membership.branches': 'branches by name',
  'membership.destinations': 'branches by name',
  'membership.requests': 'who moves, by time',
  'posting.venues': 'places, by id',
  'posting.communities': 'communities, by id',
  'privacy.export': 'my own',
  'care.read': 'one person',
  'visit.mine': 'my own visits, by time',
  'shift.list': 'shifts, by time and post',
  'partyDay.words': 'what was said at one party day, by time',
  'partyDay.leading': 'hands that are up, by time',
  'communityRequest.read': 'who signed up for one request, in turn, as on its roll',
  'registration.communities': 'communities, the near ones first, by id',
  'registration.mine': 'my own',
  'community.list': 'communities, by id',
  'community.read': 'workers of one community, by the day they began',
  'pledge.list': 'cards, by when they were made',
  'caseFile.branches': 'branches that carry an office, by kind',
  'pairing.mine': 'my own, by time',
  'donation.mine': 'my own, by time',
  'team.list': 'teams by name',
  'team.read': 'who of one team agreed to be named, by name',
  'team.members': 'one team by name',
  'team.people': 'people of one name, by id',
  'expert.list': 'experts by field',
  'expert.waiting': 'cards that wait, by time',
  'expert.asked': 'what was asked, by time',
  'branch.list': 'branches, by id',
  'branch.people': 'people of one name, by id',
  'jointDay.read': 'who came to one party day, by name',
  'elsewhere.list': 'where members took part elsewhere, by time',
  'birthday.list': 'who joined in one month, by day',
  'lecture.list': 'lectures, by time',
  'minutes.read': 'who came to one party day, by name; what was decided, by time',
  'minutes.versions': 'one record, by version',
  'minutes.shown': 'what was decided at one party day, by time',
  'minutes.year': 'party days by time, and what was decided at each, by time',
  'decision.list': 'what is to be done, by its day',
}

test('every list with names is looked at, or has its order written down', () => {
  const named = (Object.keys(contract) as EndpointName[]).filter((name) =>
    fieldsOf(contract[name].reply, name, 'output').some(
      ({ path, name: field }) => path.includes('[]') && /^names?$/.test(field),
    ),
  )
  const known = [...lists('', '').map(([name]) => name), ...Object.keys(APART)]
  expect(named.filter((name) => !known.includes(name))).toEqual([])
  // What lists nobody by name any more would hide the next one that does.
  const apart = Object.keys(APART) as EndpointName[]
  expect(apart.filter((name) => !named.includes(name))).toEqual([])
})

test('who attends more stands nowhere else in any list', async () => {
  const [wang, hu] = people as [Member, Member]
  const [xie, liu] = away as [Member, Member]
  const activityId = await world.activity(branchId)
  const shift = world.id()
  await world.ask(secretary, 'shift.plan', {
    ...{ communityId: hospital, week: '2026-11-23', perPost: 4 },
    cells: [{ activityId: shift, day: '2026-11-26', half: 'morning', post: '门诊大厅' }],
  })
  for (const person of people) {
    for (const one of [activityId, shift])
      await world.ask(person, 'activity.signUp', {
        ...{ signUpId: world.id(), activityId: one, guests: 0 },
      })
    await world.insert('visits', {
      ...{ visit_id: world.id(), branch_id: branchId, member_id: person.memberId },
      ...{ kind: 'consolation', starts_at: daysAfter(world.now, 3), state: 'planned' },
      planned_by: secretary.accountId,
    })
    await world.ask(person, 'task.askVisit', { taskId: world.id() })
    await world.ask(person, 'suggestion.send', {
      ...{ suggestionId: world.id(), about: 'other', words: `${person.name}说` },
    })
  }
  const names = new RegExp([...people, ...away].map(({ name }) => name).join('|'), 'g')
  const orders = async () => {
    const found: Record<string, string[]> = {}
    for (const [name, who, request] of lists(activityId, shift)) {
      const { body } = await world.send(who, name, request)
      expect([name, body.ok]).toEqual([name, true])
      found[name] = JSON.stringify(body).match(names) ?? []
    }
    return found
  }
  await attend([wang, hu], [xie, liu])
  const before = await orders()
  await attend([hu, wang], [liu, xie])
  expect(await orders()).toEqual(before)
  // A list of one stands in every order.
  expect(Object.entries(before).filter(([, order]) => order.length < 2)).toEqual([])
})

test('whoever never checked in signs up like everybody else', async () => {
  const [, hu, zhang] = people as [Member, Member, Member]
  await attend([zhang, hu])
  const activityId = await world.activity(branchId)
  const answers = []
  for (const person of [hu, zhang]) {
    const signUpId = world.id()
    const outcome = await world.ask(person, 'activity.signUp', { signUpId, activityId, guests: 0 })
    answers.push(outcome.ok && outcome.reply.state)
  }
  expect(answers).toEqual(['confirmed', 'confirmed'])
})
