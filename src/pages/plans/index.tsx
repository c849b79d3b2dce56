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

const QUESTION = { period: 'coming' } as const

/** What I signed up for, the soonest first. */
export default function Plans() {
  const frame = useFrame()
  const { loaded, filter, more, open, next } = useMyActivities()
  const reload = () => void open(QUESTION)
  useDidShow(reload)

  const time = now()
  return (
    <Page {...frame} title='我的安排'>
      <List
        loaded={answerTo(QUESTION, filter, loaded)}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={
          <Empty icon='calendar' words='现在没有安排' hint='报上的活动会写在这里。'>
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
