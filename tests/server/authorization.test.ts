import { contract, type Contract, type EndpointName, type RequestOf } from '@/contract'
import { dispatch } from '@/server/dispatch'
import type { Db } from '@/server/db/db'
import { scanCode } from '@/server/scanCode'
import { daysAfter, minutesAfter } from '@/domain/time'
import { endpointNames } from '../support/requests'
import { World, type Person } from '../support/world'

type OfficerEndpoint = {
  [Name in EndpointName]: Contract[Name]['audience'] extends 'officer' ? Name : never
}[EndpointName]

/** What a branch has, by its real ids; an id that is new each time is for what a desk makes. */
type Ids = Record<
  | 'branch'
  | 'other'
  | 'activity'
  | 'venue'
  | 'article'
  | 'draft'
  | 'review'
  | 'joining'
  | 'incoming'
  | 'outgoing'
  | 'grant'
  | 'suggestion'
  | 'visit'
  | 'task'
  | 'past'
  | 'card'
  | 'upload'
  | 'elder'
  | 'offline'
  | 'empty'
  | 'partyDay'
  | 'asking'
  | 'asked'
  | 'lecture',
  string
>
type Sample<Name extends EndpointName> = (ids: Ids, fresh: string) => RequestOf<Name>

const LATER = {
  startsAt: '2026-12-08T01:00:00.000Z',
  endsAt: '2026-12-08T03:00:00.000Z',
}
const ROW = {
  ...{ name: '欧阳文', birthYear: 1951, joinedPartyYear: 1980 },
  ...{ phone: null, community: null },
}

