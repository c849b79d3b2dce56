import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useActivity, useWaitingAt } from '@/client/activity'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useNotices } from '@/client/notices'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { useSigningUp } from '@/client/signingUp'
import { useTelling } from '@/client/telling'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Notices } from '@/components/Notices'
import { Offer } from '@/components/Offer'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { fits } from '@/domain/signUp'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'
import { acts } from './acts'
import { Facts } from './Facts'
import { Sure } from './Sure'

const words = communityStrings.requests

/** One request: everything to know before going, 我去, and later what came of it. */
export default function Request() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useActivity, { activityId })
  const { act, signUp, again, clear } = useSigningUp(activityId)
  const waiting = useWaitingAt(activityId)
  const notices = useNotices(activityId)
  const [asking, setAsking] = useState(false)
  const ask = (one: boolean) => {
    toTop()
    setAsking(one)
  }
  useDidShow(() => {
    clear()
    setAsking(false)
  })
  const activity = loaded.state === 'shown' ? loaded.reply : null
  const offer = useTelling(activity)
  if (act.state === 'failed') {
    const { again: mayHelp, ...problem } = act.problem
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={mayHelp ? again : undefined} />
        <Button
          id='facts'
          words={strings.activity.acts.read}
          onTap={() => {
            clear()
            ask(false)
          }}
        />
      </Page>
    )
  }
  if (asking && activity) {
    const seated = fits(activity, 0)
    return (
      <Sure
        {...{ frame, activity, seated }}
        busy={act.state === 'busy'}
        onGo={() => void signUp({ guests: 0, needs: [], orQueue: !seated })}
        onBack={() => ask(false)}
      />
    )
  }
  return (
    <Page {...frame} {...(activity && acts(activity, waiting, () => ask(true)))}>
      <Notices notices={notices} />
      <Load loaded={loaded} onAgain={onAgain}>
        {(activity) => (
          <>
            <Facts activity={activity} waiting={waiting} onCall={frame.onCall} />
            {offer && <Offer {...offer} />}
          </>
        )}
      </Load>
      {loaded.state === 'failed' && !loaded.problem.again && (
        <Button {...wayTo('report')} words={words.acts.report} />
      )}
    </Page>
  )
}
