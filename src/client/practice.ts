import { create } from 'zustand'
import type { EndpointName, Outcome, RefusalOf, ReplyOf, RequestOf } from '@/contract'
import { activityPhase } from '@/domain/activity'
import { cancelRefusal, fits, partySize, signUpRefusal } from '@/domain/signUp'
import type { Instant } from '@/domain/time'
import type { Answer } from './call'
import { now } from './clock'
import { forgetEverything, personal } from './load'
import { pretendActivities, type Activity } from './pretend'
import type { Contact } from './session'

interface Practice {
  /** The activities of the pretend world, the soonest first; null when nobody practises. */
  activities: Activity[] | null
}

/** 试一试: real pages on a pretend world. In memory only: closing the program, or another person, ends it. */
export const usePractice = personal(create<Practice>()(() => ({ activities: null })))

/** Whether the person practises now: outside a page. */
export const practising = (): boolean => usePractice.getState().activities !== null

/** Whether the person practises now. */
export const usePractising = (): boolean => usePractice(({ activities }) => activities !== null)

/** Begins with a new pretend world; what was shown of the real one goes. `contact`: whom its calls reach. */
export function startPractice(contact: Contact | null): void {
  forgetEverything()
  usePractice.setState({ activities: pretendActivities(now(), contact) })
}

/** Back to the real world, which is asked for anew. */
export const endPractice = forgetEverything

type Answers = {
  [Name in EndpointName]?: (
    request: RequestOf<Name>,
    activities: Activity[],
    now: Instant,
  ) => Outcome<ReplyOf<Name>, RefusalOf<Name>>
}

const replied = <Reply>(reply: Reply) => ({ ok: true as const, reply })
const refused = <Why extends string>(refusal: Why) => ({ ok: false as const, refusal })

const change = (changed: Activity) =>
  usePractice.setState(({ activities }) => ({
    activities: (activities ?? []).map((one) =>
      one.activityId === changed.activityId ? changed : one,
    ),
  }))

/** The server's rules, from the same room of rules, for a world with one person in it. */
const answers: Answers = {
  'home.today': (_, activities, now) =>
    replied({
      now,
      name: null,
      next: activities.find(({ mine }) => mine) ?? null,
      on: null,
      unread: 0,
      newArticles: 0,
      openActivities: activities.filter((one) => activityPhase(one, now) === 'open').length,
    }),

  'activity.list': ({ from = 'all', line, period = 'coming' }, activities) =>
    replied({
      items: activities.filter(
        (one) =>
          period === 'coming' &&
          (from === 'all' || from === one.openTo) &&
          (line === undefined || line === one.line),
      ),
      next: null,
    }),

  'activity.mine': ({ period }, activities) =>
    replied({ items: activities.filter(({ mine }) => mine && period === 'coming'), next: null }),

  'activity.read': ({ activityId }, activities) => {
    const activity = activities.find((one) => one.activityId === activityId)
    return activity ? replied(activity) : refused('notFound')
  },

  'activity.signUp': ({ activityId, signUpId, guests, orQueue = false }, activities, now) => {
    const activity = activities.find((one) => one.activityId === activityId)
    if (!activity) return refused('notFound')
    const refusal = signUpRefusal(activity, { guests, orQueue }, activity.mine !== null, now)
    if (refusal) return refused(refusal)
    const seated = fits(activity, guests)
    const seatsTaken = activity.seatsTaken + (seated ? partySize(guests) : 0)
    const waiting = activity.waiting + (seated ? 0 : 1)
    const state = seated ? ('confirmed' as const) : ('waitlisted' as const)
    const mine = { signUpId, state, guests, place: seated ? null : waiting, by: null }
    change({ ...activity, seatsTaken, waiting, mine })
    return replied(mine)
  },

  'activity.cancelSignUp': ({ signUpId }, activities, now) => {
    const activity = activities.find(({ mine }) => mine?.signUpId === signUpId)
    if (!activity?.mine) return refused('notFound')
    const refusal = cancelRefusal(activity, now)
    if (refusal) return refused(refusal)
    const { state, guests } = activity.mine
    const seated = state === 'confirmed'
    change({
      ...activity,
      seatsTaken: activity.seatsTaken - (seated ? partySize(guests) : 0),
      waiting: activity.waiting - (seated ? 0 : 1),
      mine: null,
    })
    return replied({})
  },
}

/**
 * Answers in the server's place while somebody practises, so that nothing leaves the phone. null: the
 * real server is to answer, because nobody practises, or because it is about who this person is.
 */
export function practise<Name extends EndpointName>(
  name: Name,
  request: RequestOf<Name>,
): Answer<Name> | null {
  const { activities } = usePractice.getState()
  if (activities === null || name.startsWith('session.')) return null
  const answer = answers[name]
  return answer ? answer(request, activities, now()) : refused('notInPractice')
}
