import type { HelperKin } from './helper'
import type { SuggestionSubject } from './suggestion'
import type { TaskAnswer, TaskKind } from './task'
import type { PlanPart } from './planAgreed'
import type { Reminder } from './telling'
import type { Instant } from './time'
import type { VisitKind } from './visit'

/** What can arrive in 消息 about an activity; the facts are stored, the words are made where they are read. */
export type MessageKind =
  | 'signedUp'
  | 'waitlisted'
  | 'promoted'
  | 'notGoing'
  | 'activityCancelled'
  | 'activityMoved'
  | 'checkedIn'
  | 'leaveAsked'
  | 'planNotice'
  | 'planChanged'
  | 'yourItem'
  | 'noItem'
  | Reminder

export interface MessageFacts {
  title: string
  place: string
  startsAt: Instant
  guests: number
  /** Only with activityCancelled and activityMoved. */
  reason?: string | undefined
  /** Who did it for the member, as the member calls them. */
  by?: HelperKin | undefined
  /** Only with a reminder, and with what was called off: it is of a shift (导医排班). */
  shift?: true | undefined
  /** Of the plan of a party day: what there is, or which item is mine and its place, from 1. */
  items?: string[] | undefined
  nth?: number | undefined
  changed?: PlanPart[] | undefined
}

/** What 消息 says when a suggestion was answered (kind `suggestionAnswered`). */
export interface AnswerFacts {
  about: SuggestionSubject
  answer: string
}

/** What 消息 says of helpers: somebody asks to be one, a secretary wrote one in, it is over. */
export const HELP_NEWS = ['helperAsked', 'helperStarted', 'helperEnded'] as const
export type HelpNews = (typeof HELP_NEWS)[number]

/** What 消息 says of visits: somebody comes to me, I go to somebody, it was called off. */
export const VISIT_NEWS = ['visitPlanned', 'visitGoing', 'visitCancelled'] as const
export type VisitNews = (typeof VISIT_NEWS)[number]

export interface VisitFacts {
  visit: VisitKind
  startsAt: Instant
  /** Who comes to me; or to whom I go. */
  names: string[]
  reason?: string | undefined
}

/** What 消息 says of 社区服务 and of party days; client/community.ts knows what the thing of each is. */
export const COMMUNITY_NEWS = [
  'whistled',
  'thanked',
  'closeAsked',
  'pledgeInvited',
  'caseAsked',
  'caseAssigned',
  'caseAnswered',
  'caseEnding',
  'followUpDue',
  'pairingAsked',
  'pairingPlanned',
  'pairingCalledOff',
  'pairingEnded',
  'donationAnswered',
  'teamInvited',
  'teamAnswered',
  'teamAsked',
  'talkPlanned',
  'talkCancelled',
  'expertAsked',
  'expertAnswered',
  'swapAsked',
  'swapAgreed',
  'swapDone',
  'swapNot',
  'shiftThanked',
  'birthdayGreeted',
  'lectureTaken',
  'lectureDeclined',
  'minutesAsked',
  'decisionGiven',
  'planAsked',
  'planAgreed',
  'planReturned',
  'jointAsked',
  'jointAgreed',
  'jointDeclined',
  'jointEnded',
] as const
export type CommunityNews = (typeof COMMUNITY_NEWS)[number]

/** Whatever of these a kind of news has to say. */
export interface CommunityFacts {
  title?: string | undefined
  /** Of who asks, thanks or invites. */
  name?: string | undefined
  place?: string | undefined
  startsAt?: Instant | undefined
  words?: string | undefined
}

/** What 消息 says of what was asked: a helper asked for it (`visitAsked`), the branch did it or not. */
export interface TaskFacts {
  about: TaskKind
  how?: TaskAnswer | undefined
  words?: string | undefined
  /** Of the activity it is about. */
  title?: string | undefined
  by?: HelperKin | undefined
}
