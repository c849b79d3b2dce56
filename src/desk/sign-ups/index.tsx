import type { ReplyOf } from '@/contract'
import { useActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import type { Loaded } from '@/client/load'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

type Activity = ReplyOf<'activity.list'>['items'][number]

const { title, empty } = strings.deskSignUps

/** For an officer: the coming activities of the branches served, each leading to its names. */
export default function SignUps() {
  const names = useMe()?.officeBranches.map(({ name }) => name) ?? []
  const { loaded, ...list } = useShownList(useActivities, { from: 'all', period: 'coming' })
  return (
    <Page {...useFrame()} title={title}>
      <List
        {...list}
        loaded={ofBranches(loaded, names)}
        id='activity'
        entry={entry}
        empty={{ icon: 'list', ...empty }}
      />
    </Page>
  )
}

const entry = (activity: Activity) => ({
  ...activityEntry({ ...activity, mine: null }),
  onTap: wayTo('deskAttendees', { activityId: activity.activityId }).onTap,
})

const ofBranches = (shown: Loaded<Activity[]>, names: string[]): Loaded<Activity[]> =>
  shown.state === 'shown'
    ? { ...shown, reply: shown.reply.filter(({ branch }) => names.includes(branch)) }
    : shown
