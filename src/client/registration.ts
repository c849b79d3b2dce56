import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking, call } from './call'
import { createList } from './list'
import { createReply } from './load'

export const useRegistration = createReply(asking('registration.mine'))
export const useHomeCommunities = createList(asking('registration.communities'))
/** Whom else to help: schools, hospitals and stations too. */
export const useHelpPlaces = createList(
  (request: Omit<RequestOf<'registration.communities'>, 'as'>) =>
    call('registration.communities', { ...request, as: 'help' }),
)
export const useReport = createAct(asking('registration.save'))
export const useHelp = createAct(asking('registration.help'))
export const usePause = createAct(asking('registration.pause'))
export const useTakeReportBack = createAct(asking('registration.withdraw'))

export type Place = ReplyOf<'registration.communities'>['items'][number]
export type Registration = NonNullable<ReplyOf<'registration.mine'>['registration']>
