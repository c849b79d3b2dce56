import { useDidShow } from '@tarojs/taro'
import { useMyActivities } from '@/client/activity'
import { now } from '@/client/clock'
import { activityEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go } from '@/client/platform'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'

const QUESTION = { period: 'past' } as const

/** Where I have been, the latest first; nothing is counted. */
export default function Footprints() {
  const frame = useFrame()
  const { loaded, filter, more, open, next } = useMyActivities()
  const reload = () => void open(QUESTION)
  useDidShow(reload)

  const time = now()
  return (
    <Page {...frame} title='我的足迹'>
      <List
        loaded={answerTo(QUESTION, filter, loaded)}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={
          <Empty icon='steps' words='这里还是空的' hint='去过的活动会写在这里。'>
            <Button id='activities' words='去看看活动' onTap={() => void go('activities')} />
          </Empty>
        }
      >
        {(activity, at) => (
          <Entry
            key={activity.activityId}
            id={`activity-${at}`}
            {...activityEntry(activity, time)}
            onTap={() => void go('activity', { activityId: activity.activityId })}
          />
        )}
      </List>
    </Page>
  )
}
