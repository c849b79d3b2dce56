import type { EndpointName, OutcomeOf, RequestOf } from '@/contract'
import type { Person, World } from './world'

export type Member = Person & { memberId: string }

export const why = (outcome: OutcomeOf<EndpointName>) => (outcome.ok ? null : outcome.refusal)

/** What an endpoint answers; its no is the test's end. */
export const replyOf = async <Name extends EndpointName>(
  world: World,
  who: Person | null,
  name: Name,
  request: RequestOf<Name>,
) => {
  const outcome = await world.ask(who, name, request)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.reply
}

/** A member of the county at home in this branch. */
export async function memberOf(
  world: World,
  name: string,
  branchId: string,
  more: Parameters<World['person']>[1] = {},
): Promise<Member> {
  const person = await world.person(name, { branches: { [branchId]: 'home' }, ...more })
  return { ...person, memberId: person.memberId ?? '' }
}

export async function bureauOf(world: World): Promise<Person> {
  const person = await world.person('刘志远')
  await world.insert('offices', {
    ...{ office_id: world.id(), account_id: person.accountId, kind: 'bureauOfficer' },
    from_day: '2020-01-01',
  })
  return person
}

/** A team whose leader said yes; the leader is the first of these, and all are in it. */
export async function teamOf(
  world: World,
  bureau: Person,
  people: readonly Member[],
  kind: RequestOf<'team.found'>['kind'] = 'lectureTeam',
  name = '法制宣讲团',
) {
  const teamId = world.id()
  await replyOf(world, bureau, 'team.found', { teamId, kind, name, about: '到学校讲党史故事' })
  for (const [at, { memberId, ...who }] of people.entries()) {
    const invitation = { teamId, recordId: memberId, lead: at === 0 }
    await replyOf(world, bureau, 'team.invite', invitation)
    await replyOf(world, { ...who, memberId }, 'team.answer', { teamId, yes: true })
  }
  return teamId
}

/** Their last word on being shown to everybody by name. */
export const showName = (world: World, who: Person, given: boolean) =>
  replyOf(world, who, 'privacy.consent', {
    ...{ consentId: world.id(), kind: 'publicIdentity', given, policyVersion: '2026-11-23' },
  })

/** Kinds of news in somebody's 消息, the newest first. */
export const newsOf = async (world: World, who: Person) =>
  (await replyOf(world, who, 'message.list', {})).items.map(({ kind }) => kind)

/** The same act so often: a second tap, or a retry after a lost answer. */
export async function times(count: number, act: () => Promise<void>) {
  for (let nth = 0; nth < count; nth += 1) await act()
}
