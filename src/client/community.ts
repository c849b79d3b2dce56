import type { ReplyOf } from '@/contract'
import type { CommunityNews } from '@/domain/message'
import { momentWords } from '@/domain/time'
import { now } from './clock'
import { go } from './platform'

type News = Extract<ReplyOf<'message.list'>['items'][number], { thingId: string }>

/** Where news of 社区服务 leads. */
const WAYS: Record<CommunityNews, (thingId: string) => void> = {
  whistled: (activityId) => void go('request', { activityId }),
  thanked: (activityId) => void go('request', { activityId }),
  closeAsked: (activityId) => void go('deskRequest', { activityId }),
  pledgeInvited: () => void go('pledge'),
  caseAsked: (caseId) => void go('case', { caseId }),
  caseAssigned: (caseId) => void go('case', { caseId }),
  caseAnswered: (caseId) => void go('case', { caseId }),
  caseEnding: (caseId) => void go('case', { caseId }),
  followUpDue: (caseId) => void go('case', { caseId }),
  pairingAsked: (pairingId) => void go('pairing', { pairingId }),
  pairingPlanned: (pairingId) => void go('pairing', { pairingId }),
  pairingCalledOff: (pairingId) => void go('pairing', { pairingId }),
  pairingEnded: (pairingId) => void go('pairing', { pairingId }),
  donationAnswered: (donationId) => void go('donation', { donationId }),
  teamInvited: (teamId) => void go('team', { teamId }),
  teamAnswered: (teamId) => void go('team', { teamId }),
  teamAsked: (teamId) => void go('teamDesk', { teamId }),
  talkPlanned: (talkId) => void go('talk', { talkId }),
  talkCancelled: (teamId) => void go('team', { teamId }),
  expertAsked: () => void go('expert'),
  expertAnswered: () => void go('expert'),
  swapAsked: () => void go('shifts'),
  swapAgreed: () => void go('shifts'),
  swapDone: () => void go('shifts'),
  swapNot: () => void go('shifts'),
  shiftThanked: () => void go('service'),
  birthdayGreeted: () => void go('birthday'),
  lectureTaken: () => void go('lectures'),
  lectureDeclined: () => void go('lectures'),
  minutesAsked: (activityId) => void go('partyDayMinutes', { activityId }),
  decisionGiven: (activityId) => void go('partyDayMinutes', { activityId }),
  planAsked: (activityId) => void go('deskPartyDay', { activityId }),
  planAgreed: (activityId) => void go('deskPartyDay', { activityId }),
  planReturned: (activityId) => void go('deskPartyDay', { activityId }),
  jointAsked: () => void go('deskJointDays'),
  jointAgreed: () => void go('deskJointDays'),
  jointDeclined: () => void go('deskJointDays'),
  jointEnded: () => void go('partyDays'),
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
