import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createReply } from './load'

export type WholeMinutes = ReplyOf<'minutes.version'>
export type Decision = ReplyOf<'decision.list'>['items'][number]

/** Apart from the desk's store, so that who only reads minutes fetches none of the desk's words. */
export const useMinutesShown = createReply(asking('minutes.shown'))
export const useConfirmMinutes = createAct(asking('minutes.confirm'))
