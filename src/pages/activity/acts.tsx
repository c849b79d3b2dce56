import type { ReactNode } from 'react'
import type { ReplyOf } from '@/contract'
import { notLet } from '@/client/acting'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import type { Waiting } from '@/client/outbox'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { checkInRefusal, claimRefusal } from '@/domain/rollCall'
import { cancelRefusal, fits } from '@/domain/signUp'
import { strings } from '@/strings'

const words = strings.activity

type Me = ReplyOf<'session.current'>['me']
type Activity = ReplyOf<'activity.read'>

interface Ways {
  main?: ReactNode
  second?: ReactNode
}

interface Wish {
  guests: number
  needs: []
  orQueue: boolean
}

/** What this person can do here now: at most a main act and a second one. */
export function acts(
  activity: Activity,
  me: Me,
  waiting: Waiting | null,
  busy: boolean,
  signUp: (wish: Wish) => void,
): Ways {
  const { activityId, mine, guestLimit } = activity
  const time = now()
  const arriving = whoArrives(activity, me, waiting)
  if (arriving) return arriving
  // What is under way to the server is not asked for twice.
  if (waiting?.name === 'activity.cancelSignUp') return {}
  if (mine || waiting) {
    if (activity.state !== 'published' || cancelRefusal(activity, time) || notLet('signUp'))
      return {}
    const leave = wayTo('notGoing', { activityId })
    return { second: <Button {...leave} icon='leave' words={words.acts.notGoing} /> }
  }

  const seated = fits(activity, 0)
  const alone = (reason?: string) => (
    <Button
      kind='main'
      id={seated ? 'signUpAlone' : 'queue'}
      words={seated ? words.acts.alone : words.acts.queue(activity.waiting)}
      reason={reason}
      onTap={() => signUp({ guests: 0, needs: [], orQueue: !seated })}
    />
  )
  const reason = notLet('signUp') ?? signUpReason(activity, 0, time)
  if (reason) return { main: alone(reason) }
  if (!me?.memberId) {
    return { main: <Button {...wayTo('join')} kind='main' words={words.acts.join} /> }
  }
  return {
    main: alone(busy ? words.busy : undefined),
    second: (
      <Button
        {...wayTo('signUp', { activityId })}
        id='signUpWith'
        icon='people'
        words={guestLimit > 0 ? words.acts.together : words.acts.help}
      />
    ),
  }
}

/** At the door there is one thing to do, and afterwards one to say; who can still sign up does that first. */
function whoArrives(activity: Activity, me: Me, waiting: Waiting | null): Ways | null {
  const { activityId, mine, attended, walkIns, state, startsAt } = activity
  const time = now()
  const comes = mine ?? waiting ?? (walkIns && time >= startsAt)
  if (!me?.memberId || !comes || state !== 'published' || notLet('checkIn')) return null
  if (attended?.mark === 'present' || attended?.claims || claimRefusal(activity, time)) return null
  const wayIn = wayTo('checkIn', { activityId })
  if (checkInRefusal(activity, time) === null)
    return {
      main: <Button {...wayIn} kind='main' icon='check' words={words.acts.here} />,
      second: mine && !cancelRefusal(activity, time) && (
        <Button {...wayTo('notGoing', { activityId })} icon='leave' words={words.acts.notGoing} />
      ),
    }
  return mine?.state === 'confirmed' && attended === null
    ? { second: <Button {...wayIn} words={words.acts.was} /> }
    : null
}
