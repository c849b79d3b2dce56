import { inCallOrder, type Thing } from '@/domain/callList'
import { calendarDay, type Instant } from '@/domain/time'
import { officeBranchIds, type Asker } from '../asker'
import type { Db } from '../db/db'
import { refused, replied, type Handler } from '../outcome'
import { showMasked } from '../phone'
import { addAudits } from '../sql/audit'
import * as sql from '../sql/callList'

/** Rule 15: what another branch tells is not there. Neither is what goes out later. */
async function ownThing(
  db: Db,
  { thing, thingId }: { thing: Thing; thingId: string },
  { asker, now }: { asker: Asker; now: Instant },
  lock = '',
) {
  const told = await sql.findThing(db, thing, thingId, lock)
  const own = told && officeBranchIds(asker).includes(told.branchId)
  return own && (thing === 'activity' || told.at <= now) ? told : null
}

/** Rule 19: a whole number is told one at a time, by `member.revealPhone`. */
export const read: Handler<'callList.read'> = async (request, context) => {
  const { db, now } = context
  const { thing, thingId } = request
  const told = await ownThing(db, request, context)
  if (!told) return refused('notFound')
  const members = await sql.membersBeside(db, thing, thingId, told, calendarDay(now))
  const waiting = members.filter(({ signedUp }) => !signedUp)
  const people = waiting.map(({ memberId, phoneEnds, signedUp: _, ...person }) => ({
    recordId: memberId,
    ...person,
    phone: phoneEnds && showMasked(phoneEnds),
  }))
  const { title, at } = told
  const signedUp = members.length - waiting.length
  return replied({ title, at, signedUp, people: inCallOrder(people) })
}

export const setMark: Handler<'callList.setMark'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { asker, now, requestId } = context
    const { thing, thingId, recordId: memberId, mark } = request
    const told = await ownThing(tx, request, context, 'for key share')
    if (!told || !(await sql.lockCalled(tx, told.branchId, memberId))) return refused('notFound')
    await sql.keepCall(tx, { thing, thingId, memberId, mark, by: asker.accountId }, now)
    await addAudits(
      tx,
      [
        {
          actor: asker.accountId,
          subject: memberId,
          act: 'callList.setMark',
          target: thingId,
          result: mark ?? 'undone',
          requestId,
        },
      ],
      now,
    )
    return replied({ mark })
  })
