import type { EndpointName, OutcomeOf } from '@/contract'
import type { Skill } from '@/domain/registration'
import { COUNTY_ID, hashToken } from '@/server/asker'
import type { OpenDb } from '@/server/db/db'
import { dispatch } from '@/server/dispatch'
import { ASKING, helped } from '../bench/asker'
import { registerEverybody } from '../bench/whistle'
import { fillCounty, serve, tokenOf } from '../support/county'
import { freshDb } from '../support/database'
import { BUREAU_READS, OFFICE_READS, tableScans, watched } from '../support/plans'
import { at, lendWeChat, tellAt, tellingWeChat } from '../support/telling'
import { ringPlan } from '../support/wavePlans'
import { SUNDAY, World } from '../support/world'

let db: OpenDb

beforeAll(async () => {
  db = await freshDb()
  await fillCounty(db, 20_000, SUNDAY)
  // The asker also serves a branch, so that an officer's list has something to walk.
  await serve(db, tokenOf(7), 'branchSecretary')
  await serve(db, tokenOf(8), 'bureauOfficer')
  await serve(db, tokenOf(9), 'communityWorker')
}, 120_000)
afterAll(() => db.close())

test('no read endpoint reads a whole table: every plan is an index plan', async () => {
  const { house } = new World(db)
  expect(await tableScans(house, tokenOf(7))).toEqual([])
  for (const officer of [tokenOf(7), tokenOf(8)])
    expect(await tableScans(house, officer, OFFICE_READS)).toEqual([])
  const found = await dispatch(house, { token: tokenOf(8) }, 'audit.list', {})
  const { items } = (found.body as OutcomeOf<'audit.list'> & { ok: true }).reply
  const reads: typeof OFFICE_READS = [
    ['audit.list', {}],
    ['branch.list', { size: 5 }],
    ['branch.list', { words: '记5' }],
    ['branch.people', { name: '欧阳文' }],
    ['audit.list', { from: '2026-11-22', to: '2026-11-22' }],
    ['audit.list', { recordId: items.find(({ subject }) => subject)?.subject?.recordId }],
    ...BUREAU_READS,
  ]
  expect(await tableScans(house, tokenOf(8), reads)).toEqual([])
})

test('neither does what the bureau, or who is in it, reads of a team', async () => {
  const { house } = new World(db)
  const listed = await dispatch(house, { token: tokenOf(8) }, 'team.list', {})
  const { items } = (listed.body as OutcomeOf<'team.list'> & { ok: true }).reply
  const teamId = items[0]?.teamId
  const reads: typeof OFFICE_READS = [
    ['team.members', { teamId }],
    ['team.people', { words: '老同志9' }],
    ['talk.list', { teamId, size: 1 }],
    ['talk.list', { teamId, size: 1, which: 'closed' }],
    ['talk.requests', { teamId }],
    ['expert.waiting', {}],
  ]
  expect(await tableScans(house, tokenOf(8), reads)).toEqual([])
})

test('neither does knowing who asks, in whatever way', async () => {
  const elder = await helped(db, 7)
  const found: string[] = []
  const watching = watched(db, (table) => found.push(table))
  for (const find of Object.values(ASKING)) {
    const asker = await find(watching, 7, SUNDAY, elder)
    expect(asker?.name).toMatch(/^老同志/)
  }
  expect(found).toEqual([])
})

/** What is asked while a party day goes on. */
const partyDayReads = (activityId: string): typeof OFFICE_READS => [
  ['partyDay.follow', { activityId }],
  ['partyDay.leading', { activityId }],
  ['partyDay.words', { activityId }],
  // In the county that is measured a matter has the id of its party day.
  ['matter.read', { matterId: activityId }],
  ['minutes.read', { activityId }],
  ['minutes.versions', { activityId }],
  ['minutes.version', { activityId, version: 1 }],
  ['minutes.shown', { activityId }],
]

