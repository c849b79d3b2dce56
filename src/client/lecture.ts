import type { ReplyOf, RequestOf } from '@/contract'
import { createAct } from './act'
import { asking } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'

export const useLectures = createList(asking('lecture.list'))
export const useMyLectures = createReply(asking('lecture.mine'))
export const useWithdrawLecture = createAct(asking('lecture.withdraw'))
export const useDeclineLecture = createAct(asking('lecture.decline'))

export type Lecture = ReplyOf<'lecture.list'>['items'][number]

type Offer = Omit<RequestOf<'lecture.offer'>, 'lectureId'>
const offers = createIntentions<Offer>()

export const useOfferLecture = createAct(async (offer: Offer) => {
  const answer = await asking('lecture.offer')({ ...offer, lectureId: offers.idOf(offer) })
  if (answer.ok) offers.answered(offer)
  return answer
})

type Record = Omit<RequestOf<'lecture.record'>, 'lectureId'>
const records = createIntentions<Record>()

export const useRecordLecture = createAct(async (told: Record) => {
  const answer = await asking('lecture.record')({ ...told, lectureId: records.idOf(told) })
  if (answer.ok) records.answered(told)
  return answer
})

type Taking = Pick<RequestOf<'lecture.take'>, 'lectureId'>
const takings = createIntentions<Taking>()

/** Answers which article it became. */
export const useTakeLecture = createAct(async (taking: Taking) => {
  const articleId = takings.idOf(taking)
  const answer = await asking('lecture.take')({ ...taking, articleId })
  return answer.ok ? { ...answer, reply: { articleId } } : answer
})