/** What the secretary of the branch asks at the desk: a new endpoint of officers does not compile without. */
const DESK: { [Name in OfficerEndpoint]: Sample<Name> } = {
  'activity.attendees': ({ activity }) => ({ activityId: activity }),
  'joining.list': () => ({}),
  'joining.read': ({ joining }) => ({ joiningId: joining }),
  'joining.decide': ({ joining }) => ({ joiningId: joining, end: 'joined', birthYear: 1951 }),
  'member.register': ({ branch, other }, fresh) => ({
    ...{ recordId: fresh, slipId: other, branchId: branch, name: '欧阳文', birthYear: 1951 },
  }),
  'member.revealPhone': ({ elder }) => ({ recordId: elder, reason: 'visit' }),
  'member.recordDeath': ({ elder }) => ({ recordId: elder }),
  'member.undoDeath': ({ elder }) => ({ recordId: elder }),
  'audit.list': () => ({}),
  'callList.read': ({ article }) => ({ thing: 'article', thingId: article }),
  'callList.setMark': ({ activity, elder }) => ({
    ...{ thing: 'activity', thingId: activity, recordId: elder, mark: 'reached' },
  }),
  'claim.people': ({ branch }) => ({ branchId: branch }),
  'claim.slip': ({ offline }, fresh) => ({ slipId: fresh, recordId: offline }),
  'membership.destinations': () => ({}),
  'membership.propose': ({ elder, other }, fresh) => ({
    ...{ moveId: fresh, recordId: elder, branchId: other, kind: 'home' },
  }),
  'membership.requests': () => ({}),
  'membership.decide': ({ incoming }) => ({ moveId: incoming, end: 'agreed' }),
  'membership.away': ({ branch }) => ({ branchId: branch }),
  'office.today': ({ branch }) => ({ branchId: branch }),
  'office.successors': ({ branch }) => ({ branchId: branch }),
  'office.handOver': ({ branch, elder }, fresh) => ({
    ...{ officeId: fresh, branchId: branch, recordId: elder, from: '2026-12-01' },
  }),
  'posting.venues': () => ({}),
  'posting.communities': () => ({}),
  'posting.read': ({ activity }) => ({ activityId: activity }),
  'posting.publish': ({ branch, venue }, fresh) => ({
    ...{ activityId: fresh, branchId: branch, venueId: venue, title: '读报会', summary: '读报' },
    ...{ line: 'elderBodies', openTo: 'branch', capacity: 20, guestLimit: 1, ...LATER },
    signUpOpensAt: '2026-12-01T01:00:00.000Z',
    signUpClosesAt: '2026-12-07T10:00:00.000Z',
  }),
  'posting.move': ({ activity, venue }) => ({
    ...{ activityId: activity, venueId: venue, reason: '会议室要修', ...LATER },
  }),
  'posting.setSeats': ({ activity }) => ({ activityId: activity, capacity: 40 }),
  'posting.cancel': ({ activity }) => ({ activityId: activity, reason: '下大雨' }),
  'rollCall.read': ({ activity }) => ({ activityId: activity }),
  'rollCall.setMark': ({ activity, elder }, fresh) => ({
    ...{ markId: fresh, activityId: activity, recordId: elder, seen: null, mark: 'leave' },
  }),
  'rollCall.scan': ({ past, card }, fresh) => ({ markId: fresh, activityId: past, card }),
  'roster.preview': ({ branch }) => ({ branchId: branch, rows: [ROW] }),
  'roster.take': ({ branch }) => ({ branchId: branch, rows: [ROW] }),
  'roster.list': ({ branch }) => ({ branchId: branch }),
  'suggestion.list': () => ({}),
  'suggestion.takeUp': ({ suggestion }) => ({ suggestionId: suggestion }),
  'suggestion.answer': ({ suggestion }) => ({
    ...{ suggestionId: suggestion, end: 'done', answer: '换好了' },
  }),
  'writing.list': () => ({}),
  'writing.read': ({ draft }) => ({ articleId: draft }),
  'writing.save': ({ branch, draft }) => ({
    ...{ articleId: draft, branchId: branch, seen: 1, title: '改过了', column: 'notice' },
    ...{ scope: 'branch', blocks: [{ kind: 'paragraph', text: '请大家来。' }] },
  }),
  'writing.send': ({ draft }) => ({ articleId: draft, seen: 1 }),
  'writing.decide': ({ review }) => ({ articleId: review, seen: 1 }),
  'writing.discard': ({ draft }) => ({ articleId: draft }),
  'writing.withdraw': ({ article }) => ({ articleId: article, reason: '写错了' }),
  'writing.activity': ({ past }) => ({ activityId: past }),
  'upload.begin': ({ branch }, fresh) => ({
    ...{ uploadId: fresh, branchId: branch, kind: 'picture', bytes: 100_000 },
  }),
  'upload.finish': ({ upload }) => ({ uploadId: upload }),
  'upload.agree': ({ upload }) => ({ uploadId: upload, people: 'adults' }),
  'writing.versions': ({ article }) => ({ articleId: article }),
  'writing.version': ({ article }) => ({ articleId: article, version: 1 }),
  'care.people': ({ branch }) => ({ branchId: branch }),
  'care.read': ({ elder }) => ({ recordId: elder }),
  'care.set': ({ elder }) => ({ recordId: elder, policy: 'homeVisit', needs: [] }),
  'visit.list': ({ branch }) => ({ branchId: branch }),
  'visit.quiet': ({ branch }) => ({ branchId: branch }),
  'visit.read': ({ visit }) => ({ visitId: visit }),
  'visit.plan': ({ elder, offline }, fresh) => ({
    ...{ visitId: fresh, recordId: elder, kind: 'consolation' },
    ...{ startsAt: LATER.startsAt, goers: [offline] },
  }),
  'visit.log': ({ visit }) => ({ visitId: visit, end: 'done' }),
  'visit.cancel': ({ visit }) => ({ visitId: visit, reason: '下大雨' }),
  'task.list': ({ branch }) => ({ branchId: branch }),
  'task.read': ({ task }) => ({ taskId: task }),
  'task.close': ({ task }) => ({ taskId: task, how: 'called' }),
  'branch.list': () => ({}),
  'branch.read': ({ branch }) => ({ branchId: branch }),
  'branch.found': (_, fresh) => ({
    ...{ branchId: fresh, kind: 'provisional', name: '防汛临时党支部', parent: '市直机关工委' },
    ...{ contactTitle: '书记', contactPhone: '0730-0000099' },
  }),
  'branch.edit': ({ branch }) => ({
    ...{ branchId: branch, contactTitle: '书记', contactPhone: '0730-0000099' },
  }),
  'branch.end': ({ empty }) => ({ branchId: empty, reason: '任务完成了' }),
  'branch.people': () => ({ name: '谢万和' }),
  'branch.nameSecretary': ({ empty, elder }, fresh) => ({
    ...{ officeId: fresh, branchId: empty, recordId: elder },
  }),
  'branchMatter.list': ({ branch }) => ({ branchId: branch }),
  'branchMatter.ask': ({ branch }) => ({ branchId: branch, matter: 'development' }),
  'partyCalendar.read': ({ branch }) => ({ branchId: branch, year: '2026' }),
  'partyCalendar.fix': ({ branch }) => ({ branchId: branch, fixedDay: { by: 'date', day: 6 } }),
  'partyCalendar.move': ({ branch }) => ({
    ...{ branchId: branch, month: '2026-12', day: '2026-12-08', why: '会议室要修' },
  }),
  'partyCalendar.list': ({ branch }) => ({ branchId: branch }),
  'jointDay.list': ({ branch }) => ({ branchId: branch }),
  'jointDay.read': ({ asking, branch }) => ({ activityId: asking, branchId: branch }),
  'jointDay.propose': ({ partyDay, empty }) => ({ activityId: partyDay, branchId: empty }),
  'jointDay.decide': ({ asked }) => ({ activityId: asked, end: 'agreed' }),
  'jointDay.withdraw': ({ asking }) => ({ activityId: asking }),
  'elsewhere.list': ({ branch }) => ({ branchId: branch }),
  'birthday.list': ({ branch }) => ({ branchId: branch }),
  'birthday.read': ({ elder }) => ({ recordId: elder }),
  'birthday.set': ({ elder }) => ({ recordId: elder, year: 1975, month: 12, day: 1 }),
  'birthday.greet': ({ elder }) => ({ recordId: elder, words: '祝您政治生日快乐' }),
  'lecture.list': ({ branch }) => ({ branchId: branch }),
  'lecture.record': ({ offline }, fresh) => ({
    ...{ lectureId: fresh, recordId: offline, title: '第一张税票', words: '那一年' },
    consent: 'spoken',
  }),
  'lecture.take': ({ lecture }, fresh) => ({ lectureId: lecture, articleId: fresh }),
  'lecture.decline': ({ lecture }) => ({ lectureId: lecture, words: '下次再讲' }),
}

