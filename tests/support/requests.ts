import { contract, type EndpointName, type RequestOf } from '@/contract'

export type Requests = { [Name in EndpointName]: RequestOf<Name> }

/** Every endpoint there is; tests that walk the contract cannot forget one. */
export const endpointNames = Object.keys(contract) as EndpointName[]

const ROW = {
  name: '欧阳文',
  birthYear: 1951,
  joinedPartyYear: 1980,
  phone: '13800000009',
  community: null,
}

/** A good request for every endpoint: a new endpoint does not compile until it has one here. */
export const requestsFor = (ids: {
  activityId: string
  articleId: string
  signUpId: string
}): Requests => {
  const { activityId, articleId, signUpId } = ids
  return {
    'session.current': {},
    'session.demo': { persona: 'wang-xiuying' },
    'session.logIn': { code: 'code' },
    'session.logOut': {},
    'home.today': {},
    'article.list': {},
    'article.read': { articleId },
    'article.search': { words: '支部' },
    'article.save': { articleId, saved: true },
    'article.saved': {},
    'activity.list': {},
    'activity.read': { activityId },
    'activity.signUp': { signUpId, activityId, guests: 0 },
    'activity.cancelSignUp': { signUpId },
    'activity.mine': { period: 'coming' },
    'activity.attendees': { activityId },
    'message.list': {},
    'message.markRead': { messageIds: [signUpId] },
    'privacy.consents': {},
    'privacy.consent': {
      consentId: signUpId,
      kind: 'photos',
      given: false,
      policyVersion: '2026-11-23',
    },
    'privacy.seen': {},
    'privacy.export': {},
    'privacy.leave': {},
    'helper.code': {},
    'helper.ask': { grantId: signUpId, code: '000000', calls: 'mother' },
    'helper.mine': {},
    'helper.agree': { grantId: signUpId, relation: 'daughter', scopes: ['plans'], days: 365 },
    'helper.end': { grantId: signUpId },
    'joining.branches': {},
    'joining.send': { joiningId: signUpId, branchId: activityId, name: '欧阳文' },
    'joining.mine': {},
    'joining.withdraw': { joiningId: signUpId },
    'joining.list': {},
    'joining.read': { joiningId: signUpId },
    'joining.decide': { joiningId: signUpId, end: 'joined', birthYear: 1951 },
    'member.register': {
      recordId: signUpId,
      slipId: signUpId,
      branchId: activityId,
      name: '欧阳文',
      birthYear: 1951,
    },
    'checkIn.enter': { activityId, code: '0000' },
    'checkIn.undo': { activityId },
    'checkIn.claim': { activityId },
    'claim.people': { branchId: activityId },
    'claim.slip': { slipId: signUpId, recordId: activityId },
    'claim.use': { code: '000000000' },
    'membership.mine': {},
    'membership.read': { moveId: signUpId },
    'membership.branches': {},
    'membership.ask': { moveId: signUpId, branchId: activityId },
    'membership.leave': { branchId: activityId },
    'membership.destinations': {},
    'membership.propose': {
      moveId: signUpId,
      recordId: activityId,
      branchId: articleId,
      kind: 'home',
    },
    'membership.withdraw': { moveId: signUpId },
    'membership.requests': {},
    'membership.decide': { moveId: signUpId, end: 'agreed' },
    'membership.away': { branchId: activityId },
    'office.successors': { branchId: activityId },
    'office.handOver': {
      officeId: signUpId,
      branchId: activityId,
      recordId: articleId,
      from: '2026-12-01',
    },
    'rollCall.read': { activityId },
    'rollCall.setMark': {
      markId: signUpId,
      activityId,
      recordId: articleId,
      seen: null,
      mark: 'present',
    },
    'roster.preview': { branchId: activityId, rows: [ROW] },
    'roster.take': { branchId: activityId, rows: [ROW] },
    'roster.list': { branchId: activityId },
    'suggestion.send': { suggestionId: signUpId, about: 'other', words: '楼道的灯不亮' },
    'suggestion.mine': {},
    'suggestion.read': { suggestionId: signUpId },
    'suggestion.withdraw': { suggestionId: signUpId },
    'suggestion.list': {},
    'suggestion.takeUp': { suggestionId: signUpId },
    'suggestion.answer': { suggestionId: signUpId, end: 'done', answer: '换好了' },
  }
}
