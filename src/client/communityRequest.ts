import { create } from 'zustand'
import type { ReplyOf, RequestOf } from '@/contract'
import { freeSeats } from '@/domain/activity'
import { momentWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import { asking, call } from './call'
import { now } from './clock'
import { createList } from './list'
import { personal } from './load'
import { go } from './platform'
import { signUpWords } from './words'

type Asked = ReplyOf<'communityRequest.list'>['items'][number]

/** Whether this person has reported (报到), and how many requests there are for who has not. */
export const useReported = personal(
  create<{ registered: boolean; open: number }>()(() => ({ registered: true, open: 0 })),
)

export const useRequests = createList(async (request: RequestOf<'communityRequest.list'>) => {
  const answer = await call('communityRequest.list', request)
  if (answer.ok) {
    const { registered, open } = answer.reply
    useReported.setState({ registered, open })
  }
  return answer
})

export const useStories = createList(asking('story.list'))

/** How many are missing still, said as it is; 0: enough. */
export const missingOf = (activity: Parameters<typeof freeSeats>[0]): number =>
  freeSeats(activity) ?? 0

const { missing, weights } = communityStrings.request

/** A request as it stands in 需要帮忙. */
export function requestEntry(asked: Asked) {
  const { activityId, title, branch, place, startsAt, weight, mine, near } = asked
  const left = missingOf(asked)
  return {
    title,
    status: [
      mine
        ? ({ words: signUpWords(mine), tone: 'good', icon: 'done' } as const)
        : left > 0
          ? ({ words: missing(left), tone: 'wait', icon: 'people' } as const)
          : ({ words: missing(0), tone: 'plain', icon: 'check' } as const),
    ],
    note: near ? communityStrings.requests.near : undefined,
    lines: [momentWords(startsAt, now()), branch, place, weights[weight]],
    onTap: () => void go('request', { activityId }),
  }
}
