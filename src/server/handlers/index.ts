import type { EndpointName } from '@/contract'
import type { Handler } from '../outcome'
import * as activity from './activity'
import * as article from './article'
import * as audit from './audit'
import * as helper from './helper'
import * as birthday from './birthday'
import * as branch from './branch'
import * as callList from './callList'
import * as care from './care'
import * as caseFile from './caseFile'
import * as caseFileWork from './caseFileWork'
import * as certificate from './certificate'
import * as checkIn from './checkIn'
import * as community from './community'
import * as claim from './claim'
import * as communityRequest from './communityRequest'
import * as decision from './decision'
import * as donation from './donation'
import * as elders from './elders'
import * as expert from './expert'
import * as expertAsk from './expertAsk'
import * as home from './home'
import * as leaving from './leave'
import * as joining from './joining'
import * as joiningSend from './joiningSend'
import * as matter from './matter'
import * as matterVote from './matterVote'
import * as jointDay from './jointDay'
import * as jointDayKept from './jointDayKept'
import * as lecture from './lecture'
import * as member from './member'
import * as memberDeath from './memberDeath'
import * as memberPhone from './memberPhone'
import * as memberProbation from './memberProbation'
import * as membership from './membership'
import * as message from './message'
import * as minutes from './minutes'
import * as minutesConfirm from './minutesConfirm'
import * as minutesShown from './minutesShown'
import * as office from './office'
import * as pledge from './pledge'
import * as pledgeInvite from './pledgeInvite'
import * as pledgeShown from './pledgeShown'
import * as pairing from './pairing'
import * as pairingVisit from './pairingVisit'
import * as partyDay from './partyDay'
import * as partyDayLead from './partyDayLead'
import * as partyDayMakeUp from './partyDayMakeUp'
import * as partyDayPlan from './partyDayPlan'
import * as partyDaySay from './partyDaySay'
import * as partyDayVoice from './partyDayVoice'
import * as partyCalendar from './partyCalendar'
import * as planAgreed from './planAgreed'
import * as posting from './posting'
import * as privacy from './privacy'
import * as registration from './registration'
import * as rollCall from './rollCall'
import * as requestClose from './requestClose'
import * as roster from './roster'
import * as session from './session'
import * as shift from './shift'
import * as shiftPlan from './shiftPlan'
import * as shiftSwap from './shiftSwap'
import * as signUp from './signUp'
import * as signUpCancel from './signUpCancel'
import * as story from './story'
import * as suggestion from './suggestion'
import * as talk from './talk'
import * as talkList from './talkList'
import * as task from './task'
import * as team from './team'
import * as teamJoin from './teamJoin'
import * as teamList from './teamList'
import * as taskAsk from './taskAsk'
import * as visit from './visit'
import * as visitList from './visitList'
import * as telling from './telling'
import * as upload from './upload'
import * as version from './version'
import * as willing from './willing'
import * as worker from './worker'
import * as writing from './writing'
import * as writingSend from './writingSend'

