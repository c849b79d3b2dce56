import { createAct } from './act'
import { asking } from './call'

export const useCheckIn = createAct(asking('checkIn.enter'))
export const useUndoCheckIn = createAct(asking('checkIn.undo'))
export const useClaimAttendance = createAct(asking('checkIn.claim'))
