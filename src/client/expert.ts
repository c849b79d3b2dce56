import type { ReplyOf, RequestOf } from '@/contract'
import { communityStrings } from '@/communityStrings'
import { createAct } from './act'
import { asking, call } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useExperts = createList(asking('expert.list'))
export const useMyCard = createReply(asking('expert.mine'))
export const useHideCard = createAct(asking('expert.hide'))
export const useAnswerAsk = createAct(asking('expert.answer'))
export const useCardsInReview = createReply(asking('expert.waiting'))
export const useDecideCard = createAct(asking('expert.decide'))
export const useAsked = createList(asking('expert.asked'))
export const useExpertPhone = createAct(asking('expert.phone'))
export const useCloseAsk = createAct(asking('expert.close'))

export type Expert = ReplyOf<'expert.list'>['items'][number]
export type MyAsk = ReplyOf<'expert.mine'>['asks'][number]
export type Asked = ReplyOf<'expert.asked'>['items'][number]

type Card = Omit<RequestOf<'expert.save'>, 'expertId'>
const cards = createIntentions<Card>()

export const useSaveCard = createAct(async (card: Card) => {
  const answer = await call('expert.save', { ...card, expertId: cards.idOf(card) })
  if (answer.ok) cards.answered(card)
  return answer
})

type Ask = Omit<RequestOf<'expert.ask'>, 'askId'>
const asks = createIntentions<Ask>()

export const useAskExpert = createAct(async (ask: Ask) => {
  const answer = await call('expert.ask', { ...ask, askId: asks.idOf(ask) })
  if (answer.ok) asks.answered(ask)
  return answer
})

const words = communityStrings.experts

/** What stands on a card, a fact a line. */
export const cardLines = ({ years, hours, reach }: Omit<Expert, 'expertId' | 'name' | 'field'>) => [
  words.years(years),
  words.hours[hours],
  words.reaches[reach],
]
