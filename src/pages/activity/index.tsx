import { useDidShow, useRouter } from '@tarojs/taro'
import { useActivity } from '@/client/activity'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { useMe } from '@/client/session'
import { useSigningUp } from '@/client/signingUp'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { acts } from './acts'
import { Facts } from './Facts'
import './index.scss'

/** One activity: everything to know before going, and the one tap that takes a seat. */
export default function Activity() {
  const frame = useFrame()
  const me = useMe()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useActivity()
  const { act, signUp, again, clear } = useSigningUp(activityId)
  const reload = () => void open({ activityId })
  useDidShow(() => {
    clear()
    reload()
  })

  const shown = answerTo({ activityId }, asked, loaded)
  const activity = shown.state === 'shown' ? shown.reply : null
  const ways = activity ? acts(activity, me, act.state === 'busy', (wish) => void signUp(wish)) : {}
  if (act.state === 'failed') {
    const { again: mayHelp, ...problem } = act.problem
    return mayHelp ? (
      <Page {...frame}>
        <Problem {...problem} onAgain={again} />
      </Page>
    ) : (
      <Page {...frame} {...ways}>
        <Problem {...problem} />
        <Button id='facts' words='看看这个活动' onTap={clear} />
      </Page>
    )
  }
  return (
    <Page {...frame} {...ways}>
      <Load loaded={shown} onAgain={reload}>
        {(activity) => <Facts activity={activity} me={me} />}
      </Load>
    </Page>
  )
}
