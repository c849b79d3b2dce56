import type { Db } from '../../db/db'
import { activityRows } from './activity'
import { membershipRows } from './membership'
import { ownOf, type Export, type Whose } from './own'
import { partyDayRows } from './partyDay'
import { serviceRows } from './service'
import { teamRows } from './team'
import { tellingRows } from './telling'

type OwnMember = Omit<NonNullable<Export['member']>, 'phone'> & { phoneCipher: string | null }

/** How somebody signs in; empty when the account is gone. */
export async function ownAccount(db: Db, { accountId }: Whose) {
  const rows = await db.query<Export['account']>(
    'select identity, name from accounts where county_code = $1 and account_id = $2',
    [db.county, accountId],
  )
  return rows[0] ?? { identity: '', name: '' }
}

/** What the roster has of somebody, the phone still sealed; null: they are no member. */
export async function ownMember(db: Db, { memberId }: Whose) {
  const [member] = await db.query<OwnMember>(
    `select m.name, m.birth_year as "birthYear", m.joined_party_year as "joinedPartyYear",
       m.probationary_until as "probationaryUntil",
       m.joined_party_month as "joinedPartyMonth", m.joined_party_day as "joinedPartyDay",
       m.anniversary_hidden as "anniversaryHidden",
       m.phone_cipher as "phoneCipher", (select c.name from communities c
         where c.county_code = $1 and c.community_id = m.community_id) as community
     from members m where m.county_code = $1 and m.member_id = $2`,
    [db.county, memberId],
  )
  return member ?? null
}

/** Waits for all lists at once. */
async function settled<Lists extends Record<string, Promise<unknown>>>(lists: Lists) {
  const rows = await Promise.all(Object.values(lists))
  const named = Object.keys(lists).map((name, at) => [name, rows[at]])
  return Object.fromEntries(named) as { [Name in keyof Lists]: Awaited<Lists[Name]> }
}

/** What else is kept of somebody, each list in the order in which it came to be. */
export function ownRows(db: Db, whose: Whose) {
  const own = ownOf(db, whose)
  return settled({
    ...membershipRows(own),
    ...activityRows(own),
    ...serviceRows(own),
    ...partyDayRows(own),
    ...tellingRows(own),
    ...teamRows(own),
  })
}
