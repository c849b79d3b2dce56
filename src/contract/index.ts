import type * as z from 'zod'
import * as activity from './activity'
import * as article from './article'
import * as audit from './audit'
import * as helper from './helper'
import * as birthday from './birthday'
import * as branch from './branch'
import * as callList from './callList'
import * as care from './care'
import * as checkIn from './checkIn'
import * as claim from './claim'
import * as home from './home'
import * as joining from './joining'
import * as jointDay from './jointDay'
import * as lecture from './lecture'
import * as member from './member'
import * as membership from './membership'
import * as message from './message'
import * as office from './office'
import * as partyCalendar from './partyCalendar'
import * as posting from './posting'
import * as privacy from './privacy'
import * as rollCall from './rollCall'
import * as roster from './roster'
import * as session from './session'
import * as suggestion from './suggestion'
import * as task from './task'
import * as visit from './visit'
import * as telling from './telling'
import * as upload from './upload'
import * as writing from './writing'

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
  'telling.allow': telling.allow,
  'privacy.consents': privacy.consentsOfMine,
  'privacy.consent': privacy.consent,
  'privacy.seen': privacy.seenBy,
  'privacy.export': privacy.exportMine,
  'privacy.leave': privacy.leave,
  'helper.code': helper.code,
  'helper.ask': helper.ask,
  'helper.mine': helper.mine,
  'helper.agree': helper.agree,
  'helper.end': helper.end,
  'joining.branches': joining.branches,
  'joining.send': joining.send,
  'joining.mine': joining.mine,
  'joining.withdraw': joining.withdraw,
  'joining.list': joining.list,
  'joining.read': joining.read,
  'joining.decide': joining.decide,
  'member.register': member.register,
  'member.revealPhone': member.revealPhone,
  'member.recordDeath': member.recordDeath,
  'member.undoDeath': member.undoDeath,
  'audit.list': audit.list,
  'callList.read': callList.read,
  'callList.setMark': callList.setMark,
  'checkIn.enter': checkIn.enter,
  'checkIn.undo': checkIn.undo,
  'checkIn.claim': checkIn.claim,
  'checkIn.card': checkIn.card,
  'claim.people': claim.people,
  'claim.slip': claim.slip,
  'claim.use': claim.use,
  'membership.mine': membership.mine,
  'membership.read': membership.read,
  'membership.branches': membership.branches,
  'membership.ask': membership.ask,
  'membership.leave': membership.leave,
  'membership.destinations': membership.destinations,
  'membership.propose': membership.propose,
  'membership.withdraw': membership.withdraw,
  'membership.requests': membership.requests,
  'membership.decide': membership.decide,
  'membership.away': membership.away,
  'office.today': office.today,
  'office.successors': office.successors,
  'office.handOver': office.handOver,
  'posting.venues': posting.venues,
  'posting.communities': posting.communities,
  'posting.read': posting.read,
  'posting.publish': posting.publish,
  'posting.move': posting.move,
  'posting.setSeats': posting.setSeats,
  'posting.cancel': posting.cancel,
  'rollCall.read': rollCall.read,
  'rollCall.setMark': rollCall.setMark,
  'rollCall.scan': rollCall.scan,
  'roster.preview': roster.preview,
  'roster.take': roster.take,
  'roster.list': roster.list,
  'suggestion.send': suggestion.send,
  'suggestion.mine': suggestion.mine,
  'suggestion.read': suggestion.read,
  'suggestion.withdraw': suggestion.withdraw,
  'suggestion.list': suggestion.list,
  'suggestion.takeUp': suggestion.takeUp,
  'suggestion.answer': suggestion.answer,
  'upload.begin': upload.begin,
  'upload.finish': upload.finish,
  'upload.agree': upload.agree,
  'writing.list': writing.list,
  'writing.read': writing.read,
  'writing.save': writing.save,
  'writing.send': writing.send,
  'writing.decide': writing.decide,
  'writing.discard': writing.discard,
  'writing.withdraw': writing.withdraw,
  'care.people': care.people,
  'care.read': care.read,
  'care.set': care.set,
  'visit.list': visit.list,
  'visit.quiet': visit.quiet,
  'visit.read': visit.read,
  'visit.plan': visit.plan,
  'visit.log': visit.log,
  'visit.cancel': visit.cancel,
  'visit.mine': visit.mine,
  'task.list': task.list,
  'task.read': task.read,
  'task.close': task.close,
  'task.askVisit': task.askVisit,
  'task.askLeave': task.askLeave,
  'task.takeBack': task.takeBack,
  'writing.activity': writing.activity,
  'writing.versions': writing.versions,
  'writing.version': writing.version,
  'branch.list': branch.list,
  'branch.read': branch.read,
  'branch.found': branch.found,
  'branch.edit': branch.edit,
  'branch.end': branch.end,
  'branch.people': branch.people,
  'branch.nameSecretary': branch.nameSecretary,
  'branchMatter.list': branch.matters,
  'branchMatter.ask': branch.ask,
  'partyCalendar.read': partyCalendar.read,
  'partyCalendar.fix': partyCalendar.fix,
  'partyCalendar.move': partyCalendar.move,
  'partyCalendar.list': partyCalendar.list,
  'jointDay.list': jointDay.list,
  'jointDay.read': jointDay.read,
  'jointDay.propose': jointDay.propose,
  'jointDay.decide': jointDay.decide,
  'jointDay.withdraw': jointDay.withdraw,
  'elsewhere.list': jointDay.elsewhere,
  'birthday.list': birthday.list,
  'birthday.read': birthday.read,
  'birthday.set': birthday.set,
  'birthday.greet': birthday.greet,
  'birthday.mine': birthday.mine,
  'birthday.choose': birthday.choose,
  'lecture.offer': lecture.offer,
  'lecture.mine': lecture.mine,
  'lecture.withdraw': lecture.withdraw,
  'lecture.list': lecture.list,
  'lecture.record': lecture.record,
  'lecture.take': lecture.take,
  'lecture.decline': lecture.decline,
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
  /** Why not and who says so, in words that are read. */
  reason?: string
  source?: string
}

export type Outcome<Reply, Why extends string = string> =
  { ok: true; reply: Reply } | { ok: false; refusal: Why; detail?: RefusalDetail }

export type OutcomeOf<Name extends EndpointName> = Outcome<ReplyOf<Name>, RefusalOf<Name>>
