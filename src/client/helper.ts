import type { ReplyOf, RequestOf } from '@/contract'
import type { HelpScope } from '@/domain/helper'
import { daysAfter, dayWords } from '@/domain/time'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking } from './call'
import { now } from './clock'
import { createIntentions } from './intention'
import { createReply } from './load'

export const useHelp = createReply(asking('helper.mine'))
export const useHelperCode = createAct(asking('helper.code'))
export const useAgreeToHelp = createAct(asking('helper.agree'))
export const useEndHelp = createAct(asking('helper.end'))

export type Helper = ReplyOf<'helper.mine'>['helpers'][number]
export type Helped = ReplyOf<'helper.mine'>['elders'][number]

type Wish = Omit<RequestOf<'helper.ask'>, 'grantId'>
const wishes = createIntentions<Wish>()

export const useAskToHelp = createAct(async (wish: Wish) => {
  const answer = await asking('helper.ask')({ ...wish, grantId: wishes.idOf(wish) })
  if (answer.ok) wishes.answered(wish)
  return answer
})

/** 帮到2027年11月21日 星期日: the last day on which a yes counts; empty while there is none. */
export const untilWords = (until: string | null): string =>
  until === null
    ? ''
    : strings.helpers.until(dayWords(daysAfter(`${until}T00:00:00.000Z`, -1), now()))

/** 看安排，报名和取消 */
export const scopesWords = (scopes: readonly HelpScope[]): string =>
  scopes.map((scope) => strings.helpers.scopes[scope]).join('，')
