import { createHash } from 'node:crypto'
import { blockText } from '@/domain/article'
import { GRANT_DAYS, grantEnds } from '@/domain/helper'
import { partySize } from '@/domain/signUp'
import { indexGrams } from '@/domain/search'
import {
  calendarDay,
  daysAfter,
  minuteOf,
  minutesAfter,
  wallTime,
  type Instant,
} from '@/domain/time'
import { COUNTY_ID, homeAudience } from '../asker'
import type { Config } from '../config'
import { sealPhone } from '../phone'
import type { Db } from './db'
import { activities } from './demo/activities'
import { articles } from './demo/articles'
import { grants } from './demo/grants'
import { joinings } from './demo/joinings'
import { moves } from './demo/moves'
import { branches, communities, venues } from './demo/organisations'
import { people } from './demo/people'
import type { DemoActivity, DemoArticle, DemoSuggestion, DemoVisit } from './demo/shapes'
import { suggestions } from './demo/suggestions'
import { care, tasks, visits } from './demo/visits'
import { writings } from './demo/writings'
import { seedPledges } from './seedPledges'
import { seedCases } from './seedCases'
import { seedRequests } from './seedRequests'
import { seedTeams } from './seedTeams'
import { seedShifts } from './seedShifts'
import { seedPartyDays } from './seedPartyDays'
import { seedRights } from './seedRights'

