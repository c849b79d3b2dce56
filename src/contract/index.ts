import type * as z from 'zod'
import * as activity from './activity'
import * as article from './article'
import * as audit from './audit'
import * as helper from './helper'
import * as birthday from './birthday'
import * as branch from './branch'
import * as callList from './callList'
import * as care from './care'
import * as caseFile from './caseFile'
import * as certificate from './certificate'
import * as checkIn from './checkIn'
import * as community from './community'
import * as claim from './claim'
import * as communityRequest from './communityRequest'
import * as decision from './decision'
import * as donation from './donation'
import * as elders from './elders'
import * as expert from './expert'
import * as home from './home'
import * as joining from './joining'
import * as matter from './matter'
import * as jointDay from './jointDay'
import * as lecture from './lecture'
import * as member from './member'
import * as membership from './membership'
import * as message from './message'
import * as minutes from './minutes'
import * as office from './office'
import * as pledge from './pledge'
import * as pairing from './pairing'
import * as partyDay from './partyDay'
import * as partyDayLead from './partyDayLead'
import * as partyCalendar from './partyCalendar'
import * as planAgreed from './planAgreed'
import * as posting from './posting'
import * as privacy from './privacy'
import * as registration from './registration'
import * as rollCall from './rollCall'
import * as roster from './roster'
import * as session from './session'
import * as shift from './shift'
import * as suggestion from './suggestion'
import * as talk from './talk'
import * as task from './task'
import * as team from './team'
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
  'member.setProbation': member.setProbation,
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
  'matter.read': matter.read,
  'matter.vote': matter.vote,
  'matter.ask': matter.ask,
  'matter.drop': matter.drop,
  'matter.open': matter.open,
  'matter.count': matter.count,
  'matter.close': matter.close,
  'partyDay.mine': partyDay.mine,
  'partyDay.follow': partyDay.follow,
  'partyDay.listen': partyDay.listen,
  'partyDay.makeUp': partyDay.makeUp,
  'partyDay.takeMakeUpBack': partyDay.takeMakeUpBack,
  'partyDay.say': partyDay.say,
  'partyDay.takeBack': partyDay.takeBack,
  'partyDay.beginVoice': partyDay.beginVoice,
  'partyDay.finishVoice': partyDay.finishVoice,
  'partyDay.words': partyDay.words,
  'partyDay.hand': partyDay.hand,
  'partyDay.leading': partyDayLead.leading,
  'partyDay.plan': partyDayLead.plan,
  'partyDay.begin': partyDayLead.begin,
  'partyDay.go': partyDayLead.go,
  'partyDay.lead': partyDayLead.lead,
  'partyDay.end': partyDayLead.end,
  'partyDay.lower': partyDayLead.lower,
  'partyDay.askPlan': planAgreed.askPlan,
  'partyDay.decidePlan': planAgreed.decidePlan,
  'partyDay.withdrawPlan': planAgreed.withdrawPlan,
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
  'communityRequest.post': communityRequest.post,
  'communityRequest.list': communityRequest.list,
  'communityRequest.mine': communityRequest.mine,
  'communityRequest.read': communityRequest.read,
  'communityRequest.close': communityRequest.close,
  'communityRequest.dropPicture': communityRequest.dropPicture,
  'communityRequest.setHours': communityRequest.setHours,
  'story.list': communityRequest.stories,
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
  'registration.communities': registration.communities,
  'registration.mine': registration.mine,
  'registration.save': registration.save,
  'registration.help': registration.help,
  'registration.pause': registration.pause,
  'registration.withdraw': registration.withdraw,
  'registration.people': registration.people,
  'registration.skills': registration.skillsOf,
  'community.list': community.list,
  'community.read': community.read,
  'community.add': community.add,
  'community.change': community.change,
  'community.approve': community.approve,
  'community.suspend': community.suspend,
  'community.code': community.code,
  'community.makeWorker': community.makeWorker,
  'community.endWorker': community.endWorker,
  'pledge.mine': pledge.mine,
  'pledge.make': pledge.make,
  'pledge.withdraw': pledge.withdraw,
  'pledge.list': pledge.list,
  'pledge.read': pledge.read,
  'pledge.code': pledge.code,
  'pledge.verify': pledge.verify,
  'pledge.notNow': pledge.notNow,
  'pledge.invite': pledge.invite,
  'pledge.slots': pledge.readSlots,
  'pledge.setSlots': pledge.setSlots,
  'caseFile.branches': caseFile.branches,
  'caseFile.setOffice': caseFile.setOffice,
  'caseFile.ask': caseFile.ask,
  'caseFile.mine': caseFile.mine,
  'caseFile.list': caseFile.list,
  'caseFile.read': caseFile.read,
  'caseFile.noteYes': caseFile.noteYes,
  'caseFile.assign': caseFile.assign,
  'caseFile.decide': caseFile.decide,
  'caseFile.extend': caseFile.extend,
  'caseFile.close': caseFile.close,
  'caseFile.withdraw': caseFile.withdraw,
  'pairing.mine': pairing.mine,
  'pairing.offer': pairing.offer,
  'pairing.list': pairing.list,
  'pairing.read': pairing.read,
  'pairing.propose': pairing.propose,
  'pairing.decide': pairing.decide,
  'pairing.planVisit': pairing.planVisit,
  'pairing.callOff': pairing.callOff,
  'pairing.logVisit': pairing.logVisit,
  'pairing.end': pairing.end,
  'donation.mine': donation.mine,
  'donation.offer': donation.offer,
  'donation.list': donation.list,
  'donation.read': donation.read,
  'donation.decide': donation.decide,
  'donation.receive': donation.receive,
  'donation.withdraw': donation.withdraw,
  'team.list': team.list,
  'team.read': team.read,
  'team.members': team.members,
  'team.people': team.people,
  'team.found': team.found,
  'team.end': team.end,
  'team.set': team.set,
  'team.invite': team.invite,
  'team.answer': team.answer,
  'team.apply': team.apply,
  'team.leave': team.leave,
  'team.decide': team.decide,
  'talk.list': talk.list,
  'talk.requests': talk.requests,
  'talk.read': talk.read,
  'talk.plan': talk.plan,
  'talk.count': talk.count,
  'talk.cancel': talk.cancel,
  'expert.list': expert.list,
  'expert.mine': expert.mine,
  'expert.save': expert.save,
  'expert.hide': expert.hide,
  'expert.answer': expert.answer,
  'expert.waiting': expert.waiting,
  'expert.decide': expert.decide,
  'expert.ask': expert.ask,
  'expert.asked': expert.asked,
  'expert.phone': expert.phone,
  'expert.close': expert.close,
  'elders.read': elders.read,
  'elders.set': elders.set,
  'shift.list': shift.list,
  'shift.people': shift.people,
  'shift.askSwap': shift.askSwap,
  'shift.answerSwap': shift.answerSwap,
  'shift.takeBackSwap': shift.takeBackSwap,
  'shift.decideSwap': shift.decideSwap,
  'shift.read': shift.read,
  'shift.plan': shift.plan,
  'shift.cancel': shift.cancel,
  'shift.thank': shift.thank,
  'certificate.mine': certificate.mine,
  'certificate.make': certificate.make,
  'certificate.read': certificate.read,
  'certificate.withdraw': certificate.withdraw,
  'certificate.verify': certificate.verify,
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
  'jointDay.takeBack': jointDay.takeBack,
  'jointDay.mark': jointDay.mark,
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
  'minutes.read': minutes.read,
  'minutes.keep': minutes.keep,
  'minutes.sign': minutes.sign,
  'minutes.ask': minutes.ask,
  'minutes.confirm': minutes.confirm,
  'minutes.versions': minutes.versions,
  'minutes.version': minutes.versionOf,
  'minutes.shown': minutes.shown,
  'minutes.year': minutes.year,
  'decision.add': decision.add,
  'decision.report': decision.report,
  'decision.list': decision.list,
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
