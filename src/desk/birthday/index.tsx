import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useJoined, useSetJoined } from '@/client/birthday'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { Stepper } from '@/components/Stepper'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskBirthday
const FIRST_YEAR = 1921
const USUAL_YEAR = 1975

type Joined = ReplyOf<'birthday.read'>

/** For a secretary: when somebody joined the Party; the year, the month, and the day where it is known. */
export default function BirthdayPage() {
  const { recordId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useJoined, { recordId })
  useDidShow(() => useSetJoined.getState().clear())
  if (loaded.state === 'shown')
    return <Asked frame={frame} recordId={recordId} joined={loaded.reply} />
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {() => null}
      </Load>
    </Page>
  )
}

interface AskedProps {
  frame: PageProps
  recordId: string
  joined: Joined
}

function Asked({ frame, recordId, joined }: AskedProps) {
  const [year, setYear] = useState(joined.year ?? USUAL_YEAR)
  const [month, setMonth] = useState(joined.month ?? 7)
  const [day, setDay] = useState(joined.day ?? 1)
  const [known, setKnown] = useState(joined.day !== null)
  const { act, run } = useSetJoined()
  const thisYear = Number(calendarDay(now()).slice(0, 4))
  return (
    <Page
      {...frame}
      title={words.of(joined.name)}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run({ recordId, year, month, ...(known && { day }) })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      {joined.hidden && <View>{words.hidden}</View>}
      <View>{words.year}</View>
      <Stepper
        id='year'
        count={year}
        unit={words.yearUnit}
        least={FIRST_YEAR}
        most={thisYear}
        onChange={setYear}
      />
      <View>{words.month}</View>
      <Stepper
        id='month'
        count={month}
        unit={words.monthUnit}
        least={1}
        most={12}
        onChange={setMonth}
      />
      <Choice
        id='noDay'
        kind='many'
        words={words.noDay}
        checked={!known}
        onTap={() => setKnown(!known)}
      />
      {known && (
        <>
          <View>{words.day}</View>
          <Stepper
            id='day'
            count={day}
            unit={words.dayUnit}
            least={1}
            most={31}
            onChange={setDay}
          />
        </>
      )}
    </Page>
  )
}