/** The same uuid for the same slug on every machine: tests and links can name demo things. */
export function demoId(kind: string, slug: string): string {
  const hex = createHash('sha256').update(`${kind}:${slug}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Whom one may be in a demo. */
export const demoPeople = people
  .filter(({ account }) => account)
  .map(({ slug, name, who }) => ({ persona: slug, name, who }))

type Cell = string | number | boolean | null | object
type Row = Record<string, Cell>

/** Inserts rows that all have the same columns; the database casts each JSON value to its column. */
export async function insert(db: Db, table: string, rows: Row[]) {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await db.query(
    `insert into ${table} (county_code, ${columns})
     select $1, ${columns} from jsonb_populate_recordset(null::${table}, $2::jsonb)`,
    [db.county, JSON.stringify(rows)],
  )
}

/** Fills an empty county with the demo's people, articles and activities, all or nothing. Does nothing to a county that is there. */
export const seedDemo = (db: Db, config: Config, now: Instant) =>
  db.transaction(async (tx) => {
    // Several servers may start on one empty database: the first seeds, the others wait and see.
    await tx.query('select pg_advisory_xact_lock(1)')
    const there = await tx.query('select from counties where county_code = $1', [tx.county])
    if (there.length > 0) return
    await seedPlaces(tx, now)
    await seedPeople(tx, config, now)
    await seedArticles(tx, now)
    await seedActivities(tx, now)
    await seedSuggestions(tx, now)
    await seedJoinings(tx, config, now)
    await seedMoves(tx, now)
    await seedGrants(tx, now)
    await seedWritings(tx, now)
    await seedCare(tx, now)
    await seedVisits(tx, now)
    await seedTasks(tx, now)
    await seedWithdrawn(tx, now)
    await seedPledges(tx, now)
    await seedCases(tx, config, now)
    await seedTeams(tx, now)
    await seedShifts(tx, now)
    // After all who have reported: who goes to help has too.
    await seedRequests(tx, now, { demoId, insert })
    await seedPartyDays(tx, insert, demoId, now)
    await seedRights(tx, now, { demoId, insert })
  })

async function seedPlaces(db: Db, now: Instant) {
  await insert(db, 'counties', [
    { name: '临湘市', bureau_name: '临湘市老干部局（演示）', bureau_phone: '0730-0000000' },
  ])
  await insert(
    db,
    'communities',
    communities.map(({ slug, ...community }) => ({
      community_id: demoId('community', slug),
      ...community,
      approved_at: wallTime(now, -30, 9),
    })),
  )
  await insert(
    db,
    'venues',
    venues.map(({ slug, ...venue }) => ({ venue_id: demoId('venue', slug), ...venue })),
  )
  await insert(
    db,
    'branches',
    branches.map(({ slug, name, kind, parent, contactTitle, contactPhone, community }) => ({
      branch_id: demoId('branch', slug),
      kind,
      name,
      parent_name: parent,
      contact_title: contactTitle,
      community_id: community === undefined ? null : demoId('community', community),
      grams: indexGrams(
        [
          name,
          contactTitle,
          ...communities.filter(({ slug }) => slug === community).map(({ name }) => name),
        ].join(' '),
      ),
      contact_phone: contactPhone,
    })),
  )
}

async function seedPeople(db: Db, config: Config, now: Instant) {
  const since = calendarDay(daysAfter(now, -365))
  const accountOf = ({ slug, account }: { slug: string; account: boolean }) =>
    account ? demoId('account', slug) : null
  await insert(
    db,
    'accounts',
    people
      .filter(({ account }) => account)
      .map(({ slug, name }) => ({
        account_id: demoId('account', slug),
        identity: `demo:${slug}`,
        name,
      })),
  )
  const members = people.flatMap((person) =>
    person.member ? [{ ...person, member: person.member }] : [],
  )
  await insert(
    db,
    'members',
    members.map(({ slug, name, account, member }) => {
      const phone = member.phone === null ? null : sealPhone(config, member.phone)
      return {
        member_id: demoId('member', slug),
        account_id: accountOf({ slug, account }),
        name,
        birth_year: member.born,
        joined_party_year: member.joinedParty,
        phone_cipher: phone?.cipher ?? null,
        phone_hmac: phone?.hmac ?? null,
        phone_ends: phone?.ends ?? null,
        community_id: member.community && demoId('community', member.community),
      }
    }),
  )
  await insert(
    db,
    'memberships',
    members.flatMap(({ slug, member }) =>
      member.memberships.map(({ branch, kind }) => ({
        membership_id: demoId('membership', `${slug} ${branch}`),
        member_id: demoId('member', slug),
        branch_id: demoId('branch', branch),
        kind,
        from_day: since,
      })),
    ),
  )
  await insert(
    db,
    'offices',
    people.flatMap(({ slug, offices = [] }) =>
      offices.map(({ kind, branch, community }) => ({
        office_id: demoId('office', `${slug} ${kind}`),
        account_id: demoId('account', slug),
        kind,
        branch_id: branch ? demoId('branch', branch) : null,
        community_id: community ? demoId('community', community) : null,
        from_day: since,
      })),
    ),
  )
}

async function seedArticles(db: Db, now: Instant) {
  for (const { slug, column, branch, scope, pinned, daysAgo, title, source, blocks } of articles) {
    const owner = branch ? demoId('branch', branch) : COUNTY_ID
    await db.query(
      `insert into articles (county_code, article_id, owner_id, audience_id, column_name, title,
         blocks, source, pinned, published_at, grams)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11)`,
      [
        db.county,
        demoId('article', slug),
        owner,
        scope === 'branch' ? owner : COUNTY_ID,
        column,
        title,
        JSON.stringify(blocks),
        source ?? null,
        pinned ?? false,
        wallTime(now, -daysAgo, 0),
        indexGrams([title, ...blocks.map(blockText)].join(' ')),
      ],
    )
  }
  await insert(
    db,
    'article_versions',
    articles.flatMap((article) => versionsOf(article, now)),
  )
}

/** What a branch sent out has its version, by its secretary; the bureau read over what everybody reads. */
function versionsOf(
  { slug, branch, scope, column, title, blocks, daysAgo }: DemoArticle,
  now: Instant,
) {
  const author = branch && secretaryOf(branch)
  if (!author) return []
  const approver = people.find(({ offices = [] }) =>
    offices.some(({ kind }) => kind === 'bureauOfficer'),
  )
  return [
    {
      article_id: demoId('article', slug),
      version: 1,
      branch_id: demoId('branch', branch),
      title,
      column_name: column,
      scope,
      blocks,
      at: wallTime(now, -daysAgo, 0),
      authors: [demoId('account', author)],
      approved_by: scope === 'public' && approver ? demoId('account', approver.slug) : null,
    },
  ]
}

async function seedActivities(db: Db, now: Instant) {
  await insert(
    db,
    'activities',
    activities.map((activity) => activityRow(activity, now)),
  )
  const parties = activities.flatMap((activity) =>
    activity.parties.map((party, at) => ({ activity, party, turn: at + 1 })),
  )
  await insert(
    db,
    'sign_ups',
    parties.map(({ activity, party, turn }) => ({
      sign_up_id: demoId('signUp', `${activity.slug} ${party.person}`),
      activity_id: demoId('activity', activity.slug),
      member_id: demoId('member', party.person),
      guests: party.guests ?? 0,
      needs: party.needs ?? [],
      state: party.waiting ? 'waitlisted' : 'confirmed',
      turn,
      created_at: askedAt(activity, turn, now),
    })),
  )
  await insert(db, 'messages', [
    ...activities.flatMap((activity) => remindersOf(activity, now)),
    ...parties.map(({ activity, party, turn }) => ({
      message_id: demoId('message', `${activity.slug} ${party.person}`),
      member_id: demoId('member', party.person),
      activity_id: demoId('activity', activity.slug),
      kind: party.waiting ? 'waitlisted' : 'signedUp',
      facts: factsOf(activity, party.guests ?? 0, now),
      at: askedAt(activity, turn, now),
    })),
  ])
}

/** Whoever has a seat at what has just begun was reminded of it an hour before. */
const remindersOf = (activity: DemoActivity, now: Instant): Row[] =>
  activity.from !== 'justNow'
    ? []
    : activity.parties
        .filter(({ waiting }) => !waiting)
        .map(({ person, guests = 0 }) => ({
          message_id: demoId('reminder', `${activity.slug} ${person}`),
          member_id: demoId('member', person),
          activity_id: demoId('activity', activity.slug),
          kind: 'soon',
          facts: factsOf(activity, guests, now),
          at: minutesAfter(startOf(activity, now), -60),
        }))

const factsOf = (activity: DemoActivity, guests: number, now: Instant) => ({
  title: activity.title,
  place: venues.find(({ slug }) => slug === activity.venue)?.name ?? '',
  startsAt: startOf(activity, now),
  guests,
})

const askedAt = ({ signUpOpens }: DemoActivity, turn: number, now: Instant) =>
  minutesAfter(wallTime(now, signUpOpens, 9), turn)

/** When a demo activity begins; one has always just begun, so that somebody can check in. */
export const startOf = ({ day, from }: DemoActivity, now: Instant): Instant =>
  from === 'justNow' ? minutesAfter(minuteOf(now), -30) : wallTime(now, day, ...from)

function activityRow(activity: DemoActivity, now: Instant): Row {
  const startsAt = startOf(activity, now)
  const seated = activity.parties.filter(({ waiting }) => !waiting)
  const audience = {
    county: COUNTY_ID,
    home: homeAudience(demoId('branch', activity.branch)),
    branch: demoId('branch', activity.branch),
    community: demoId('community', activity.community ?? ''),
  }
  return {
    activity_id: demoId('activity', activity.slug),
    branch_id: demoId('branch', activity.branch),
    venue_id: demoId('venue', activity.venue),
    audience_id: audience[activity.openTo],
    open_to: activity.openTo,
    line: activity.line,
    party_day: activity.partyDay ?? false,
    state: activity.state,
    cancel_reason: activity.cancelReason ?? null,
    title: activity.title,
    summary: activity.summary,
    bring: activity.bring,
    sign_up_opens_at: wallTime(now, activity.signUpOpens, 0),
    sign_up_closes_at: wallTime(now, activity.signUpCloses, 0),
    starts_at: startsAt,
    ends_at: minutesAfter(startsAt, activity.hours * 60),
    capacity: activity.capacity,
    reserved: activity.reserved ?? 0,
    guest_limit: activity.guestLimit,
    seats_taken: seated.reduce((taken, { guests = 0 }) => taken + partySize(guests), 0),
    waiting: activity.parties.length - seated.length,
    last_turn: activity.parties.length,
  }
}

async function seedSuggestions(db: Db, now: Instant) {
  await insert(
    db,
    'suggestions',
    suggestions.map((suggestion) => ({
      suggestion_id: demoId('suggestion', suggestion.slug),
      account_id: demoId('account', suggestion.person),
      branch_id: suggestion.to && demoId('branch', suggestion.to),
      about: suggestion.about,
      words: suggestion.words,
      call_me: suggestion.callMe ?? false,
      state: suggestion.state,
      sent_at: wallTime(now, -suggestion.daysAgo, 9),
      answer: suggestion.answer ?? null,
      answered_at: answeredAt(suggestion, now),
      answered: suggestion.answer !== undefined,
    })),
  )
  const answered = suggestions.filter(({ answer }) => answer !== undefined)
  await insert(
    db,
    'messages',
    answered.map((suggestion) => ({
      message_id: demoId('message', suggestion.slug),
      member_id: demoId('member', suggestion.person),
      suggestion_id: demoId('suggestion', suggestion.slug),
      kind: 'suggestionAnswered',
      facts: { about: suggestion.about, answer: suggestion.answer },
      at: answeredAt(suggestion, now),
    })),
  )
}

const answeredAt = ({ daysAgo, answeredAfter }: DemoSuggestion, now: Instant) =>
  answeredAfter === undefined ? null : wallTime(now, answeredAfter - daysAgo, 9)

const seedJoinings = (db: Db, config: Config, now: Instant) =>
  insert(
    db,
    'join_requests',
    joinings.map(({ slug, person, branch, phone, daysAgo }) => {
      const { cipher, hmac, ends } = sealPhone(config, phone)
      return {
        join_request_id: demoId('joining', slug),
        account_id: demoId('account', person),
        branch_id: demoId('branch', branch),
        name: people.find((one) => one.slug === person)?.name ?? '',
        phone_cipher: cipher,
        phone_hmac: hmac,
        phone_ends: ends,
        state: 'waiting',
        sent_at: wallTime(now, -daysAgo, 10),
      }
    }),
  )

const seedWritings = (db: Db, now: Instant) =>
  insert(
    db,
    'writings',
    writings.map(({ slug, branch, author, column, hoursAgo, why, ...writing }) => ({
      ...writing,
      article_id: demoId('article', slug),
      branch_id: demoId('branch', branch),
      column_name: column,
      pinned: false,
      revision: 1,
      authors: [demoId('account', author)],
      why: why ?? null,
      saved_at: minutesAfter(now, -hoursAgo * 60),
    })),
  )

/** A notice with the wrong day, out for an hour and taken back. */
const seedWithdrawn = (db: Db, now: Instant) => {
  const sent = {
    article_id: demoId('article', 'wrong-day'),
    branch_id: demoId('branch', 'tax-retired'),
    title: '星期三下午看电影',
    column_name: 'notice',
    scope: 'branch',
    blocks: [{ kind: 'paragraph', text: '星期三下午两点，大家在老党员之家看一场老电影。' }],
    authors: [demoId('account', 'li-jianguo')],
  }
  return insert(db, 'article_versions', [
    {
      ...sent,
      version: 1,
      at: wallTime(now, -6, 9),
      withdrawn_at: null,
      withdrawn_by: null,
      why: null,
    },
    {
      ...{ ...sent, version: 2, at: wallTime(now, -6, 10), withdrawn_at: wallTime(now, -6, 10) },
      ...{ withdrawn_by: demoId('account', 'li-jianguo'), why: '放映机还没修好，改天再看。' },
    },
  ])
}

const seedGrants = (db: Db, now: Instant) =>
  insert(
    db,
    'grants',
    grants.map(({ slug, helper, elder, calls, yes }) => ({
      grant_id: demoId('grant', slug),
      member_id: demoId('member', elder),
      account_id: demoId('account', helper),
      calls,
      relation: yes?.relation ?? null,
      scopes: yes?.scopes ?? [],
      state: yes ? 'active' : 'asked',
      asked_at: daysAfter(now, -30),
      consent: yes?.consent ?? null,
      agreed_by: yes && demoId('account', elder),
      until: yes && grantEnds(calendarDay(now), GRANT_DAYS[0]),
    })),
  )

const secretaryOf = (branch: string) =>
  people.find(({ offices = [] }) => offices.some((office) => office.branch === branch))?.slug ?? ''

const seedMoves = (db: Db, now: Instant) =>
  insert(
    db,
    'moves',
    moves.map(({ slug, person, kind, from, to, daysAgo }) => ({
      move_id: demoId('move', slug),
      member_id: demoId('member', person),
      kind,
      from_branch_id: from && demoId('branch', from),
      to_branch_id: demoId('branch', to),
      asked_by: demoId('account', from ? secretaryOf(from) : person),
      asked_at: daysAfter(now, -daysAgo),
      state: 'asked',
    })),
  )

const seedCare = (db: Db, now: Instant) =>
  insert(
    db,
    'care_marks',
    care.map(({ person, policy, needs }) => ({
      member_id: demoId('member', person),
      policy,
      needs,
      consent: 'spoken',
      marked_by: demoId('account', 'li-jianguo'),
      at: daysAfter(now, -30),
    })),
  )

async function seedVisits(db: Db, now: Instant) {
  const startOfVisit = ({ day, hour }: DemoVisit) => wallTime(now, day, hour)
  await insert(
    db,
    'visits',
    visits.map((visit) => ({
      visit_id: demoId('visit', visit.slug),
      branch_id: demoId('branch', visit.branch),
      member_id: demoId('member', visit.person),
      kind: visit.kind,
      starts_at: startOfVisit(visit),
      activity_id: visit.activity ? demoId('activity', visit.activity) : null,
      state: visit.words === undefined ? 'planned' : 'done',
      words: visit.words ?? null,
      planned_by: demoId('account', visit.goers[0] ?? ''),
      closed_at: visit.words === undefined ? null : startOfVisit(visit),
    })),
  )
  const goings = visits.flatMap((visit) => visit.goers.map((goer) => ({ visit, goer })))
  await insert(
    db,
    'visit_goers',
    goings.map(({ visit, goer }) => ({
      visit_id: demoId('visit', visit.slug),
      member_id: demoId('member', goer),
    })),
  )
  const told = (visit: DemoVisit, person: string, kind: string, names: string[]) => ({
    message_id: demoId('message', `${visit.slug} ${person}`),
    member_id: demoId('member', person),
    visit_id: demoId('visit', visit.slug),
    kind,
    facts: {
      visit: visit.kind,
      startsAt: startOfVisit(visit),
      names: names.map((slug) => people.find((one) => one.slug === slug)?.name ?? ''),
    },
    at: daysAfter(now, -1),
  })
  await insert(
    db,
    'messages',
    visits
      .filter(({ words }) => words === undefined)
      .flatMap((visit) => [
        told(visit, visit.person, 'visitPlanned', visit.goers),
        ...visit.goers.map((goer) => told(visit, goer, 'visitGoing', [visit.person])),
      ]),
  )
}

async function seedTasks(db: Db, now: Instant) {
  const fetched = activities.flatMap((activity) =>
    activity.parties
      .filter(({ needs = [], waiting }) => needs.includes('pickUp') && !waiting)
      .map(({ person }) => ({
        task_id: demoId('signUp', `${activity.slug} ${person}`),
        branch_id: demoId('branch', activity.branch),
        member_id: demoId('member', person),
        kind: 'pickUp',
        activity_id: demoId('activity', activity.slug),
        reason: null,
        words: null,
        asked_at: askedAt(activity, 1, now),
        state: 'open',
      })),
  )
  const asked = tasks.map(({ slug, person, branch, kind, activity, reason, words, daysAgo }) => ({
    task_id: demoId('task', slug),
    branch_id: demoId('branch', branch),
    member_id: demoId('member', person),
    kind,
    activity_id: activity ? demoId('activity', activity) : null,
    reason: reason ?? null,
    words: words ?? null,
    asked_at: wallTime(now, -daysAgo, 9),
    state: 'open',
  }))
  await insert(db, 'tasks', [...fetched, ...asked])
  await insert(
    db,
    'attendance',
    tasks
      .filter(({ kind }) => kind === 'leave')
      .map(({ person, activity, daysAgo }) => ({
        activity_id: demoId('activity', activity ?? ''),
        member_id: demoId('member', person),
        mark: 'leave',
        own: true,
        guests: 0,
        walk_in: false,
        marked_at: wallTime(now, -daysAgo, 9),
      })),
  )
}
