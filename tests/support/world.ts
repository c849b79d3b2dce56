import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { EndpointName, OutcomeOf, RequestOf } from '@/contract'
import { newId } from '@/domain/id'
import type { MembershipKind } from '@/domain/member'
import { indexGrams } from '@/domain/search'
import { daysAfter, minutesAfter, type Instant } from '@/domain/time'
import { COUNTY_ID, type Caller } from '@/server/asker'
import { readConfig, type Config } from '@/server/config'
import { dispatch } from '@/server/dispatch'
import type { OpenDb } from '@/server/db/db'
import { seedDemo } from '@/server/db/seed'
import type { House } from '@/server/outcome'
import { sealPhone } from '@/server/phone'
import { addSession } from '@/server/sql/session'
import { openStore, type Store } from '@/server/store/store'
import { emptyDb } from './database'

/** A Sunday, 9 o'clock in the morning in China. */
export const SUNDAY: Instant = '2026-11-22T01:00:00.000Z'

export interface Person {
  name: string
  accountId: string
  memberId: string | null
  token: string
}

type Cells = Record<string, string | number | boolean | null>

/** A database, a clock that stands still until told, and builders for what a test needs. */
export class World {
  now = SUNDAY
  readonly config: Config = readConfig({
    IDENTITY: 'demo',
    FILES_DIR: `${tmpdir()}/yinling-${randomUUID()}`,
  })
  /** A folder that is there once something lies in it. */
  readonly store: Store = openStore(this.config)
  readonly house: House
  /** What the server would have printed. */
  readonly logged: Record<string, unknown>[] = []
  constructor(readonly db: OpenDb) {
    this.house = {
      db,
      config: this.config,
      now: () => this.now,
      weChat: null,
      store: this.store,
      demoPeople: [],
      log: (facts) => this.logged.push(facts),
    }
  }

  /** An empty county, in a database of its own unless one is given. */
  static async open(db?: OpenDb) {
    const world = new World(db ?? (await emptyDb()))
    await world.insert('counties', {
      name: '临湘市',
      bureau_name: '老干部局',
      bureau_phone: '0730-0000000',
    })
    return world
  }

  /** The demo county, as a first start leaves it. */
  static async openDemo() {
    const world = new World(await emptyDb())
    await seedDemo(world.db, world.config, world.now)
    return world
  }

  async close() {
    await this.db.close()
    if ('folder' in this.config.files)
      rmSync(this.config.files.folder, { recursive: true, force: true })
  }

  /** Made later, sorts later, though the clock stands still: lists come in the order a test wrote them. */
  id = () => {
    this.made = (this.made + 1) % 0x1000
    return newId(this.now).replace(/-7.../, `-7${this.made.toString(16).padStart(3, '0')}`)
  }
  private made = 0

  async insert(table: string, cells: Cells) {
    const columns = Object.keys(cells)
    await this.db.query(
      `insert into ${table} (county_code, ${columns.join(', ')})
       values ($1, ${columns.map((_, at) => `$${at + 2}`).join(', ')})`,
      [this.db.county, ...Object.values(cells)],
    )
  }

  /** Asks as a person would, through dispatch; nobody: a guest. */
  async ask<Name extends EndpointName>(
    who: { token: string } | null,
    name: Name,
    request: RequestOf<Name>,
  ): Promise<OutcomeOf<Name>> {
    const { body } = await this.send(who, name, request)
    return body as OutcomeOf<Name>
  }

