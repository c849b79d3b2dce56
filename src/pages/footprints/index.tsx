import { useMyActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { strings } from '@/strings'

const { title, empty, acts } = strings.footprints

/** Where I have been, the latest first; nothing is counted. */
export default function Footprints() {
  const list = useShownList(useMyActivities, { period: 'past' })
  return (
    <Page {...useFrame()} title={title}>
      <Button {...wayTo('service')} icon='heart' words={acts.service} />
      <List {...list} id='activity' entry={activityEntry} empty={{ icon: 'steps', ...empty }}>
        <Button {...wayTo('activities')} words={acts.activities} />
      </List>
    </Page>
  )
}
