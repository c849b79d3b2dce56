import type { EndpointName } from '@/contract'
import type { Handler } from '../outcome'
import * as activity from './activity'
import * as article from './article'
import * as home from './home'
import * as message from './message'
import * as session from './session'
import * as signUp from './signUp'
import * as suggestion from './suggestion'

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
  'activity.cancelSignUp': signUp.cancelSignUp,
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
}