  /** What is answered where the answer is a yes; a no fails the test by its name. */
  async reply<Name extends EndpointName>(
    who: { token: string } | null,
    name: Name,
    request: RequestOf<Name>,
  ) {
    const outcome = await this.ask(who, name, request)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal}`)
    return outcome.reply
  }

  /** Asks with anything at all, as no phone of ours would. */
  send(who: { token: string } | null, name: string, request: unknown) {
    const caller: Caller = who && { token: who.token }
    return dispatch(this.house, caller, name, request)
  }

  async branch(name = '税务局退休党支部', kind = 'home') {
    const branchId = this.id()
    await this.insert('branches', {
      branch_id: branchId,
      grams: `{${indexGrams(name).join(',')}}`,
      kind,
      name,
      parent_name: '机关党委',
      contact_title: `书记（${name}）`,
      contact_phone: '0730-0000001',
    })
    return branchId
  }

  /** One that the bureau has approved; `cells` overrides columns. */
  async community(name = '尖山社区', cells: Cells = {}) {
    const communityId = this.id()
    await this.insert('communities', {
      community_id: communityId,
      name,
      district: '羊楼司镇',
      manager: '周婷',
      phone: '0730-0000021',
      approved_at: daysAfter(this.now, -30),
      ...cells,
    })
    return communityId
  }

  /** Somebody with an account and a session; a member when `branches` is given. */
  async person(
    name: string,
    more: {
      branches?: Record<string, MembershipKind>
      community?: string
      phone?: string
      secretaryOf?: string
      /** A worker of this community. */
      worksFor?: string
    } = {},
  ): Promise<Person> {
    const accountId = this.id()
    const token = `${accountId}-token`
    await this.insert('accounts', { account_id: accountId, identity: `weChat:${accountId}`, name })
    await addSession(this.db, token, accountId, this.now, daysAfter(this.now, 365))
    const memberId = more.branches ? await this.member(name, { ...more, accountId }) : null
    if (more.secretaryOf) {
      await this.insert('offices', {
        office_id: this.id(),
        account_id: accountId,
        kind: 'branchSecretary',
        branch_id: more.secretaryOf,
        from_day: '2020-01-01',
      })
    }
    if (more.worksFor) {
      await this.insert('offices', {
        office_id: this.id(),
        account_id: accountId,
        kind: 'communityWorker',
        community_id: more.worksFor,
        from_day: '2020-01-01',
      })
    }
    return { name, accountId, memberId, token }
  }

  private async member(
    name: string,
    more: {
      branches?: Record<string, MembershipKind>
      community?: string
      phone?: string
      accountId: string
    },
  ) {
    const memberId = this.id()
    const phone = more.phone === undefined ? null : sealPhone(this.config, more.phone)
    await this.insert('members', {
      member_id: memberId,
      account_id: more.accountId,
      name,
      birth_year: 1950,
      joined_party_year: 1975,
      phone_cipher: phone?.cipher ?? null,
      phone_hmac: phone?.hmac ?? null,
      phone_ends: phone?.ends ?? null,
      community_id: more.community ?? null,
    })
    for (const [branchId, kind] of Object.entries(more.branches ?? {})) {
      await this.insert('memberships', {
        membership_id: this.id(),
        member_id: memberId,
        branch_id: branchId,
        kind,
        from_day: '2020-01-01',
      })
    }
    return memberId
  }

  async venue(name = '老党员之家') {
    const venueId = this.id()
    await this.insert('venues', {
      venue_id: venueId,
      name,
      steps: 'few',
      lift: false,
      toilet: true,
      bus: '3路车',
    })
    return venueId
  }

  /** An activity in two days, open to the county, sign-up open now; `cells` overrides columns. */
  async activity(branchId: string, cells: Cells = {}) {
    const activityId = this.id()
    const venueId = await this.venue()
    const startsAt = daysAfter(this.now, 2)
    await this.insert('activities', {
      activity_id: activityId,
      branch_id: branchId,
      venue_id: venueId,
      audience_id: COUNTY_ID,
      open_to: 'county',
      line: 'keyWork',
      state: 'published',
      title: '义务清扫',
      summary: '一起来',
      sign_up_opens_at: daysAfter(this.now, -1),
      sign_up_closes_at: minutesAfter(startsAt, -60),
      starts_at: startsAt,
      ends_at: minutesAfter(startsAt, 120),
      capacity: 10,
      guest_limit: 3,
      ...cells,
    })
    return activityId
  }

  /** A public article of the bureau published an hour ago; `cells` overrides columns. */
  async article(title: string, cells: Cells = {}) {
    const articleId = this.id()
    await this.db.query(
      `insert into articles (county_code, article_id, owner_id, audience_id, column_name, title,
         blocks, pinned, published_at, grams)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)`,
      [
        this.db.county,
        articleId,
        cells.owner_id ?? COUNTY_ID,
        cells.audience_id ?? COUNTY_ID,
        cells.column_name ?? 'notice',
        title,
        JSON.stringify([{ kind: 'paragraph', text: cells.text ?? '正文' }]),
        cells.pinned ?? false,
        cells.published_at ?? minutesAfter(this.now, -60),
        indexGrams(`${title} ${cells.text ?? '正文'}`),
      ],
    )
    return articleId
  }
}
