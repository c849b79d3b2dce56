import type { ParsedOf } from '@/contract'
import { newId } from '@/domain/id'
import { canBeHome } from '@/domain/membership'
import { rosterVerdict, type RosterVerdict } from '@/domain/roster'
import { calendarDay } from '@/domain/time'
import { officeBranchIds, type Asker } from '../asker'
import type { Config } from '../config'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { hmacOf, sealPhone, showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/roster'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const WRONG_CURSOR = refused('badRequest', { field: '下一页的位置' })

type Row = ParsedOf<'roster.take'>['rows'][number]

interface Judged {
  row: Row
  verdict: RosterVerdict
  /** Whom the row is about; null when they are new or in doubt. */
  memberId: string | null
  communityId: string | null
}

/** Rule 15: a branch one does not serve is not there. */
const serves = (asker: Asker, branchId: string) => officeBranchIds(asker).includes(branchId)

async function judge(db: Db, config: Config, branchId: string, rows: Row[]): Promise<Judged[]> {
  const names = rows.map(({ name }) => name)
  const known = await sql.namesakes(db, branchId, names)
  const wanted = rows.flatMap(({ community }) => community ?? [])
  const communities = new Map(
    (await sql.communitiesNamed(db, wanted)).map(({ name, communityId }) => [name, communityId]),
  )
  return rows.map((row) => {
    const phone = row.phone && hmacOf(config, row.phone)
    const communityId = communities.get(row.community ?? '') ?? null
    const namesakes = known.filter(({ name }) => name === row.name)
    const verdict = rosterVerdict({ ...row, phone }, namesakes, communityId !== null)
    const found = namesakes.find(({ birthYear }) => birthYear === row.birthYear)
    return {
      row,
      verdict,
      memberId: verdict.what === 'changed' && found ? found.memberId : null,
      communityId,
    }
  })
}

const verdictsOf = (judged: Judged[]) => replied({ verdicts: judged.map(({ verdict }) => verdict) })

export const preview: Handler<'roster.preview'> = ({ branchId, rows }, { db, config, asker }) =>
  db.transaction(async (tx) => {
    if (!serves(asker, branchId)) return refused('notFound')
    if (!canBeHome(await sql.lockBranch(tx, branchId))) return refused('notHomeBranch')
    return verdictsOf(await judge(tx, config, branchId, rows))
  })

export const take: Handler<'roster.take'> = ({ branchId, rows }, context) =>
  context.db.transaction(async (tx) => {
    const { config, asker, now, requestId } = context
    if (!serves(asker, branchId)) return refused('notFound')
    if (!canBeHome(await sql.lockBranch(tx, branchId))) return refused('notHomeBranch')
    // Judged again under the lock: since the preview a colleague may have written the same people.
    const judged = await judge(tx, config, branchId, rows)
    const written = (what: 'new' | 'changed') =>
      judged
        .filter(({ verdict }) => verdict.what === what)
        .map(({ row, memberId, communityId }) => ({
          ...row,
          memberId: memberId ?? newId(now),
          membershipId: newId(now),
          phone: row.phone === null ? null : sealPhone(config, row.phone),
          communityId,
        }))
    const [added, changed] = [written('new'), written('changed')]
    await sql.addMembers(tx, branchId, added, calendarDay(now))
    await sql.changeMembers(tx, changed)
    const acts = [...added, ...changed].map(({ memberId }, at) => ({
      actor: asker.accountId,
      subject: memberId,
      act: at < added.length ? 'roster.add' : 'roster.change',
      target: branchId,
      result: 'done',
      requestId,
    }))
    await addAudits(tx, acts, now)
    return verdictsOf(judged)
  })

export const list: Handler<'roster.list'> = async (request, context) => {
  const { branchId, which, words = '', after, size } = request
  const { db, config, asker } = context
  if (!serves(asker, branchId)) return refused('notFound')
  const scope = { config, asker, list: `roster.list ${branchId} ${which} ${words}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return WRONG_CURSOR
  const rows = await sql.rosterOf(db, { branchId, which, words }, beyond[0], size + 1)
  const page = pageOf(scope, rows, size, ({ memberId }) => [memberId])
  const items = page.items.map(({ memberId, phoneEnds, ...person }) => ({
    recordId: memberId,
    ...person,
    phone: phoneEnds && showMasked(phoneEnds),
  }))
  return replied({ ...page, items })
}
