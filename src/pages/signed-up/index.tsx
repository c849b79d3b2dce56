import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go, goHome, replace } from '@/client/platform'
import { partyWords, signUpWords } from '@/client/words'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { ResultPage } from '@/components/ResultPage'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'

/** What came of signing up. It stays, and says the same tomorrow: the server is asked each time. */
export default function SignedUp() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useActivity()
  const reload = () => void open({ activityId })
  useDidShow(reload)

  const shown = answerTo({ activityId }, asked, loaded)
  const mine = shown.state === 'shown' && shown.reply.mine
  const acts = mine && {
    second: (
      <Button
        id='notGoing'
        icon='leave'
        words='不去了'
        onTap={() => void go('notGoing', { activityId })}
      />
    ),
    main: <Button kind='main' id='done' words='好的，知道了' onTap={() => void goHome()} />,
  }
  return (
    <Page {...frame} {...acts}>
      <Load loaded={shown} onAgain={reload}>
        {(activity) =>
          activity.mine ? (
            <Result activity={activity} mine={activity.mine} />
          ) : (
            <Empty icon='calendar' words='您没有报这个活动'>
              <Button
                id='activity'
                words='看看这个活动'
                onTap={() => void replace('activity', { activityId })}
              />
            </Empty>
          )
        }
      </Load>
    </Page>
  )
}

type Activity = ReplyOf<'activity.read'>

function Result({ activity, mine }: { activity: Activity; mine: NonNullable<Activity['mine']> }) {
  const { title, startsAt, place, bring } = activity
  const seated = mine.state === 'confirmed'
  return (
    <ResultPage
      tone={seated ? 'good' : 'wait'}
      happened={signUpWords(mine)}
      detail={partyWords(mine)}
      next={seated ? '到时候直接来。来不了，请点“不去了”。' : '轮到您了，“消息”里会告诉您。'}
    >
      <Row label='什么活动'>{title}</Row>
      <Row label='什么时候'>{momentWords(startsAt, now())}</Row>
      <Row label='在哪里'>{place}</Row>
      {bring && <Row label='带什么'>{bring}</Row>}
    </ResultPage>
  )
}