/** What others ask as well, and a desk asks in its own way. */
const SHARED: { [Name in EndpointName]?: Sample<Name> } = {
  'article.list': () => ({ from: 'office' }),
  'activity.list': () => ({ from: 'office' }),
  'helper.code': ({ elder }) => ({ recordId: elder }),
  'helper.mine': ({ elder }) => ({ recordId: elder }),
  'helper.agree': ({ grant }) => ({
    ...{ grantId: grant, relation: 'daughter', scopes: ['plans'], days: 365, consent: 'spoken' },
  }),
  'helper.end': ({ grant }) => ({ grantId: grant }),
  'membership.read': ({ outgoing }) => ({ moveId: outgoing }),
  'membership.withdraw': ({ outgoing }) => ({ moveId: outgoing }),
  'suggestion.read': ({ suggestion }) => ({ suggestionId: suggestion }),
}

/** What nobody asks as an officer. An endpoint that is new has its place here or above. */
const OF_EVERYBODY: EndpointName[] = [
  ...(['session.current', 'session.demo', 'session.logIn', 'session.logOut'] as const),
  ...(['home.today', 'article.read', 'article.search', 'article.save', 'article.saved'] as const),
  ...(['activity.read', 'activity.signUp', 'activity.cancelSignUp', 'activity.mine'] as const),
  ...(['message.list', 'message.markRead', 'helper.ask', 'claim.use'] as const),
  ...(['privacy.consents', 'privacy.consent', 'privacy.seen'] as const),
  ...(['privacy.export', 'privacy.leave'] as const),
  ...(['joining.branches', 'joining.send', 'joining.mine', 'joining.withdraw'] as const),
  ...(['checkIn.enter', 'checkIn.undo', 'checkIn.claim', 'checkIn.card'] as const),
  ...(['membership.mine', 'membership.branches', 'membership.ask', 'membership.leave'] as const),
  ...(['suggestion.send', 'suggestion.mine', 'suggestion.withdraw'] as const),
  ...(['visit.mine', 'task.askVisit', 'task.askLeave', 'task.takeBack'] as const),
  'telling.allow',
  ...(['birthday.mine', 'birthday.choose'] as const),
  ...(['lecture.offer', 'lecture.mine', 'lecture.withdraw'] as const),
]

/** What the bureau alone asks: of a branch not even its own secretary. */
const OF_THE_BUREAU: EndpointName[] = [
  'audit.list',
  ...(['branch.list', 'branch.read', 'branch.found', 'branch.edit'] as const),
  ...(['branch.end', 'branch.people', 'branch.nameSecretary'] as const),
]

