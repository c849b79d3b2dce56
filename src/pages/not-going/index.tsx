import { useState } from 'react'
import { View } from '@tarojs/components'
import { useLoad, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity, useCancelSignUp } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { partySize } from '@/domain/signUp'
import { momentWords } from '@/domain/time'
import { Freed } from './Freed'

type Activity = ReplyOf<'activity.read'>
type Mine = NonNullable<Activity['mine']>

/** Asks once more before seats are given back, then says what was freed. */
export default function NotGoing() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useActivity()
  const { act, run, clear } = useCancelSignUp()
  /** What was freed, in words; empty until it is. */
  const [freed, setFreed] = useState('')
  useLoad(() => {
    clear()
    void open({ activityId })
  })

  const giveBack = async ({ signUpId, state, guests }: Mine) => {
    await run({ signUpId })
    if (useCancelSignUp.getState().act.state === 'done') {
      setFreed(state === 'confirmed' ? `已经让出${partySize(guests)}个位子` : '已经不排队了')
    }
    await open({ activityId })
  }
  const shown = answerTo({ activityId }, asked, loaded)
  if (shown.state !== 'shown') {
    return (
      <Page {...frame} title='真的不去了吗？'>
        <Load loaded={shown} onAgain={() => void open({ activityId })}>
          {() => null}
        </Load>
      </Page>
    )
  }
  const { mine } = shown.reply
  if (freed || !mine) return <Freed activity={shown.reply} freed={freed} />

  const again = () => void giveBack(mine)
  if (act.state === 'failed') {
    return (
      <Page {...frame}>
        <Problem {...act.problem} onAgain={act.problem.again ? again : undefined} />
      </Page>
    )
  }
  const busy = act.state === 'busy' ? '正在办，请稍等' : undefined
  return (
    <Page
      {...frame}
      title='真的不去了吗？'
      main={<Button kind='main' id='giveBack' words='不去了' reason={busy} onTap={again} />}
      second={<Button id='keep' words='我还是去' onTap={frame.onBack} />}
    >
      <Facts activity={shown.reply} mine={mine} />
    </Page>
  )
}

function Facts({ activity, mine }: { activity: Activity; mine: Mine }) {
  const seats = `会让出${partySize(mine.guests)}个位子，给别的同志`
  return (
    <View>
      <Row label='什么活动'>{activity.title}</Row>
      <Row label='什么时候'>{momentWords(activity.startsAt, now())}</Row>
      <Row label='不去的话'>{mine.state === 'confirmed' ? seats : '不再给您排队'}</Row>
    </View>
  )
}
