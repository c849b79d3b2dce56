import type { OutcomeOf } from '@/contract'
import { SKILLS } from '@/domain/registration'
import { daysAfter, minutesAfter, wallTime } from '@/domain/time'
import { hashToken } from '@/server/asker'
import { dispatch } from '@/server/dispatch'
import { whistle } from '@/server/jobs/whistle'
import type { House } from '@/server/outcome'
import type { Person, World } from './world'

/** How many take part, and from which seed everything random follows. */
export interface Scale {
  people: number
  whistles: number
  clients: number
  seed: number
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number) {
  let state = seed % 2_147_483_647 || 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

const COMMUNITIES = 8
/** The hour has so many moments at which everybody taps; then the pauses of two days, a night, and the Monday after. */
const MOMENTS = 10
const LATER = [
  ...([
    [0, 13],
    [0, 17],
    [0, 22],
    [1, 7],
    [1, 11],
  ] as const),
  ...([
    [7, 6],
    [7, 7],
    [7, 11],
  ] as const),
]
const tokenOf = (nth: number) => `willing-${nth}`

/** So many willing people in eight communities of three districts, each with two skills, half of them going anywhere. */
async function fill(world: World, people: number) {
  const branchId = await world.branch()
  const communities: { communityId: string; worker: Person }[] = []
  for (let nth = 0; nth < COMMUNITIES; nth += 1) {
    const communityId = await world.community(`社区${nth}`, { district: `镇${nth % 3}` })
    const worker = await world.person(`干部${nth}`, { worksFor: communityId })
    communities.push({ communityId, worker })
  }
  const ids = Array.from({ length: people }, () => world.id())
  const all = `unnest($2::uuid[]) with ordinality k (id, nth)`
  const run = (sql: string, ...values: (string | string[])[]) =>
    world.db.query(sql, [world.db.county, ids, ...values])
  await run(`insert into accounts (county_code, account_id, identity, name)
    select $1, id, 'weChat:' || id, '老同志' || nth from ${all}`)
  await world.db.query(
    `insert into sessions (county_code, token_hash, account_id, created_at, expires_at)
     select $1, t.hash, t.id, $3, $4 from unnest($2::uuid[], $5::text[]) t (id, hash)`,
    [
      ...[world.db.county, ids, world.now, daysAfter(world.now, 365)],
      ids.map((_, nth) => hashToken(tokenOf(nth))),
    ],
  )
  await run(`insert into members (county_code, member_id, account_id, name, birth_year, joined_party_year)
    select $1, id, id, '老同志' || nth, 1950, 1975 from ${all}`)
  await run(
    `insert into memberships (county_code, membership_id, member_id, branch_id, kind, from_day)
     select $1, id, id, $3::uuid, 'home', '2020-01-01' from ${all}`,
    branchId,
  )
  await run(
    `insert into registrations
       (county_code, member_id, community_id, skills, times, reach, able, registered_at)
     select $1, id, ($3::uuid[])[1 + nth % ${COMMUNITIES}],
       ($4::text[])[1 + nth % 9 : 2 + nth % 9],
       '{weekdayMorning,weekdayAfternoon,weekendMorning,weekendAfternoon}',
       (array['near', 'anywhere'])[1 + nth / ${COMMUNITIES} % 2], nth % 5 > 0, now()
     from ${all}`,
    communities.map(({ communityId }) => communityId),
    [...SKILLS],
  )
  return communities
}

/** What a person was promised by an answer: that 消息 says so. */
export interface Promised {
  memberId: string
  activityId: string
  kind: 'signedUp' | 'waitlisted' | 'notGoing'
}

interface Taken {
  signUpId: string
  activityId: string
}

/** One telephone after another of those a client holds: reads 消息, goes to a whistle or gives a seat back. */
class Client {
  readonly promised: Promised[] = []
  readonly refused: string[] = []
  private readonly taken = new Map<number, Taken[]>()
  constructor(
    private readonly world: World,
    private readonly house: House,
    private readonly random: () => number,
  ) {}

  private any = <Item>(items: readonly Item[]) => items[Math.floor(this.random() * items.length)]
  private async ask<Name extends 'message.list' | 'activity.signUp' | 'activity.cancelSignUp'>(
    nth: number,
    name: Name,
    request: object,
  ) {
    const { body } = await dispatch(this.house, { token: tokenOf(nth) }, name, request)
    if (!body.ok) this.refused.push(body.refusal)
    return body as OutcomeOf<Name>
  }

  async tap(nth: number, memberId: string, open: readonly string[]) {
    const mine = this.taken.get(nth) ?? []
    const own = this.any(mine)
    if (own && this.random() < 0.4) return this.giveBack(nth, memberId, own)
    const inbox = await this.ask(nth, 'message.list', {})
    const heard = inbox.ok
      ? inbox.reply.items.flatMap((one) => (one.kind === 'whistled' ? one.thingId : []))
      : []
    // Whoever has not been told sees it in the list of all, and may go as well.
    const activityId = this.any(this.random() < 0.7 ? heard : open) ?? this.any(open)
    if (activityId !== undefined) await this.go(nth, memberId, activityId)
  }

  private async go(nth: number, memberId: string, activityId: string) {
    const signUpId = this.world.id()
    const request = { signUpId, activityId, guests: 0, orQueue: this.random() < 0.7 }
    const tries = this.random() < 0.2 ? 2 : 1
    // A lost answer: the same once more, at the same moment.
    const [said] = await Promise.all(
      Array.from({ length: tries }, () => this.ask(nth, 'activity.signUp', request)),
    )
    if (!said?.ok) return
    const kind = said.reply.state === 'confirmed' ? 'signedUp' : 'waitlisted'
    this.promised.push({ memberId, activityId, kind })
    this.taken.set(nth, [...(this.taken.get(nth) ?? []), { signUpId, activityId }])
  }

  private async giveBack(nth: number, memberId: string, own: Taken) {
    const { signUpId, activityId } = own
    const said = await this.ask(nth, 'activity.cancelSignUp', { signUpId })
    if (!said.ok) return
    this.promised.push({ memberId, activityId, kind: 'notGoing' })
    this.taken.set(
      nth,
      (this.taken.get(nth) ?? []).filter((one) => one !== own),
    )
  }
}

/**
 * An hour in which communities ask for hands, then the days until the week after, when they ask again,
 * with the clock in the test's hand: clients tap while three wave jobs run beside each other. Returns what
 * was promised, and why anybody was refused.
 */
export async function runWhistles(world: World, { people, whistles, clients, seed }: Scale) {
  const random = randomFrom(seed)
  world.now = wallTime(world.now, 1, 9)
  const communities = await fill(world, people)
  const rows = await world.db.query<{ memberId: string; nth: number }>(
    `select member_id as "memberId", substr(name, 4)::int - 1 as nth from members where county_code = $1`,
    [world.db.county],
  )
  const memberIds = rows.sort((a, b) => a.nth - b.nth).map(({ memberId }) => memberId)
  // Three servers on one database.
  const servers = [0, 1, 2].map(() => ({ ...world.house, db: { ...world.db } }))
  const phones = Array.from(
    { length: clients },
    (_, nth) => new Client(world, servers[nth % 3] ?? world.house, randomFrom(seed + nth + 1)),
  )
  const open: string[] = []
  // Each passes over some and comes back, so that they tell of different whistles at the same moment.
  const job = async (house: House) => {
    for (const share of [0.5, 1])
      await whistle(
        house.db,
        () => world.now,
        () => random() < share,
      )
  }
  const post = async () => {
    const community = communities[Math.floor(random() * COMMUNITIES)]
    const activityId = world.id()
    const startsAt = wallTime(world.now, 9 + Math.floor(random() * 3), 9)
    const said = await world.ask(community?.worker ?? null, 'communityRequest.post', {
      ...{ activityId, communityId: community?.communityId ?? '', title: '楼道清理' },
      ...{ place: '竹情小区', startsAt, endsAt: minutesAfter(startsAt, 120) },
      capacity: 1 + Math.floor(random() * 5),
      ...{ kind: 'help', weight: random() < 0.2 ? 'heavy' : 'light' },
      skills: random() < 0.5 ? [] : [SKILLS[Math.floor(random() * 9)] ?? 'other'],
    })
    if (!said.ok) throw new Error(said.refusal)
    open.push(activityId)
  }
  const moment = async () => {
    const tapping = phones.map((phone, client) => {
      // Of the people a client has in hand; now and then one whom another has as well.
      const own = client + clients * Math.floor(random() * Math.ceil(people / clients))
      const nth = (random() < 0.1 ? Math.floor(random() * people) : own) % people
      return phone.tap(nth, memberIds[nth] ?? '', open)
    })
    const jobs = servers.map(job)
    await Promise.all([...tapping, ...jobs])
  }
  const monday = world.now
  for (let nth = 0; nth < MOMENTS; nth += 1) {
    while (open.length < ((nth + 1) * whistles) / MOMENTS) await post()
    await moment()
    world.now = minutesAfter(world.now, 60 / MOMENTS)
  }
  for (const [days, hour] of LATER) {
    world.now = wallTime(monday, days, hour)
    // In the week after they ask again, or there might be nobody left to tell.
    if (days >= 7) await post()
    await moment()
  }
  return {
    promised: phones.flatMap(({ promised }) => promised),
    refused: [...new Set(phones.flatMap(({ refused }) => refused))].sort(),
  }
}