/** Answered to every officer, of what is the county's: places, and branches to move to. */
const OF_THE_COUNTY: EndpointName[] = [
  'posting.venues',
  'posting.communities',
  'membership.destinations',
]
/** Answered with what is the asker's own, so that a stranger finds nothing of the branch in it. */
const OF_THE_ASKER: EndpointName[] = [
  ...(['joining.list', 'membership.requests', 'suggestion.list', 'writing.list'] as const),
  ...(['article.list', 'activity.list'] as const),
]

const samples: { [Name in EndpointName]?: Sample<Name> } = { ...DESK, ...SHARED }
const names = Object.keys(samples) as EndpointName[]

let world: World
let ids: Ids
const people = {} as Record<'own' | 'second' | 'bureau' | 'member' | 'stranger' | 'former', Person>

beforeAll(async () => {
  world = await World.open()
  const [branch, other] = [await world.branch('税务局退休党支部'), await world.branch('司法局')]
  const home = { branches: { [branch]: 'home' as const }, phone: '13800000001' }
  people.own = await world.person('李建国', { secretaryOf: branch })
  people.second = await world.person('副书记', { secretaryOf: branch })
  people.bureau = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: people.bureau.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  people.stranger = await world.person('别的书记', { secretaryOf: other })
  people.former = await world.person('前任', { secretaryOf: branch })
  people.member = await world.person('谢万和', { branches: { [branch]: 'home' } })
  const elder = await world.person('王秀英', home)
  const offline = await world.person('孙德胜', { branches: { [branch]: 'home' } })
  const third = await world.branch('一中党支部')
  const sender = await world.person('张桂兰', { secretaryOf: third })
  const guest = await world.person('陈德明', { branches: { [third]: 'home' } })
  const newcomer = await world.person('彭志远')
  await world.db.query('update members set account_id = null where member_id = $1', [
    offline.memberId,
  ])
  await world.db.query('update offices set to_day = $1 where account_id = $2', [
    '2026-11-21',
    people.former.accountId,
  ])
  ids = {
    ...{ branch, other, activity: await world.activity(branch), venue: await world.venue() },
    ...{ elder: elder.memberId ?? '', offline: offline.memberId ?? '' },
    ...{ article: world.id(), draft: world.id(), review: world.id(), joining: world.id() },
    ...{ incoming: world.id(), outgoing: world.id(), grant: world.id(), suggestion: world.id() },
    ...{ empty: await world.branch('演示支部六', 'functional'), lecture: world.id() },
    ...{ partyDay: await world.activity(branch, { party_day: true }) },
    ...{ asking: await world.activity(branch, { party_day: true }) },
    ...{ asked: await world.activity(third, { party_day: true }) },
    ...{ visit: world.id(), task: world.id(), upload: world.id(), past: await begun(branch) },
    card: `${elder.memberId}.${scanCode(world.config, 'card', elder.memberId ?? '', world.now)}`,
  }
  const write = async (articleId: string, who: Person, scope: 'branch' | 'public') =>
    world.ask(who, 'writing.save', {
      ...{ articleId, branchId: branch, seen: 0, title: '学习通知', column: 'notice', scope },
      blocks: [{ kind: 'paragraph', text: '请大家来。' }],
    })
  for (const [articleId, who, scope] of [
    [ids.article, people.own, 'branch'],
    [ids.draft, people.own, 'branch'],
    [ids.review, people.second, 'public'],
  ] as const)
    await write(articleId, who, scope)
  for (const [who, articleId] of [
    [people.own, ids.article],
    [people.second, ids.review],
  ] as const)
    await world.ask(who, 'writing.send', { articleId, seen: 1 })
  await world.ask(elder, 'activity.signUp', {
    ...{ signUpId: world.id(), activityId: ids.activity, guests: 0 },
  })
  await world.ask(newcomer, 'joining.send', {
    ...{ joiningId: ids.joining, branchId: branch, name: '彭志远' },
  })
  await world.ask(sender, 'membership.propose', {
    ...{ moveId: ids.incoming, recordId: guest.memberId ?? '', branchId: branch, kind: 'mobile' },
  })
  await world.ask(people.own, 'membership.propose', {
    ...{ moveId: ids.outgoing, recordId: ids.offline, branchId: third, kind: 'mobile' },
  })
  await world.ask(elder, 'suggestion.send', {
    ...{ suggestionId: ids.suggestion, about: 'other', words: '楼道的灯不亮' },
  })
  await world.insert('uploads', {
    ...{ upload_id: ids.upload, branch_id: branch, kind: 'picture', declared_bytes: 9, bytes: 9 },
    ...{ uploaded_by: people.own.accountId, at: world.now, file: `${ids.upload}.jpg` },
    ...{ width: 4, height: 3 },
  })
  await world.insert('visits', {
    ...{ visit_id: ids.visit, branch_id: branch, member_id: ids.elder, kind: 'consolation' },
    ...{ starts_at: world.now, state: 'planned', planned_by: people.own.accountId },
  })
  await world.ask(elder, 'task.askVisit', { taskId: ids.task })
  await world.ask(people.own, 'partyCalendar.fix', {
    ...{ branchId: branch, fixedDay: { by: 'date', day: 5 } },
  })
  await world.ask(people.own, 'birthday.set', { recordId: ids.elder, year: 1975, month: 11 })
  await world.ask(elder, 'lecture.offer', {
    ...{ lectureId: ids.lecture, title: '第一张税票', words: '那一年' },
  })
  await world.ask(people.own, 'jointDay.propose', { activityId: ids.asking, branchId: third })
  await world.ask(sender, 'jointDay.propose', { activityId: ids.asked, branchId: branch })
  await world.insert('grants', {
    ...{ grant_id: ids.grant, member_id: ids.elder, account_id: newcomer.accountId },
    ...{ calls: 'mother', state: 'asked', asked_at: daysAfter(world.now, -1) },
  })
})
afterAll(() => world.close())