test('neither does what a secretary reads of the own branch', async () => {
  const { house } = new World(db)
  const me = await dispatch(house, { token: tokenOf(7) }, 'session.current', {})
  const { officeBranches } = (me.body as OutcomeOf<'session.current'> & { ok: true }).reply.me ?? {}
  const branchId = officeBranches?.[0]?.branchId
  expect(branchId).toBeDefined()
  const organised = await dispatch(house, { token: tokenOf(7) }, 'activity.list', {
    from: 'office',
  })
  const { items } = (organised.body as OutcomeOf<'activity.list'> & { ok: true }).reply
  expect(items.length).toBeGreaterThan(0)
  const were = await dispatch(house, { token: tokenOf(7) }, 'activity.list', {
    ...{ from: 'office', period: 'past' },
  })
  const { reply: past } = were.body as OutcomeOf<'activity.list'> & { ok: true }
  const written = await dispatch(house, { token: tokenOf(7) }, 'article.list', { from: 'office' })
  const { reply: articles } = written.body as OutcomeOf<'article.list'> & { ok: true }
  expect(articles.items.length).toBeGreaterThan(0)
  const [day] = await db.query<{ id: string }>(
    'select activity_id as id from party_days where branch_id = $1 limit 1',
    [branchId ?? ''],
  )
  expect(day).toBeDefined()
  const reads: typeof OFFICE_READS = [
    ['rollCall.read', { activityId: items[0]?.activityId }],
    ['writing.activity', { activityId: past.items[0]?.activityId }],
    ['callList.read', { thing: 'activity', thingId: items[0]?.activityId }],
    ['callList.read', { thing: 'article', thingId: articles.items[0]?.articleId }],
    ['writing.versions', { articleId: articles.items[0]?.articleId }],
    ['writing.version', { articleId: articles.items[0]?.articleId, version: 1 }],
    ['office.today', { branchId }],
    ['roster.list', { branchId, size: 5 }],
    ['roster.list', { branchId, which: 'deceased' }],
    ['membership.away', { branchId }],
    ['claim.people', { branchId, size: 5 }],
    ['office.successors', { branchId, words: '同志' }],
    ['care.people', { branchId, size: 5 }],
    ['care.people', { branchId, size: 5, words: '同志' }],
    ['visit.list', { branchId, size: 1 }],
    ['visit.list', { branchId, size: 1, which: 'closed' }],
    ['visit.quiet', { branchId }],
    ...partyDayReads(day?.id ?? ''),
    ['task.list', { branchId, size: 1 }],
    ['task.list', { branchId, size: 1, which: 'closed' }],
    ['branchMatter.list', { branchId }],
    ['partyCalendar.read', { branchId, year: '2026' }],
    ['partyCalendar.list', { branchId }],
    ['jointDay.list', { branchId, size: 1 }],
    ['elsewhere.list', { branchId, size: 1 }],
    ['birthday.list', { branchId, month: 11, size: 1 }],
    ['lecture.list', { branchId, size: 1 }],
    ['minutes.year', { branchId, year: '2026' }],
    ['decision.list', { branchId, size: 1 }],
  ]
  expect(await tableScans(house, tokenOf(7), reads)).toEqual([])
  const people = await dispatch(house, { token: tokenOf(7) }, 'care.people', { branchId })
  const [person] = (people.body as OutcomeOf<'care.people'> & { ok: true }).reply.items
  const one: typeof OFFICE_READS = [
    ['care.read', { recordId: person?.recordId }],
    ['elders.read', { recordId: person?.recordId }],
  ]
  expect(await tableScans(house, tokenOf(7), one)).toEqual([])
})

test('neither does what a worker of a community, or the bureau, reads of requests', async () => {
  const { house } = new World(db)
  const asked = await dispatch(house, { token: tokenOf(9) }, 'communityRequest.mine', {
    which: 'closed',
  })
  const { items } = (asked.body as OutcomeOf<'communityRequest.mine'> & { ok: true }).reply
  expect(items.length).toBeGreaterThan(10)
  const reads: typeof OFFICE_READS = [
    ['communityRequest.mine', { size: 5 }],
    ['communityRequest.mine', { which: 'due', size: 2 }],
    ['communityRequest.mine', { which: 'closed', size: 5 }],
    ['communityRequest.read', { activityId: items[0]?.activityId }],
  ]
  expect(await tableScans(house, tokenOf(9), reads)).toEqual([])
  // What is forgotten is found by an index of its own; in so small a county a scan is as good.
  const found: typeof OFFICE_READS = [['communityRequest.read', reads[3]?.[1] ?? {}]]
  expect(await tableScans(house, tokenOf(8), found)).toEqual([])
})

