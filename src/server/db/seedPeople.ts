import { indexGrams } from '@/domain/search'
import { type Instant, calendarDay, daysAfter, wallTime } from '@/domain/time'
import type { Config } from '../config'
import { sealPhone } from '../phone'
import type { Db } from './db'
import { branches, communities, venues } from './demo/organisations'
import { people } from './demo/people'
import { demoId, insert } from './demoRows'

export async function seedPlaces(db: Db, now: Instant) {
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

export async function seedPeople(db: Db, config: Config, now: Instant) {
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
