import { MATTERS, matterRefusal } from '@/domain/branch'
import { indexGrams, searchGrams } from '@/domain/search'
import { calendarDay } from '@/domain/time'
import { isBureau, officeBranchIds } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Context, type Handler } from '../outcome'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/branch'
import { addSecretary, officeIsThere } from '../sql/office'
import { pageOf, pageStart } from './paging'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const NAMED = 20

export const list: Handler<'branch.list'> = async ({ words, after, size }, context) => {
  const { db, config, asker } = context
  if (!isBureau(asker)) return refused('notFound')
  const scope = { config, asker, list: `branch.list ${words ?? ''}` }
  const beyond = pageStart<[string]>(scope, after, [FIRST_ID])
  if (!beyond) return refused('badRequest', { field: '下一页的位置' })
  const grams = words === undefined ? [] : searchGrams(words)
  if (words !== undefined && grams.length === 0) return replied({ items: [], next: null })
  const rows = await sql.branches(db, grams, beyond[0], size + 1)
  return replied(pageOf(scope, rows, size, ({ branchId }) => [branchId]))
}

export const read: Handler<'branch.read'> = async ({ branchId }, { db, asker, now }) => {
  const branch = isBureau(asker) ? await sql.findBranch(db, branchId) : null
  if (!branch) return refused('notFound')
  const { fixedDay: _, ...facts } = branch
  const [secretaries, { members }] = await Promise.all([
    sql.secretariesOf(db, branchId, calendarDay(now)),
    sql.membersIn(db, branchId),
  ])
  return replied({ ...facts, secretaries: secretaries.map(({ name }) => name), members })
}

type Changing = Context<'branch.found' | 'branch.edit' | 'branch.end' | 'branch.nameSecretary'>

const audit = (
  tx: Db,
  { asker, now, requestId }: Changing,
  what: { act: string; subject?: string; target: string; result: string; after?: object },
) => addAudits(tx, [{ actor: asker.accountId, requestId, subject: null, ...what }], now)

/** A functional branch is at a body (依托单位), which is said. */
export const found: Handler<'branch.found'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { branchId, kind, name, contactTitle, host = null } = request
    if (!isBureau(context.asker)) return refused('notFound')
    if (kind === 'functional' && host === null) return refused('hostMissing')
    const grams = indexGrams(`${name} ${contactTitle}`)
    if (!(await sql.addBranch(tx, { ...request, host, grams }))) {
      // A retry finds what the first try founded; an id of another branch is a wrong id.
      const there = await sql.findBranch(tx, branchId)
      const same = there?.name === name && there.kind === kind
      return same ? replied({}) : refused('badRequest', { field: '支部' })
    }
    const after = { kind, name }
    await audit(tx, context, { act: 'branch.found', target: branchId, result: kind, after })
    return replied({})
  })

export const edit: Handler<'branch.edit'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { branchId, contactTitle, contactPhone } = request
    const branch = isBureau(context.asker) ? await sql.findBranch(tx, branchId, 'for update') : null
    if (!branch || branch.ended) return refused('notFound')
    const same = branch.contactTitle === contactTitle && branch.contactPhone === contactPhone
    if (same) return replied({})
    const grams = indexGrams(`${branch.name} ${contactTitle}`)
    await sql.setContact(tx, branchId, { contactTitle, contactPhone, grams })
    const after = { contactTitle, contactPhone }
    await audit(tx, context, { act: 'branch.edit', target: branchId, result: 'changed', after })
    return replied({})
  })

/** Nobody loses a home by it: who is at home there is moved first, with two yeses. */
export const end: Handler<'branch.end'> = ({ branchId, reason }, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now } = context
    const branch = isBureau(asker) ? await sql.findBranch(tx, branchId, 'for update') : null
    if (!branch) return refused('notFound')
    if (branch.ended) return replied({})
    if ((await sql.membersIn(tx, branchId)).atHome > 0) return refused('membersThere')
    await sql.endBranch(tx, branchId, calendarDay(now))
    const after = { reason }
    await audit(tx, context, { act: 'branch.end', target: branchId, result: 'ended', after })
    return replied({})
  })

export const people: Handler<'branch.people'> = async ({ name }, { db, asker }) =>
  isBureau(asker)
    ? replied({ people: await sql.peopleNamed(db, name, NAMED) })
    : refused('notFound')

/** The first one alone: after that the office goes from hand to hand (office.handOver). */
export const nameSecretary: Handler<'branch.nameSecretary'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { officeId, branchId, recordId } = request
    const { asker, now } = context
    const today = calendarDay(now)
    const branch = isBureau(asker) ? await sql.findBranch(tx, branchId, 'for update') : null
    if (!branch || branch.ended) return refused('notFound')
    if (await officeIsThere(tx, officeId, branchId)) return replied({})
    if ((await sql.secretariesOf(tx, branchId, today)).length > 0) return refused('alreadyDecided')
    const person = await sql.accountOfMember(tx, recordId)
    if (!person) return refused('notFound')
    const { accountId } = person
    if (accountId === null) return refused('noAccount')
    await addSecretary(tx, officeId, accountId, branchId, today)
    await audit(tx, context, {
      ...{ act: 'branch.nameSecretary', subject: recordId, target: branchId, result: 'named' },
    })
    return replied({})
  })

export const matters: Handler<'branchMatter.list'> = async ({ branchId }, { db, asker }) => {
  const own = officeBranchIds(asker).includes(branchId)
  const branch = own ? await sql.findBranch(db, branchId) : null
  if (!branch) return refused('notFound')
  return replied({
    branch: branch.name,
    kind: branch.kind,
    matters: MATTERS.map((matter) => {
      const { reason = null, source = null } = matterRefusal(branch.kind, matter) ?? {}
      return { matter, reason, source }
    }),
  })
}

/** Rule 3, at the one place where any of it could be asked for. */
export const ask: Handler<'branchMatter.ask'> = async ({ branchId, matter }, { db, asker }) => {
  const own = officeBranchIds(asker).includes(branchId)
  const branch = own ? await sql.findBranch(db, branchId) : null
  if (!branch) return refused('notFound')
  const no = matterRefusal(branch.kind, matter)
  return no ? refused('homeBranchOnly', { ...no }) : replied({ parent: branch.parent })
}
