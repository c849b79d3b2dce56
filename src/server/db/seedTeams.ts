import { wallTime, type Instant } from '@/domain/time'
import type { Db } from './db'
import { communities } from './demo/organisations'
import { asks, experts, fiveElders, publicPeople, talks, teams } from './demo/teams'
import { demoId, insert } from './demoRows'

const BUREAU = 'liu-zhiyuan'
const member = (slug: string) => demoId('member', slug)
const account = (slug: string) => demoId('account', slug)
const team = (slug: string) => demoId('team', slug)

/** The six teams with who is in them, their talks, and the experts with what they are asked. */
export async function seedTeams(db: Db, now: Instant) {
  await seedWho(db, now)
  await seedTalks(db, now)
  await seedExperts(db, now)
}

async function seedWho(db: Db, now: Instant) {
  const at = wallTime(now, -100, 9)
  await insert(
    db,
    'teams',
    teams.map(({ slug, kind, name, about, branch, leader, recruiting = false, seats = null }) => ({
      ...{ team_id: team(slug), kind, name, about, recruiting, seats, leader_id: member(leader) },
      branch_id: branch === undefined ? null : demoId('branch', branch),
      ...{ founded_at: at, founded_by: account(BUREAU) },
    })),
  )
  const standings = teams.flatMap((one) => {
    const { slug, leader, members, spoken = [], invited = [], asking = [] } = one
    const row = (person: string, state: string, consent: string | null, by: string) => ({
      ...{ team_id: team(slug), member_id: member(person), state, consent, at },
      ...{ leads: person === leader, by_account: account(by) },
    })
    return [
      ...[leader, ...members].map((person) => row(person, 'active', 'own', person)),
      ...spoken.map((person) => row(person, 'active', 'spoken', leader)),
      ...invited.map((person) => row(person, 'invited', null, leader)),
      ...asking.map((person) => row(person, 'asked', null, person)),
    ]
  })
  await insert(db, 'team_members', standings)
  await insert(
    db,
    'five_elders',
    Object.entries(fiveElders).map(([person, kinds]) => ({
      ...{ member_id: member(person), kinds, marked_by: account(BUREAU), at },
    })),
  )
  await insert(
    db,
    'consents',
    publicPeople.map((person) => ({
      ...{ member_id: member(person), number: 1, consent_id: demoId('consent', person) },
      ...{ kind: 'publicIdentity', given: true, policy_version: '2026-11-23', at },
    })),
  )
  const news = teams.flatMap(({ slug, name, leader, invited = [], asking = [] }) => [
    ...invited.map((person) => ({ person, kind: 'teamInvited', slug, name })),
    ...asking.map(() => ({ person: leader, kind: 'teamAsked', slug, name })),
  ])
  await insert(
    db,
    'messages',
    news.map(({ person, kind, slug, name }) => ({
      ...{ message_id: demoId('message', `${kind} ${slug}`), member_id: member(person), kind },
      ...{ thing_id: team(slug), facts: { title: name }, at: wallTime(now, -2, 9) },
    })),
  )
}

async function seedTalks(db: Db, now: Instant) {
  const leader = account(teams.find(({ slug }) => slug === 'lecture')?.leader ?? '')
  const id = (slug: string) => demoId('talk', slug)
  await insert(
    db,
    'talks',
    talks.map(({ slug, round, subject, place, day, counts }) => ({
      ...{ talk_id: id(slug), team_id: team('lecture'), round, subject, place },
      ...{ starts_at: wallTime(now, day, 9), planned_by: leader },
      state: counts.length > 0 ? 'closed' : 'planned',
      closed_at: counts.length > 0 ? wallTime(now, day, 11) : null,
    })),
  )
  await insert(
    db,
    'talk_speakers',
    talks.flatMap(({ slug, speakers }) =>
      speakers.map((speaker) => ({ talk_id: id(slug), member_id: member(speaker) })),
    ),
  )
  await insert(
    db,
    'talk_counts',
    talks.flatMap(({ slug, day, counts }) =>
      counts.map(({ audience, source, why = null }, at) => ({
        ...{ talk_id: id(slug), number: at + 1, count_id: demoId('count', `${slug} ${at}`) },
        ...{ audience, source, why, by_account: leader, at: wallTime(now, day + at, 11) },
      })),
    ),
  )
  await insert(
    db,
    'messages',
    talks
      .filter(({ counts }) => counts.length === 0)
      .flatMap(({ slug, subject, place, day, speakers }) =>
        speakers.map((speaker) => ({
          ...{ message_id: demoId('message', `${slug} ${speaker}`), member_id: member(speaker) },
          ...{ kind: 'talkPlanned', thing_id: id(slug), at: wallTime(now, -3, 9) },
          facts: { title: subject, place, startsAt: wallTime(now, day, 9) },
        })),
      ),
  )
}

async function seedExperts(db: Db, now: Instant) {
  await insert(
    db,
    'expert_profiles',
    experts.map(({ person, published, ...card }) => ({
      ...{ ...card, member_id: member(person), profile_id: demoId('expert', person) },
      ...{ state: published ? 'published' : 'review', at: wallTime(now, -20, 9) },
      approved_by: published ? account(BUREAU) : null,
    })),
  )
  await insert(
    db,
    'expert_asks',
    asks.map(({ slug, expert, community, words, place, state, result = null, daysAgo }) => ({
      ...{ ask_id: demoId('ask', slug), member_id: member(expert), words, place, state, result },
      ...{ community_id: demoId('community', community), asked_by: account('zhou-ting') },
      asked_at: wallTime(now, -daysAgo, 9),
      answered_at: state === 'asked' ? null : wallTime(now, -daysAgo, 15),
      closed_at: state === 'closed' ? wallTime(now, -daysAgo + 5, 15) : null,
    })),
  )
  await insert(
    db,
    'messages',
    asks
      .filter(({ state }) => state === 'asked')
      .map(({ slug, expert, community, words, place, daysAgo }) => ({
        ...{ message_id: demoId('message', `ask ${slug}`), member_id: member(expert) },
        ...{ kind: 'expertAsked', thing_id: demoId('ask', slug), at: wallTime(now, -daysAgo, 9) },
        facts: {
          title: experts.find(({ person }) => person === expert)?.field ?? '',
          name: communities.find((one) => one.slug === community)?.name ?? '',
          ...{ place, words },
        },
      })),
  )
}
