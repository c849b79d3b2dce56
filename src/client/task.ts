import type { ReplyOf, RequestOf } from '@/contract'
import type { TaskFacts } from '@/domain/message'
import { strings } from '@/strings'
import { createAct } from './act'
import { asking } from './call'
import { createIntentions } from './intention'
import { createList } from './list'
import { createReply } from './load'
import { byWords } from './words'

export const useTasks = createList(asking('task.list'))
export const useTask = createReply(asking('task.read'))
export const useCloseTask = createAct(asking('task.close'))
export const useTakeBack = createAct(asking('task.takeBack'))

export type Task = ReplyOf<'task.list'>['items'][number]

type VisitWish = Omit<RequestOf<'task.askVisit'>, 'taskId'>
const visitWishes = createIntentions<VisitWish>()

export const useAskVisit = createAct(async (wish: VisitWish) => {
  const answer = await asking('task.askVisit')({ ...wish, taskId: visitWishes.idOf(wish) })
  if (answer.ok) visitWishes.answered(wish)
  return answer
})

type LeaveWish = Omit<RequestOf<'task.askLeave'>, 'taskId'>
const leaveWishes = createIntentions<LeaveWish>()

export const useAskLeave = createAct(async (wish: LeaveWish) => {
  const answer = await asking('task.askLeave')({ ...wish, taskId: leaveWishes.idOf(wish) })
  if (answer.ok) leaveWishes.answered(wish)
  return answer
})

/** What 消息 says of what was asked for, a fact a line. */
export function taskNews({ about, how, words, title, by }: TaskFacts): string[] {
  const what = strings.tasks.kinds[about]
  return [
    title ? `${what}：${title}` : what,
    ...(how ? [strings.tasks.answers[how]] : []),
    ...(words ? [words] : []),
    ...(by ? [byWords(by)] : []),
  ]
}
