import { useState } from 'react'
import { useActivities } from '@/client/activity'
import { now } from '@/client/clock'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { Pick } from '@/components/Pick'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import type { Asked } from './draft'

const words = deskStrings.deskVisitPlan
const { which, periods } = deskStrings.deskActivities

/** Which activity is brought to the bedside, if any. */
export function Brought({ draft, settle }: Asked) {
  const [period, setPeriod] = useState<'coming' | 'past'>('coming')
  const list = useShownList(useActivities, { from: 'office', period })
  return (
    <>
      <Button id='none' words={words.noActivity} onTap={() => settle({ activity: null })} />
      <Pick id='period' label={which} options={periods} chosen={period} onPick={setPeriod} />
      <Load loaded={list.loaded} onAgain={list.onAgain}>
        {(activities) => (
          <>
            {activities
              .filter(({ state }) => state === 'published')
              .map(({ activityId, title, startsAt }, at) => (
                <Choice
                  key={activityId}
                  id={`activity-${at}`}
                  kind='one'
                  words={title}
                  second={momentWords(startsAt, now())}
                  checked={draft.activity?.activityId === activityId}
                  onTap={() => settle({ activity: { activityId, title } })}
                />
              ))}
            <More more={list.more} onMore={list.onMore} />
          </>
        )}
      </Load>
    </>
  )
}
