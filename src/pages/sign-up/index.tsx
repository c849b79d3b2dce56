import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { useSigningUp } from '@/client/signingUp'
import { queueWords, signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import type { Need } from '@/domain/activity'
import { fits, partySize } from '@/domain/signUp'
import { Needs } from './Needs'
import { Party } from './Party'
import './index.scss'

/** How many of us come, and who needs help: one tap where nothing changes, nothing to type. */
export default function SignUp() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useActivity()
  const { act, signUp, again, clear } = useSigningUp(activityId)
  const [guests, setGuests] = useState(0)
  const [needs, setNeeds] = useState<Need[]>([])
  const reload = () => void open({ activityId })
  useDidShow(() => {
    clear()
    reload()
  })

  if (act.state === 'failed') {
    const { again: mayHelp, ...problem } = act.problem
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={mayHelp ? again : undefined} />
        {!mayHelp && <Button id='change' words='改一改' onTap={clear} />}
      </Page>
    )
  }
  const shown = answerTo({ activityId }, asked, loaded)
  const activity = shown.state === 'shown' ? shown.reply : null
  const ask = (orQueue: boolean) => void signUp({ guests, needs, orQueue })
  const main = activity && askButton(activity, guests, act.state === 'busy', ask)
  return (
    <Page {...frame} title='几位去？' main={main}>
      <Load loaded={shown} onAgain={reload}>
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
) {
  const seated = fits(activity, guests)
  const reason = signUpReason(activity, guests, now())
  return (
    <Button
      kind='main'
      id='signUp'
      words={seated ? `报名，一共${partySize(guests)}位` : queueWords(activity.waiting)}
      reason={busy ? '正在报名，请稍等' : reason}
      onTap={() => ask(!seated)}
    />
  )
}
