import type { HelperKin } from './helper'
import type { SuggestionSubject } from './suggestion'
import type { Instant } from './time'

/** What can arrive in 消息 about an activity; the facts are stored, the words are made where they are read. */
export type MessageKind =
  | 'signedUp'
  | 'waitlisted'
  | 'promoted'
  | 'notGoing'
  | 'activityCancelled'
  | 'activityMoved'
  | 'checkedIn'

export interface MessageFacts {
  title: string
  place: string
  startsAt: Instant
  guests: number
  /** Only with activityCancelled and activityMoved. */
  reason?: string | undefined
  /** Who did it for the member, as the member calls them. */
  by?: HelperKin | undefined
}

/** What 消息 says when a suggestion was answered (kind `suggestionAnswered`). */
export interface AnswerFacts {
  about: SuggestionSubject
  answer: string
}

/** What 消息 says of helpers: somebody asks to be one, a secretary wrote one in, it is over. */
export const HELP_NEWS = ['helperAsked', 'helperStarted', 'helperEnded'] as const
export type HelpNews = (typeof HELP_NEWS)[number]
