import { useMyActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useNotices } from '@/client/notices'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Notices } from '@/components/Notices'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty, acts } = strings.plans

/** What I signed up for, the soonest first. */
export default function Plans() {
  const list = useShownList(useMyActivities, { period: 'coming' })
  return (
    <Page {...useFrame()} title={title}>
      <Notices notices={useNotices()} />
      <List {...list} id='activity' entry={activityEntry} empty={{ icon: 'calendar', ...empty }}>
        <Button {...wayTo('activities')} words={acts.activities} />
      </List>
    </Page>
  )
}
