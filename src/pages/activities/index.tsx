import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useActivities } from '@/client/activity'
import { now } from '@/client/clock'
import { activityEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { COMING, question, Ways } from './Ways'
import './index.scss'

/** 活动报名: what is coming, the soonest first. */
export default function Activities() {
  const frame = useFrame()
  const me = useMe()
  const { loaded, filter, more, open, next } = useActivities()
  const [chosen, setChosen] = useState(COMING)
  const reload = () => void open(question(chosen))
  useDidShow(reload)

  const choose = (choice: typeof COMING) => {
    setChosen(choice)
    void open(question(choice))
  }
  const shown = answerTo(question(chosen), filter, loaded)
  const time = now()
  return (
    <Page {...frame} title='活动报名'>
      {shown.state !== 'failed' && (
        <Ways member={Boolean(me?.memberId)} chosen={chosen} onChoose={choose} />
      )}
      <List
        loaded={shown}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={<Empty icon='calendar' words='这里没有活动' hint='点“挑一挑”，看看别处的。' />}
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
