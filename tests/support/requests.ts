import { contract, type EndpointName, type RequestOf } from '@/contract'

export type Requests = { [Name in EndpointName]: RequestOf<Name> }

/** Every endpoint there is; tests that walk the contract cannot forget one. */
export const endpointNames = Object.keys(contract) as EndpointName[]

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
    'suggestion.send': { suggestionId: signUpId, about: 'other', words: '楼道的灯不亮' },
    'suggestion.mine': {},
    'suggestion.read': { suggestionId: signUpId },
    'suggestion.withdraw': { suggestionId: signUpId },
    'suggestion.list': {},
    'suggestion.takeUp': { suggestionId: signUpId },
    'suggestion.answer': { suggestionId: signUpId, end: 'done', answer: '换好了' },
  }
}
