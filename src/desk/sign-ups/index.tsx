import type { ReplyOf } from '@/contract'
import { useActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

type Activity = ReplyOf<'activity.list'>['items'][number]

const { title, empty } = strings.deskSignUps

/** For an officer: the coming activities of the branches served, each leading to its names. */
export default function SignUps() {
  const list = useShownList(useActivities, { from: 'office', period: 'coming' })
  return (
    <Page {...useFrame()} title={title}>
      <List {...list} id='activity' entry={entry} empty={{ icon: 'list', ...empty }} />
    </Page>
  )
}

const entry = (activity: Activity) => ({
  ...activityEntry({ ...activity, mine: null }),
  onTap: wayTo('deskAttendees', { activityId: activity.activityId }).onTap,
})
