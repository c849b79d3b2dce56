import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { fixedWords, useCalendar, useFixDay, useMovePartyDay } from '@/client/partyCalendar'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { StatusWords } from '@/components/StatusWords'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { DayPage } from './DayPage'
import { Fix } from './Fix'
import { Months } from './Months'

const words = deskStrings.deskCalendar

export interface Doing {
  branchId: string
  /** `fix`: the fixed day; else a month. */
  what: string
}

/** For a secretary: on which day the branch meets, and each month of the year. */
export default function Calendar() {
  const frame = useFrame()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [year, setYear] = useState(calendarDay(now()).slice(0, 4))
  const clear = () => {
    useFixDay.getState().clear()
    useMovePartyDay.getState().clear()
  }
  useDidShow(clear)
  const turn = (to: Doing | null) => {
    toTop()
    setDoing(to)
  }
  const begin = (to: Doing) => {
    clear()
    turn(to)
  }
  const done = () => turn(null)
  const page = { ...frame, onBack: done }
  if (doing?.what === 'fix') return <Fix frame={page} branchId={doing.branchId} onDone={done} />
  if (doing) return <DayPage frame={page} {...doing} year={year} onDone={done} />
  return (
    <Page {...frame} title={words.title}>
      <OfOwnBranch>
        {({ branchId }) => (
          <OfBranch
            key={branchId}
            {...{ branchId, year }}
            onYear={setYear}
            onBegin={(what) => begin({ branchId, what })}
          />
        )}
      </OfOwnBranch>
    </Page>
  )
}

interface OfBranchProps {
  branchId: string
  year: string
  onYear: (year: string) => void
  onBegin: (what: string) => void
}

function OfBranch({ branchId, year, onYear, onBegin }: OfBranchProps) {
  const { loaded, onAgain } = useShown(useCalendar, { branchId, year })
  const fix = useFixDay()
  const move = useMovePartyDay()
  const thisYear = Number(calendarDay(now()).slice(0, 4))
  const years = Object.fromEntries([thisYear, thisYear + 1].map((one) => [one, words.yearOf(one)]))
  const late = move.act.state === 'done' && move.act.reply.late
  return (
    <>
      {(fix.act.state === 'done' || move.act.state === 'done') && (
        <View {...aria('status')}>
          <StatusWords tone={late ? 'wait' : 'good'} words={late ? words.late : words.kept} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ fixedDay, days, source }) => (
          <>
            <View>{fixedDay ? fixedWords(fixedDay) : words.none}</View>
            <Button id='fix' words={words.acts.fix} onTap={() => onBegin('fix')} />
            {fixedDay && (
              <>
                <Pick id='year' label={words.year} options={years} chosen={year} onPick={onYear} />
                <View>{source ? words.source(source) : words.noSource(year)}</View>
                <Months days={days} onOpen={onBegin} />
              </>
            )}
          </>
        )}
      </Load>
    </>
  )
}
