import { createAct } from './act'
import { asking } from './call'
import { createReply } from './load'
import { addressOf } from './platform'

export const useCheckIn = createAct(asking('checkIn.enter'))
export const useUndoCheckIn = createAct(asking('checkIn.undo'))
export const useClaimAttendance = createAct(asking('checkIn.claim'))
export const useCard = createReply(asking('checkIn.card'))

/** What the code on the wall holds: the way to 签到, for whatever camera reads it. */
export const wallAddress = (activityId: string, wall: string): string =>
  addressOf('checkIn', { activityId, wall })

/** Which activity a scanned wall belongs to, and its code; null: something else was scanned. */
export function wallOf(scanned: string): { activityId: string; wall: string } | null {
  const [, activityId, wall] = /[?&]activityId=([\w-]+)&wall=([\w.-]+)$/.exec(scanned) ?? []
  return activityId && wall ? { activityId, wall } : null
}