/** One handler for every endpoint of the contract: a missing one does not compile. */
export const handlers: { [Name in EndpointName]: Handler<Name> } = {
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
  'activity.signUp': signUp.signUp,
  'activity.cancelSignUp': signUpCancel.cancelSignUp,
  'activity.mine': activity.mine,
  'activity.attendees': activity.attendees,
  'message.list': message.list,
  'message.markRead': message.markRead,
  'telling.allow': telling.allow,
  'privacy.consents': privacy.consents,
  'privacy.consent': privacy.consent,
  'privacy.seen': privacy.seen,
  'privacy.export': privacy.exportMine,
  'privacy.leave': leaving.leave,
  'helper.code': helper.code,
  'helper.ask': helper.ask,
  'helper.mine': helper.mine,
  'helper.agree': helper.agree,
  'helper.end': helper.end,
  'joining.branches': joining.branches,
  'joining.send': joiningSend.send,
  'joining.mine': joining.mine,
  'joining.withdraw': joining.withdraw,
  'joining.list': joining.list,
  'joining.read': joining.read,
  'joining.decide': joining.decide,
  'member.register': member.register,
  'member.revealPhone': memberPhone.revealPhone,
  'member.recordDeath': memberDeath.recordDeath,
  'member.undoDeath': memberDeath.undoDeath,
  'member.setProbation': memberProbation.setProbation,
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
  'matter.read': matterVote.read,
  'matter.vote': matterVote.vote,
  'matter.ask': matter.ask,
  'matter.drop': matter.drop,
  'matter.open': matter.open,
  'matter.count': matter.count,
  'matter.close': matter.close,
  'partyDay.mine': partyDay.mine,
  'partyDay.follow': partyDay.follow,
  'partyDay.listen': partyDaySay.listen,
  'partyDay.makeUp': partyDayMakeUp.makeUp,
  'partyDay.takeMakeUpBack': partyDayMakeUp.takeMakeUpBack,
  'partyDay.say': partyDaySay.say,
  'partyDay.takeBack': partyDaySay.takeBack,
  'partyDay.beginVoice': partyDayVoice.beginVoice,
  'partyDay.finishVoice': partyDayVoice.finishVoice,
  'partyDay.words': partyDaySay.words,
  'partyDay.hand': partyDaySay.hand,
  'partyDay.leading': partyDayPlan.leading,
  'partyDay.plan': partyDayPlan.plan,
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
  'writing.send': writingSend.send,
  'writing.decide': writingSend.decide,
  'writing.discard': writingSend.discard,
  'writing.withdraw': writingSend.withdraw,
  'care.people': care.people,
  'care.read': care.read,
  'care.set': care.set,
  'communityRequest.post': communityRequest.post,
  'communityRequest.list': communityRequest.list,
  'communityRequest.mine': communityRequest.mine,
  'communityRequest.read': requestClose.read,
  'communityRequest.close': requestClose.close,
  'communityRequest.dropPicture': requestClose.dropPicture,
  'communityRequest.setHours': requestClose.setHours,
  'story.list': story.list,
  'visit.list': visitList.list,
  'visit.quiet': visitList.quiet,
  'visit.read': visitList.read,
  'visit.plan': visit.plan,
  'visit.log': visit.log,
  'visit.cancel': visit.cancel,
  'visit.mine': visitList.mine,
  'task.list': task.list,
  'task.read': task.read,
  'task.close': task.close,
  'task.askVisit': taskAsk.askVisit,
  'task.askLeave': taskAsk.askLeave,
  'task.takeBack': taskAsk.takeBack,
  'writing.activity': writing.activity,
  'writing.versions': version.versions,
  'writing.version': version.version,
  'registration.communities': registration.communities,
  'registration.mine': registration.mine,
  'registration.save': registration.save,
  'registration.help': registration.help,
  'registration.pause': registration.pause,
  'registration.withdraw': registration.withdraw,
  'registration.people': willing.people,
  'registration.skills': willing.skillsOf,
  'community.list': community.list,
  'community.read': community.read,
  'community.add': community.add,
  'community.change': community.change,
  'community.approve': community.approve,
  'community.suspend': community.suspend,
  'community.code': worker.code,
  'community.makeWorker': worker.makeWorker,
  'community.endWorker': worker.endWorker,
  'pledge.mine': pledge.mine,
  'pledge.make': pledge.make,
  'pledge.withdraw': pledge.withdraw,
  'pledge.list': pledgeShown.list,
  'pledge.read': pledgeShown.read,
  'pledge.code': pledgeShown.code,
  'pledge.verify': pledgeShown.verify,
  'pledge.notNow': pledge.notNow,
  'pledge.invite': pledgeInvite.invite,
  'pledge.slots': pledgeInvite.slots,
  'pledge.setSlots': pledgeInvite.setSlots,
  'caseFile.branches': caseFile.branches,
  'caseFile.setOffice': caseFileWork.setOffice,
  'caseFile.ask': caseFile.ask,
  'caseFile.mine': caseFile.mine,
  'caseFile.list': caseFile.list,
  'caseFile.read': caseFile.read,
  'caseFile.noteYes': caseFileWork.noteYes,
  'caseFile.assign': caseFileWork.assign,
  'caseFile.decide': caseFileWork.decide,
  'caseFile.extend': caseFileWork.extend,
  'caseFile.close': caseFileWork.close,
  'caseFile.withdraw': caseFile.withdraw,
  'pairing.mine': pairing.mine,
  'pairing.offer': pairing.offer,
  'pairing.list': pairing.list,
  'pairing.read': pairing.read,
  'pairing.propose': pairing.propose,
  'pairing.decide': pairing.decide,
  'pairing.planVisit': pairingVisit.planVisit,
  'pairing.callOff': pairingVisit.callOff,
  'pairing.logVisit': pairingVisit.logVisit,
  'pairing.end': pairing.end,
  'donation.mine': donation.mine,
  'donation.offer': donation.offer,
  'donation.list': donation.list,
  'donation.read': donation.read,
  'donation.decide': donation.decide,
  'donation.receive': donation.receive,
  'donation.withdraw': donation.withdraw,
  'team.list': teamList.list,
  'team.read': teamList.read,
  'team.members': teamList.members,
  'team.people': teamList.people,
  'team.found': team.found,
  'team.end': team.end,
  'team.set': team.set,
  'team.invite': teamJoin.invite,
  'team.answer': teamJoin.answer,
  'team.apply': teamJoin.apply,
  'team.leave': teamJoin.leave,
  'team.decide': teamJoin.decide,
  'talk.list': talkList.list,
  'talk.requests': talkList.requests,
  'talk.read': talkList.read,
  'talk.plan': talk.plan,
  'talk.count': talk.count,
  'talk.cancel': talk.cancel,
  'expert.list': expert.list,
  'expert.mine': expert.mine,
  'expert.save': expert.save,
  'expert.hide': expert.hide,
  'expert.answer': expertAsk.answer,
  'expert.waiting': expert.waiting,
  'expert.decide': expert.decide,
  'expert.ask': expertAsk.ask,
  'expert.asked': expertAsk.asked,
  'expert.phone': expertAsk.phone,
  'expert.close': expertAsk.close,
  'elders.read': elders.read,
  'elders.set': elders.set,
  'shift.list': shift.list,
  'shift.people': shift.people,
  'shift.askSwap': shiftSwap.ask,
  'shift.answerSwap': shiftSwap.answer,
  'shift.takeBackSwap': shiftSwap.takeBack,
  'shift.decideSwap': shiftSwap.decide,
  'shift.read': shift.read,
  'shift.plan': shiftPlan.plan,
  'shift.cancel': shiftPlan.cancel,
  'shift.thank': shiftPlan.thank,
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
  'jointDay.takeBack': jointDayKept.takeBack,
  'jointDay.mark': jointDayKept.mark,
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
  'minutes.read': minutesShown.read,
  'minutes.keep': minutes.keep,
  'minutes.sign': minutes.sign,
  'minutes.ask': minutesConfirm.ask,
  'minutes.confirm': minutesConfirm.confirm,
  'minutes.versions': minutesShown.versions,
  'minutes.version': minutesShown.version,
  'minutes.shown': minutesShown.shown,
  'minutes.year': minutesShown.year,
  'decision.add': decision.add,
  'decision.report': decision.report,
  'decision.list': decision.list,
}
