import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createReply } from './load'

export const useCallList = createReply(asking('callList.read'))
export const useMarkCall = createAct(asking('callList.setMark'))

export type CallList = ReplyOf<'callList.read'>
export type ToCall = CallList['people'][number]
