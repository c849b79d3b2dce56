import { contract, type EndpointName } from '@/contract'
import { dispatch } from '@/server/dispatch'
import type { Db, Value } from '@/server/db/db'
import type { House } from '@/server/outcome'

interface Node {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Node[]
}

/** Few rows by nature, however large the county. */
const SMALL = [
  'counties',
  'pledge_slots',
  'communities',
  'venues',
  'offices',
  'case_offices',
  'teams',
  'shift_rosters',
]

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Tables that a statement would read from end to end. */
async function wholeTables(db: Db, sql: string, values: readonly Value[]): Promise<string[]> {
  const [row] = await db.query<{ 'QUERY PLAN': { Plan: Node }[] }>(
    `explain (format json) ${sql}`,
    values,
  )
  return (
    (row?.['QUERY PLAN'] ?? [])
      .flatMap(({ Plan }) => nodesOf(Plan))
      .filter((node) => node['Node Type'] === 'Seq Scan')
      // A partition counts as its table.
      .map((node) => (node['Relation Name'] ?? '?').replace(/_\d+$/, ''))
      .filter((table) => !SMALL.includes(table))
  )
}

/** What the read endpoints are asked: each list in its variants, first page and next. */
export const READS: [EndpointName, Record<string, unknown>][] = [
  ['session.current', {}],
  ['home.today', {}],
  ['article.list', {}],
  ['article.list', { from: 'branch' }],
  ['article.list', { from: 'county', column: 'notice' }],
  ['article.list', { column: 'health' }],
  ['article.search', { words: '艾草' }],
  ['article.search', { words: '支部' }],
  ['article.saved', {}],
  ['activity.list', {}],
  ['activity.list', { from: 'community', line: 'keyWork' }],
  ['activity.list', { period: 'past' }],
  ['activity.list', { from: 'office' }],
  ['activity.mine', { period: 'coming' }],
  ['activity.mine', { period: 'past' }],
  ['message.list', {}],
  ['helper.mine', {}],
  ['joining.branches', {}],
  ['joining.branches', { words: '记5' }],
  ['joining.mine', {}],
  ['membership.mine', {}],
  ['membership.branches', {}],
  ['privacy.consents', {}],
  ['privacy.seen', {}],
  ['privacy.export', {}],
  ['suggestion.mine', {}],
  ['visit.mine', {}],
  ['registration.communities', {}],
  ['registration.communities', { as: 'help', words: '5' }],
  ['registration.mine', {}],
  ['communityRequest.list', {}],
  ['story.list', {}],
  ['pledge.mine', {}],
  ['pledge.list', { from: 'branch' }],
  ['pledge.list', { from: 'community' }],
  ['pledge.list', { from: 'everyone' }],
  ['caseFile.branches', {}],
  ['caseFile.mine', {}],
  ['pairing.mine', {}],
  ['donation.mine', {}],
  ['team.list', { size: 1 }],
  ['expert.list', { size: 1 }],
  ['expert.mine', {}],
  ['shift.list', {}],
  ['certificate.mine', {}],
  ['partyDay.mine', {}],
  ['partyDay.mine', { which: 'past' }],
  ['birthday.mine', {}],
  ['lecture.mine', {}],
  ['article.list', { column: 'lecture' }],
]

/** What only an officer may ask. */
export const OFFICE_READS: typeof READS = [
  ['suggestion.list', {}],
  ['suggestion.list', { which: 'answered' }],
  ['joining.list', {}],
  ['article.list', { from: 'office' }],
  ['writing.list', {}],
  ['writing.list', { which: 'review' }],
  ['writing.list', { which: 'withdrawn' }],
  ['posting.venues', {}],
  ['posting.venues', { words: '活动' }],
  ['posting.communities', {}],
  ['membership.destinations', {}],
  ['membership.destinations', { words: '记5' }],
  ['membership.requests', {}],
  ['membership.requests', { which: 'out' }],
  ['caseFile.list', {}],
  ['caseFile.list', { which: 'closed' }],
  ['pairing.list', {}],
  ['pairing.list', { which: 'ended' }],
]

/** What the bureau alone may ask. */
export const BUREAU_READS: typeof READS = [
  ['community.list', { size: 5 }],
  ['community.list', { words: '5' }],
  ['expert.asked', { size: 1 }],
]

/** The same database, which names each table that a statement would read from end to end. */
export const watched = (db: Db, onWholeTable: (table: string) => void): Db => ({
  county: db.county,
  script: (sql) => db.script(sql),
  transaction: (work) => db.transaction((tx) => work(watched(tx, onWholeTable))),
  async query<Row>(sql: string, values: readonly Value[] = []) {
    const explainable = !sql.startsWith('explain')
    const tables = explainable ? await wholeTables(db, sql, values) : []
    tables.forEach(onWholeTable)
    return db.query<Row>(sql, values)
  },
})

/**
 * Asks these read endpoints as this person, follows lists to their next page and to one item, and
 * returns the statements that would read a whole table: `endpoint: table`.
 */
export async function tableScans(house: House, token: string, reads = READS): Promise<string[]> {
  const found = new Set<string>()
  let asking = ''
  const db = watched(house.db, (table) => found.add(`${asking}: ${table}`))
  const ask = async (name: EndpointName, request: Record<string, unknown>) => {
    asking = `${name} ${JSON.stringify(request)}`
    const { body } = await dispatch({ ...house, db }, { token }, name, request)
    if (!body.ok) throw new Error(`${asking} was refused: ${body.refusal}`)
    return body.reply as { items?: Record<string, string>[]; next?: string | null }
  }
  for (const [name, request] of reads) {
    const { items: [item] = [], next } = await ask(name, request)
    if (next) await ask(name, { ...request, after: next })
    const [noun] = name.split('.')
    const read = `${noun}.read` as EndpointName
    if (item && `${noun}Id` in item && read in contract)
      await ask(read, { [`${noun}Id`]: item[`${noun}Id`] })
  }
  return [...found]
}
