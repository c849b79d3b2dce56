import { useEffect, useRef } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useActivity, useWaitingAt } from '@/client/activity'
import { useFrame } from '@/client/frame'
import { useNotices } from '@/client/notices'
import { replace } from '@/client/platform'
import { useMe } from '@/client/session'
import { useShown } from '@/client/shown'
import { useSigningUp } from '@/client/signingUp'
import { useTelling } from '@/client/telling'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Notices } from '@/components/Notices'
import { Offer } from '@/components/Offer'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'
import { acts } from './acts'
import { Facts } from './Facts'

/** One activity: everything to know before going, and the one tap that takes a seat. */
export default function Activity() {
  const frame = useFrame()
  const me = useMe()
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useActivity, { activityId })
  const { act, signUp, again, clear } = useSigningUp(activityId)
  const waiting = useWaitingAt(activityId)
  const notices = useNotices(activityId)
  useDidShow(clear)

  const activity = loaded.state === 'shown' ? loaded.reply : null
  const isRequest = activity?.isRequest === true
  const offer = useTelling(activity)
  // 消息, WeChat and the first page know a thing by its number; what a community asks for has a page of its own.
  const led = useRef(false)
  useEffect(() => {
    if (!isRequest || led.current) return
    led.current = true
    void replace('request', { activityId })
  }, [isRequest, activityId])
  if (isRequest) return <Page {...frame} />
  const ways = activity
    ? acts(activity, me, waiting, act.state === 'busy', (wish) => void signUp(wish))
    : {}
  if (act.state === 'failed') {
    const { again: mayHelp, ...problem } = act.problem
    return mayHelp ? (
      <Page {...frame}>
        <Problem {...problem} onAgain={again} />
      </Page>
    ) : (
      <Page {...frame} {...ways}>
        <Problem {...problem} />
        <Button id='facts' words={strings.activity.acts.read} onTap={clear} />
      </Page>
    )
  }
  return (
    <Page {...frame} {...ways}>
      <Notices notices={notices} />
      <Load loaded={loaded} onAgain={onAgain}>
        {(activity) => (
          <>
            <Facts activity={activity} me={me} waiting={waiting} onCall={frame.onCall} />
            {offer && <Offer {...offer} />}
          </>
        )}
      </Load>
    </Page>
  )
}
