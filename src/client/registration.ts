import type { ReplyOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useRegistration = createReply(asking('registration.mine'))
export const useHomeCommunities = createList(asking('registration.communities'))
export const useReport = createAct(asking('registration.save'))
export const usePause = createAct(asking('registration.pause'))
export const useTakeReportBack = createAct(asking('registration.withdraw'))

export type Registration = NonNullable<ReplyOf<'registration.mine'>['registration']>
