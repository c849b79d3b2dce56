import type { ReplyOf } from '@/contract'
import type { FixedDay } from '@/domain/partyCalendar'
import { deskStrings } from '@/deskStrings'
import { createAct } from './act'
import { asking } from './call'
import { createReply } from './load'

export const useCalendar = createReply(asking('partyCalendar.read'))
export const useReminders = createReply(asking('partyCalendar.list'))
export const useFixDay = createAct(asking('partyCalendar.fix'))
export const useMovePartyDay = createAct(asking('partyCalendar.move'))

export type PartyDay = ReplyOf<'partyCalendar.read'>['days'][number]

/** 每月5日, 每月第一个星期五 */
export function fixedWords(fixed: FixedDay): string {
  const { byDate, byWeekday, nths, weekdays } = deskStrings.deskCalendar
  return fixed.by === 'date'
    ? byDate(fixed.day)
    : byWeekday(nths[fixed.nth] ?? '', weekdays[fixed.weekday] ?? '')
}