test('neither does what is told in trust', async () => {
  const { house } = new World(db)
  const read = async <Reply>(name: EndpointName, request: object, token: string) => {
    const { body } = await dispatch(house, { token }, name, request)
    return (body as { reply: Reply }).reply
  }
  await db.query(
    `insert into offices (county_code, office_id, account_id, kind, community_id, from_day)
     select $1, a.account_id, a.account_id, 'communityWorker', c.community_id, '2020-01-01'
     from (select account_id from sessions where county_code = $1 and token_hash = $2) a,
       (select community_id from pairings where county_code = $1 limit 1) c`,
    [db.county, hashToken(tokenOf(10))],
  )
  const { items } = await read<{ items: { caseId: string }[] }>('caseFile.list', {}, tokenOf(7))
  const ofHead: typeof OFFICE_READS = [['caseFile.read', { caseId: items[0]?.caseId }]]
  expect(await tableScans(house, tokenOf(7), ofHead)).toEqual([])
  const ofWorker: typeof OFFICE_READS = [
    ['pairing.list', { size: 2 }],
    ['pairing.list', { size: 2, which: 'ended' }],
    ['donation.list', { size: 2 }],
    ['donation.list', { size: 2, which: 'closed' }],
  ]
  expect(await tableScans(house, tokenOf(10), ofWorker)).toEqual([])
})

test('neither does what a worker reads of the own community', async () => {
  const { house } = new World(db)
  await serve(db, tokenOf(9), 'communityWorker')
  const me = await dispatch(house, { token: tokenOf(9) }, 'session.current', {})
  const { officeCommunities } =
    (me.body as OutcomeOf<'session.current'> & { ok: true }).reply.me ?? {}
  const communityId = officeCommunities?.[0]?.communityId
  expect(communityId).toBeDefined()
  const reads: typeof OFFICE_READS = [['shift.read', { communityId, week: '2026-11-16' }]]
  expect(await tableScans(house, tokenOf(9), reads)).toEqual([])
})

test('neither does what a helper asks for an elder', async () => {
  const { house } = new World(db)
  const helper = await dispatch(house, { token: tokenOf(7) }, 'helper.mine', {})
  const { elders } = (helper.body as OutcomeOf<'helper.mine'> & { ok: true }).reply
  const elderId = elders[0]?.elder?.elderId
  expect(elderId).toBeDefined()
  const reads: typeof OFFICE_READS = [
    ['home.today', { for: elderId }],
    ['activity.list', { for: elderId }],
    ['activity.mine', { period: 'coming', for: elderId }],
    ['message.list', { for: elderId }],
    ['visit.mine', { for: elderId }],
  ]
  expect(await tableScans(house, tokenOf(7), reads)).toEqual([])
})

test('neither does the job that reminds people and sends what is due', async () => {
  const world = new World(db)
  const weChat = await tellingWeChat()
  lendWeChat(world, weChat)
  // The county is filled with everybody present everywhere, also where nobody has been yet.
  await db.query(
    `delete from attendance t using activities a
     where t.county_code = $1 and a.county_code = $1 and a.activity_id = t.activity_id
       and a.starts_at > $2`,
    [db.county, SUNDAY],
  )
  const found = new Set<string>()
  world.house.db = watched(db, (table) => found.add(table))
  await tellAt(world, at('18:30'))
  weChat.close()
  const [counted] = await db.query<Record<string, number>>(
    `select (select count(*)::int from messages where kind = 'tomorrow') as reminded,
       (select count(*)::int from sendings where state = 'sent') as sent`,
  )
  expect(counted?.reminded).toBeGreaterThan(10)
  expect(counted?.sent).toBeGreaterThan(10)
  expect([...found]).toEqual([])
})

test('whom a wave tells is walked in turn: no ring of people is read whole to be sorted', async () => {
  await registerEverybody(db, 20_000, 10)
  const communities = await db.query<{ communityId: string; district: string }>(
    `select community_id as "communityId", district from communities
     where county_code = $1 order by community_id limit 1`,
    [db.county],
  )
  const { communityId = '', district = '' } = communities[0] ?? {}
  const when = { time: 'weekdayMorning', day: '2026-11-22', week: '2026-11-16' } as const
  for (const skills of [[], ['nursing'], ['gardening'], ['law', 'arts']] as Skill[][]) {
    const sought = { ...when, communityId, district, skills, heavy: false, activityId: COUNTY_ID }
    for (const ring of ['home', 'district'] as const)
      expect(await ringPlan(db, ring, sought)).toEqual({ scans: ['Index Only Scan'], sorted: [] })
    const { scans, sorted } = await ringPlan(db, 'anywhere', sought)
    expect([new Set(scans), sorted]).toEqual([new Set(['Index Scan']), []])
    // Those who help beside their own community stand in no index in turn.
    const helpers = await ringPlan(db, 'helpers', sought)
    expect(helpers.scans).toEqual(['Index Scan'])
  }
})

test('the measure itself sees a plan without its index', async () => {
  await db.script('alter table messages drop constraint messages_pkey')
  expect(await tableScans(new World(db).house, tokenOf(7))).toContain('message.list {}: messages')
})
