import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity, useWaitingAt } from '@/client/activity'
import { notLet } from '@/client/acting'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import type { Waiting } from '@/client/outbox'
import { useShown } from '@/client/shown'
import { useSigningUp } from '@/client/signingUp'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import type { Need } from '@/domain/activity'
import { fits, partySize } from '@/domain/signUp'
import { strings } from '@/strings'
import { Needs } from './Needs'
import { Party } from './Party'
import './index.scss'

/** How many of us come, and who needs help: one tap where nothing changes, nothing to type. */
export default function SignUp() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useActivity, { activityId })
  const { act, signUp, again, clear } = useSigningUp(activityId)
  const [guests, setGuests] = useState(0)
  const [needs, setNeeds] = useState<Need[]>([])
  const waiting = useWaitingAt(activityId)
  useDidShow(clear)

  if (act.state === 'failed') {
    const { again: mayHelp, ...problem } = act.problem
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={mayHelp ? again : undefined} />
        {!mayHelp && <Button id='change' words={strings.signUp.acts.change} onTap={clear} />}
      </Page>
    )
  }
  const activity = loaded.state === 'shown' ? loaded.reply : null
  const ask = (orQueue: boolean) => void signUp({ guests, needs, orQueue })
  const main = activity && askButton(activity, guests, act.state === 'busy', ask, waiting)
  return (
    <Page {...frame} title={strings.signUp.heading} main={main}>
      <Load loaded={loaded} onAgain={onAgain}>
        {(activity) => (
          <>
            <Party activity={activity} guests={guests} onChange={setGuests} />
            <Needs needs={needs} onChange={setNeeds} />
          </>
        )}
      </Load>
    </Page>
  )
}

function askButton(
  activity: ReplyOf<'activity.read'>,
  guests: number,
  busy: boolean,
  ask: (orQueue: boolean) => void,
  waiting: Waiting | null,
) {
  const seated = fits(activity, guests)
  const reason = waiting
    ? strings.outbox.noted
    : (notLet('signUp') ?? signUpReason(activity, guests, now()))
  return (
    <Button
      kind='main'
      id='signUp'
      words={
        seated
          ? strings.signUp.acts.signUp(partySize(guests))
          : strings.activity.acts.queue(activity.waiting)
      }
      reason={busy ? strings.activity.busy : reason}
      onTap={() => ask(!seated)}
    />
  )
}
