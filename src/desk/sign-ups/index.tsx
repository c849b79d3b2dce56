import { useDidShow } from '@tarojs/taro'
import { useActivities } from '@/client/activity'
import { now } from '@/client/clock'
import { activityEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { answerTo, type Loaded } from '@/client/load'
import { go } from '@/client/platform'
import { useMe } from '@/client/session'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { List } from '@/components/List'
import { Page } from '@/components/Page'

const QUESTION = { from: 'all', period: 'coming' } as const

/** For an officer: the coming activities of the branches served, each leading to its names. */
export default function SignUps() {
  const frame = useFrame()
  const offices = useMe()?.officeBranches ?? []
  const { loaded, filter, more, open, next } = useActivities()
  const reload = () => void open(QUESTION)
  useDidShow(reload)

  const shown = answerTo(QUESTION, filter, loaded)
  const time = now()
  return (
    <Page {...frame} title='报名名单'>
      <List
        loaded={ofBranches(
          shown,
          offices.map(({ name }) => name),
        )}
        onAgain={reload}
        more={more}
        onMore={() => void next()}
        empty={<Empty icon='list' words='现在没有活动' hint='支部办的活动会写在这里。' />}
      >
        {(activity, at) => (
          <Entry
            key={activity.activityId}
            id={`activity-${at}`}
            {...activityEntry({ ...activity, mine: null }, time)}
            onTap={() => void go('deskAttendees', { activityId: activity.activityId })}
          />
        )}
      </List>
    </Page>
  )
}

const ofBranches = <Activity extends { branch: string }>(
  shown: Loaded<Activity[]>,
  names: string[],
): Loaded<Activity[]> =>
  shown.state === 'shown'
    ? { ...shown, reply: shown.reply.filter(({ branch }) => names.includes(branch)) }
    : shown
