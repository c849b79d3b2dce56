import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useSaveYear, useYear, type YearDay } from '@/client/minutes'
import { HAS_FILES } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { calendarDay, fullDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskYear

/** So many years back: who keeps a 台账 hands in this one and the last. */
const YEARS = 3

/** For a secretary: the party days of a year, each with its record, and the sheet for the branch's 台账. */
export default function Year() {
  const frame = useFrame()
  const thisYear = Number(calendarDay(now()).slice(0, 4))
  const [year, setYear] = useState(String(thisYear))
  useDidShow(() => useSaveYear.getState().clear())
  const years = Array.from({ length: YEARS }, (_, at) => thisYear - at)
  return (
    <Page {...frame} title={words.title}>
      <OfOwnBranch>
        {({ branchId, name }) => (
          <>
            <Pick
              id='year'
              label={words.which}
              options={Object.fromEntries(years.map((one) => [one, words.yearOf(one)]))}
              chosen={year}
              onPick={setYear}
            />
            <OfBranch key={branchId} branchId={branchId} branch={name} year={year} />
          </>
        )}
      </OfOwnBranch>
    </Page>
  )
}

interface OfBranchProps {
  branchId: string
  branch: string
  year: string
}

function OfBranch({ branchId, branch, year }: OfBranchProps) {
  const { loaded, onAgain } = useShown(useYear, { branchId, year })
  const { act, run } = useSaveYear()
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {({ days }) =>
        days.length === 0 ? (
          <Empty icon='flag' {...words.empty} />
        ) : (
          <>
            {act.state === 'failed' && <Problem {...act.problem} />}
            {act.state === 'done' && <View {...aria('status')}>{words.saved}</View>}
            {HAS_FILES ? (
              <Button
                id='save'
                words={words.acts.save}
                reason={act.state === 'busy' ? words.busy : undefined}
                onTap={() => void run({ year, branch, days })}
              />
            ) : (
              <View>{words.byHand}</View>
            )}
            {days.map((day, at) => (
              <Day key={day.activityId} day={day} at={at} />
            ))}
          </>
        )
      }
    </Load>
  )
}

const { states } = deskStrings.deskMinutes

function Day({ day, at }: { day: YearDay; at: number }) {
  const { activityId, title, startsAt, place, partner, came, due, state } = day
  return (
    <Entry
      id={`day-${at}`}
      title={title}
      status={[{ words: states[state], tone: state === 'confirmed' ? 'good' : 'wait' }]}
      note={fullDayWords(startsAt)}
      lines={[place, ...(partner === null ? [] : [words.partner(partner)]), words.came(came, due)]}
      onTap={wayTo('deskMinutes', { activityId }).onTap}
    />
  )
}
