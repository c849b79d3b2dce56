import { useState } from 'react'
import type { ReplyOf } from '@/contract'
import { useActivities } from '@/client/activity'
import { activityEntry, wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

type Activity = ReplyOf<'activity.list'>['items'][number]

const words = deskStrings.deskActivities

/** For an officer: the activities of the branches served, each leading to what is done with it. */
export default function Activities() {
  const [period, setPeriod] = useState<'coming' | 'past'>('coming')
  const list = useShownList(useActivities, { from: 'office', period })
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      main={<Button {...wayTo('deskPost')} kind='main' words={words.acts.post} />}
    >
      <Pick
        id='period'
        label={words.which}
        options={words.periods}
        chosen={period}
        onPick={setPeriod}
      />
      <List {...list} id='activity' entry={entry} empty={{ icon: 'list', ...words.empty }} />
    </Page>
  )
}

const entry = (activity: Activity) => ({
  ...activityEntry({ ...activity, mine: null }),
  onTap: wayTo('deskActivity', { activityId: activity.activityId }).onTap,
})
