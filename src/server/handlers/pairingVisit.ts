import { plannedWrong, visitWrong } from '@/domain/pairing'
import { calendarDay } from '@/domain/time'
import { refused, replied, type Context, type Handler } from '../outcome'
import { sealText } from '../seal'
import type { Db } from '../db/db'
import { addMessages } from '../sql/message'
import * as sql from '../sql/pairing'
import { auditPairing, heldPairing, type SaidOfVisit } from './pairing'

const WRONG = { day: '哪天', otherAdult: '同去的大人' } as const
const WRONG_ID = refused('badRequest', { field: '见面' })

type Asking = Context<'pairing.planVisit' | 'pairing.callOff' | 'pairing.logVisit'>

/** A pairing of a station the asker serves, with a visit of this id; null: it is not there. */
async function heldVisit(tx: Db, pairingId: string, visitId: string, context: Asking) {
  const found = await heldPairing(tx, pairingId, context)
  return found?.station ? { ...found, visit: await sql.findVisit(tx, visitId) } : null
}

/** The days of a pairing that runs; null: it has not begun, or has ended. */
const running = ({ state, elder, fromDay, untilDay }: sql.Pairing) =>
  state === 'active' && fromDay !== null && untilDay !== null ? { elder, fromDay, untilDay } : null

const sealed = ({ config }: Asking, said: SaidOfVisit) => sealText(config, JSON.stringify(said))

/** Tells the elder; when and with whom stands in the pairing. */
const tell = (
  tx: Db,
  { pairingId, memberId, station: name }: sql.Pairing,
  kind: 'pairingPlanned' | 'pairingCalledOff',
  { now }: Asking,
) => addMessages(tx, [{ memberId, kind, facts: { name }, thingId: pairingId }], now)

/** Two adults are planned too, each by name; the elder is told once. */
export const planVisit: Handler<'pairing.planVisit'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { visitId, pairingId, day, otherAdult } = request
    const { asker, now } = context
    const found = await heldVisit(tx, pairingId, visitId, context)
    if (!found) return refused('notFound')
    const { pairing, visit } = found
    if (visit) return visit.pairingId === pairingId ? replied({}) : WRONG_ID
    const span = running(pairing)
    if (!span) return refused('alreadyDecided')
    const wrong = plannedWrong({ day, otherAdult }, span, calendarDay(now))
    if (wrong) return refused('badRequest', { field: WRONG[wrong] })
    const words = sealed(context, { otherAdult })
    const planned = { visitId, pairingId, day, words, by: asker.accountId }
    await sql.addPairingVisit(tx, planned, 'planned', now)
    await tell(tx, pairing, 'pairingPlanned', context)
    await auditPairing(tx, context, pairing, 'planVisit', 'planned')
    return replied({})
  })

export const callOff: Handler<'pairing.callOff'> = ({ pairingId, visitId }, context) =>
  context.db.transaction(async (tx) => {
    const found = await heldVisit(tx, pairingId, visitId, context)
    if (found?.visit?.pairingId !== pairingId) return refused('notFound')
    const { pairing, visit } = found
    if (visit.state === 'cancelled') return replied({})
    if (visit.state === 'logged') return refused('alreadyDecided')
    await sql.cancelVisit(tx, visitId)
    // Whoever ended the pairing knows; and a day that is over surprises nobody.
    if (running(pairing) && visit.day >= calendarDay(context.now))
      await tell(tx, pairing, 'pairingCalledOff', context)
    await auditPairing(tx, context, pairing, 'callOff', 'cancelled')
    return replied({})
  })

/** With two adults there, each by name; what was said of it is sealed. A planned one becomes one that was. */
export const logVisit: Handler<'pairing.logVisit'> = (request, context) =>
  context.db.transaction(async (tx) => {
    const { visitId, pairingId, day, otherAdult, words } = request
    const { asker, now } = context
    const found = await heldVisit(tx, pairingId, visitId, context)
    if (!found) return refused('notFound')
    const { pairing, visit } = found
    if (visit && visit.pairingId !== pairingId) return WRONG_ID
    if (visit?.state === 'logged') return replied({})
    const span = running(pairing)
    if (!span || visit?.state === 'cancelled') return refused('alreadyDecided')
    const wrong = visitWrong({ day, otherAdult }, span, calendarDay(now))
    if (wrong) return refused('badRequest', { field: WRONG[wrong] })
    const said = sealed(context, { otherAdult, words })
    const logged = { visitId, pairingId, day, words: said, by: asker.accountId }
    await sql.addPairingVisit(tx, logged, 'logged', now)
    await auditPairing(tx, context, pairing, 'logVisit', 'logged')
    return replied({})
  })
