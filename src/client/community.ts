import type { ReplyOf } from '@/contract'
import type { CommunityNews } from '@/domain/message'
import { momentWords } from '@/domain/time'
import { now } from './clock'
import { go } from './platform'

type News = Extract<ReplyOf<'message.list'>['items'][number], { thingId: string }>

/** Where news of 社区服务 leads. */
const WAYS: Record<CommunityNews, (thingId: string) => void> = {
  whistled: () => void go('community'),
  birthdayGreeted: () => void go('birthday'),
  lectureTaken: () => void go('lectures'),
  lectureDeclined: () => void go('lectures'),
}

/** What news of 社区服务 says, and where it leads. */
export function communityNews({ kind, facts, thingId }: News) {
  const { title, name, place, startsAt, words } = facts
  const when = startsAt && momentWords(startsAt, now())
  return {
    lines: [title, name, when, place, words].flatMap((line) => line ?? []),
    onTap: () => WAYS[kind](thingId),
  }
}
