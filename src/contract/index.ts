import type * as z from 'zod'
import * as activity from './activity'
import * as article from './article'
import * as home from './home'
import * as message from './message'
import * as session from './session'
import * as suggestion from './suggestion'

/** Every endpoint there is, by the name it travels under. */
export const contract = {
  'session.current': session.current,
  'session.demo': session.demo,
  'session.logIn': session.logIn,
  'session.logOut': session.logOut,
  'home.today': home.today,
  'article.list': article.list,
  'article.read': article.read,
  'article.search': article.search,
  'article.save': article.save,
  'article.saved': article.saved,
  'activity.list': activity.list,
  'activity.read': activity.read,
  'activity.signUp': activity.signUp,
  'activity.cancelSignUp': activity.cancelSignUp,
  'activity.mine': activity.mine,
  'activity.attendees': activity.attendees,
  'message.list': message.list,
  'message.markRead': message.markRead,
  'suggestion.send': suggestion.send,
  'suggestion.mine': suggestion.mine,
  'suggestion.read': suggestion.read,
  'suggestion.withdraw': suggestion.withdraw,
  'suggestion.list': suggestion.list,
  'suggestion.takeUp': suggestion.takeUp,
  'suggestion.answer': suggestion.answer,
} as const

export type Contract = typeof contract
export type EndpointName = keyof Contract
/** What may be sent: fields with a default can be left out. */
export type RequestOf<Name extends EndpointName> = z.input<Contract[Name]['request']>
/** What a handler receives: defaults filled in. */
export type ParsedOf<Name extends EndpointName> = z.output<Contract[Name]['request']>
export type ReplyOf<Name extends EndpointName> = z.output<Contract[Name]['reply']>

/**
 * The noes every endpoint can say; `crash` carries a request id and nothing else. After `crash` and
 * `unavailable` nobody knows whether the thing was done: asking again with the same id finds out.
 */
export type CommonRefusal =
  'badRequest' | 'signInNeeded' | 'memberOnly' | 'notFound' | 'crash' | 'unavailable'
export type RefusalOf<Name extends EndpointName> =
  Contract[Name]['refusals'][number] | CommonRefusal
export type Refusal = RefusalOf<EndpointName>

/** `field` is the title of what was wrong, in the reader's words. */
export interface RefusalDetail {
  field?: string
  requestId?: string
}

export type Outcome<Reply, Why extends string = string> =
  { ok: true; reply: Reply } | { ok: false; refusal: Why; detail?: RefusalDetail }

export type OutcomeOf<Name extends EndpointName> = Outcome<ReplyOf<Name>, RefusalOf<Name>>