/** An activity to look back at, to which anybody may have walked in. */
const begun = (branchId: string) =>
  world.activity(branchId, {
    ...{ sign_up_opens_at: daysAfter(world.now, -9), sign_up_closes_at: daysAfter(world.now, -1) },
    ...{ starts_at: minutesAfter(world.now, -30), ends_at: minutesAfter(world.now, 60) },
    walk_ins: true,
  })

const ask = (name: EndpointName, who: Person, db: Db = world.db) => {
  const sample = samples[name] as Sample<EndpointName>
  return dispatch({ ...world.house, db }, { token: who.token }, name, sample(ids, world.id()))
}

/** All rows of all tables, as one hash each. */
async function everything() {
  const tables = await world.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const hashes = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, ' ' order by t::text)) as rows
      from ${name} t`,
  )
  // Many tables at once come in any order.
  return world.db.query(`${hashes.join(' union all ')} order by 1`)
}

test('every endpoint has its place: at a desk with a sample, or nobody’s as an officer', () => {
  expect([...names, ...OF_EVERYBODY].sort()).toEqual([...endpointNames].sort())
  const officers = endpointNames.filter((name) => contract[name].audience === 'officer')
  expect(Object.keys(DESK).sort()).toEqual(officers.sort())
})

class Undone extends Error {}

test.each(names)(
  '%s: the own secretary gets an answer, so that the others’ no means something',
  async (name) => {
    const undoing = world.db.transaction(async (tx) => {
      const db: Db = {
        county: tx.county,
        query: (sql, values) => tx.query(sql, values),
        script: (sql) => tx.script(sql),
        transaction: (work) => work(tx),
      }
      const own = OF_THE_BUREAU.includes(name) ? people.bureau : people.own
      const { body } = await ask(name, own, db)
      expect(body).toMatchObject({ ok: true })
      throw new Undone()
    })
    await expect(undoing).rejects.toThrow(Undone)
  },
)

test.each(names)(
  '%s: to a member, a stranger and a former secretary it is not there',
  async (name) => {
    const before = await everything()
    const others = Object.entries(ids).flatMap(([what, id]) =>
      // The stranger's own branch, and a place of the county.
      ['other', 'venue', 'empty'].includes(what) ? [] : [id],
    )
    for (const who of [people.member, people.stranger, people.former]) {
      const { body } = await ask(name, who)
      const answered =
        (OF_THE_COUNTY.includes(name) && who === people.stranger) ||
        (OF_THE_ASKER.includes(name) &&
          (who === people.stranger || contract[name].audience !== 'officer'))
      const told = others.filter((id) => JSON.stringify(body).includes(id))
      const named = name === 'membership.destinations' ? [ids.branch] : []
      expect([who.name, told.filter((id) => !named.includes(id))]).toEqual([who.name, []])
      if (!answered) expect([who.name, body]).toMatchObject([who.name, { refusal: 'notFound' }])
    }
    expect(await everything()).toEqual(before)
  },
)
