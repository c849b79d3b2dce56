import type { ReplyOf } from '@/contract'
import { helperReads, mayTakeBack, isOpenCase } from '@/domain/caseFile'
import { calendarDay, type Instant } from '@/domain/time'
import { officeBranchIds, officeCommunityIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler, type House } from '../outcome'
import { openText, sealText } from '../seal'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/caseFile'
import { offices, headsOf } from '../sql/caseOffice'
import { holdPeople } from '../sql/holding'
import { addMessages } from '../sql/message'
import { pageOf, pageStart } from './paging'

const FIRST: Record<sql.Which, sql.Place> = {
  open: ['-infinity', '00000000-0000-0000-0000-000000000000'],
  closed: ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
}
const WRONG_ID = refused('badRequest', { field: '这件事' })

/** What somebody is to a case: to whom it is nothing of this, it is not there (rules 15 and 18). */
export function partIn(asker: Asker, file: sql.CaseFile, now: Instant) {
  const { askerId, communityId, helperId, branchId } = file
  const serves = communityId === null || officeCommunityIds(asker).includes(communityId)
  return {
    asker: askerId === asker.accountId && serves,
    helper: helperId !== null && helperId === asker.memberId && helperReads(file, calendarDay(now)),
    head: branchId !== null && officeBranchIds(asker).includes(branchId),
  }
}

export type Part = ReturnType<typeof partIn>

/** A case held after its people, with the asker's part in it; null: it is not there. */
export async function heldCase(
  tx: Db,
  caseId: string,
  { asker, now }: { asker: Asker; now: Instant },
) {
  const found = await sql.findCase(tx, caseId)
  if (!found) return null
  await holdPeople(tx, [found.askerMemberId, found.helperId])
  const file = await sql.lockCase(tx, caseId)
  return file && { file, part: partIn(asker, file, now) }
}

/** Who did what to which case; no word of it. */
export const auditCase = (
  tx: Db,
  { asker, now, requestId }: { asker: Asker; now: Instant; requestId: string },
  { caseId, askerMemberId }: Pick<sql.CaseFile, 'caseId' | 'askerMemberId'>,
  act: string,
  result: string,
) =>
  addAudits(
    tx,
    [
      {
        ...{ actor: asker.accountId, subject: askerMemberId, act: `caseFile.${act}` },
        ...{ target: caseId, result, requestId },
      },
    ],
    now,
  )

export const branches: Handler<'caseFile.branches'> = async (_, { db }) =>
  replied({ offices: await offices(db) })

export const ask: Handler<'caseFile.ask'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { caseId, kind, words, communityId = null } = request
    const { asker, config, now } = context
    const { accountId, memberId } = asker
    if (communityId === null && memberId === null) return refused('memberOnly')
    // Of the law everybody asks for themselves; for others only a worker, and only for a mediator.
    if (communityId !== null && !officeCommunityIds(asker).includes(communityId))
      return refused('notFound')
    if (communityId !== null && kind === 'legal') return refused('notFound')
    const office = (await offices(tx)).find((one) => one.kind === kind)
    if (!office) return refused('notFound')
    const matter = sealText(config, words)
    const added = await sql.addCase(
      tx,
      { caseId, kind, askerId: accountId, communityId, matter },
      now,
    )
    // A retry finds what the first try kept; an id of somebody else's is a wrong id.
    if (!added) {
      const kept = await sql.findCase(tx, caseId)
      return kept?.askerId === accountId && kept.kind === kind ? replied({}) : WRONG_ID
    }
    if (kind === 'mediation' && communityId === null)
      await sql.addYes(tx, caseId, { round: 0, side: 'one', how: 'own', by: accountId }, now)
    const heads = await headsOf(tx, office.branchId, calendarDay(now))
    await addMessages(
      tx,
      heads.map((head) => ({ ...head, kind: 'caseAsked', facts: {}, thingId: caseId })),
      now,
    )
    await auditCase(tx, context, { caseId, askerMemberId: memberId }, 'ask', kind)
    return replied({})
  })

export const mine: Handler<'caseFile.mine'> = async (_, { db, asker, now }) => {
  const { accountId, memberId } = asker
  const [asked, assigned] = await Promise.all([
    sql.casesAskedBy(db, accountId, officeCommunityIds(asker)),
    memberId === null ? [] : sql.casesOfHelper(db, memberId, calendarDay(now)),
  ])
  return replied({ asked, assigned })
}

/** Without any text: that is opened one by one, and known to who asked. */
export const list: Handler<'caseFile.list'> = async (request, { db, config, asker }) => {
  const { which, after, size } = request
  const scope = { config, asker, list: `caseFile.list ${which}` }
  const place = pageStart(scope, after, FIRST[which])
  if (!place) return refused('badRequest', { field: '下一页的位置' })
  const rows = await sql.casesOfHeads(db, officeBranchIds(asker), which, place, size + 1)
  const page = pageOf(scope, rows, size, ({ askedAt, caseId }) => [askedAt, caseId])
  const items = page.items.map(({ caseId, kind, state, askedAt, asker }) => ({
    ...{ caseId, kind, state, askedAt, asker },
  }))
  return replied({ ...page, items })
}

export const read: Handler<'caseFile.read'> = async ({ caseId }, context) => {
  const { db, config, asker, now } = context
  const file = await sql.findCase(db, caseId)
  if (!file) return refused('notFound')
  const part = partIn(asker, file, now)
  if (!Object.values(part).some(Boolean)) return refused('notFound')
  const yeses = await sql.yesesOf(db, caseId)
  // Who reads what is somebody's own is known to them (privacy.seen).
  if (!part.asker) await auditCase(db, context, file, 'read', 'shown')
  return replied(shown(config, file, part, yeses))
}

/** Names every field: the account that asked leaves the server nowhere. */
const shown = (
  config: House['config'],
  file: sql.CaseFile,
  part: Part,
  yeses: sql.YesRow[],
): ReplyOf<'caseFile.read'> => ({
  ...{ caseId: file.caseId, kind: file.kind, state: file.state, askedAt: file.askedAt },
  mine: part,
  words: openText(config, file.matter),
  asker: file.asker,
  ofCommunity: file.communityId !== null,
  helper: file.helper,
  branchId: part.head ? file.branchId : null,
  yeses,
  until: file.until,
  answer: file.answer && openText(config, file.answer),
  followUpDay: file.followUpDay,
  closedAt: file.closedAt,
})

export const withdraw: Handler<'caseFile.withdraw'> = ({ caseId }, context) =>
  context.db.transaction(async (tx) => {
    const held = await heldCase(tx, caseId, context)
    if (!held?.part.asker) return refused('notFound')
    const { file } = held
    if (!isOpenCase(file.state)) return refused('alreadyAnswered')
    if (!mayTakeBack(file)) return refused('alreadyDecided')
    await sql.deleteCase(tx, caseId)
    await auditCase(tx, context, file, 'withdraw', 'withdrawn')
    return replied({})
  })
