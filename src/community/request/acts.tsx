import type { ReactNode } from 'react'
import type { ReplyOf } from '@/contract'
import { notLet } from '@/client/acting'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import type { Waiting } from '@/client/outbox'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { activityPhase } from '@/domain/activity'
import { checkInRefusal, claimRefusal } from '@/domain/rollCall'
import { cancelRefusal, fits } from '@/domain/signUp'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'

const words = communityStrings.request
const shared = strings.activity.acts

type Activity = ReplyOf<'activity.read'>

interface Ways {
  main?: ReactNode
  second?: ReactNode
}

/** What can be done here now: say that one goes, say that one does not, or arrive. */
export function acts(activity: Activity, waiting: Waiting | null, onGo: () => void): Ways {
  const { activityId, mine, state } = activity
  const time = now()
  if (state !== 'published' || waiting?.name === 'activity.cancelSignUp') return {}
  const arriving = whoArrives(activity, waiting)
  if (arriving) return arriving
  if (mine ?? waiting)
    return cancelRefusal(activity, time) || notLet('signUp')
      ? {}
      : {
          second: (
            <Button {...wayTo('notGoing', { activityId })} icon='leave' words={shared.notGoing} />
          ),
        }
  if (activityPhase(activity, time) === 'done') return {}
  const seated = fits(activity, 0)
  return {
    main: (
      <Button
        kind='main'
        id='go'
        icon='heart'
        words={seated ? words.acts.go : words.acts.queue}
        reason={notLet('signUp') ?? signUpReason(activity, 0, time)}
        onTap={onGo}
      />
    ),
  }
}

/** At the door there is one thing to do, and afterwards one to say. */
function whoArrives(activity: Activity, waiting: Waiting | null): Ways | null {
  const { activityId, mine, attended, startsAt } = activity
  const time = now()
  const comes = mine ?? waiting ?? (activity.walkIns && time >= startsAt)
  if (!comes || notLet('checkIn')) return null
  if (attended?.mark === 'present' || attended?.claims || claimRefusal(activity, time)) return null
  const wayIn = wayTo('checkIn', { activityId })
  if (checkInRefusal(activity, time) === null)
    return {
      main: <Button {...wayIn} kind='main' icon='check' words={shared.here} />,
      second: mine && !cancelRefusal(activity, time) && (
        <Button {...wayTo('notGoing', { activityId })} icon='leave' words={shared.notGoing} />
      ),
    }
  return mine?.state === 'confirmed' && attended === null
    ? { second: <Button {...wayIn} words={shared.was} /> }
    : null
}
