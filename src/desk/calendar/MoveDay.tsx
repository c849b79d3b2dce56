import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { calendarWords } from '@/client/membership'
import { useMovePartyDay } from '@/client/partyCalendar'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { beyondWeek, dayAfter } from '@/domain/partyCalendar'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OneOf } from '../post/OneOf'

const words = deskStrings.deskCalendar
/** So many days are offered, the first two weeks after the usual one among them. */
const DAYS = 14

type Why = keyof typeof words.whys

interface MoveDayProps {
  frame: PageProps
  branchId: string
  month: string
  usual: string
  onDone: () => void
}

/** Another day and why: first the day, then one tap for the reason. */
export function MoveDay({ frame, branchId, month, usual, onDone }: MoveDayProps) {
  const [day, setDay] = useState<string | null>(null)
  const [why, setWhy] = useState<Why>('holiday')
  const { act, run } = useMovePartyDay()
  const today = calendarDay(now())
  const start = usual > today ? dayAfter(usual, -3) : today
  const days = Array.from({ length: DAYS }, (_, at) => dayAfter(start, at)).filter(
    (one) => one >= today && one !== usual,
  )
  const keep = async () => {
    if (day === null) return
    await run({ branchId, month, day, why: words.whys[why] })
    if (useMovePartyDay.getState().act.state === 'done') onDone()
  }
  if (day === null)
    return (
      <Page {...frame} title={words.to}>
        <OneOf
          id='day'
          options={days.map((value) => ({
            ...{ value, words: calendarWords(value) },
            second: beyondWeek(usual, value) ? words.late : undefined,
          }))}
          chosen={day}
          onPick={setDay}
        />
      </Page>
    )
  return (
    <Page
      {...frame}
      onBack={() => setDay(null)}
      title={words.why}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void keep()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{calendarWords(day)}</View>
      <Pick id='why' label={words.why} options={words.whys} chosen={why} onPick={setWhy} />
    </Page>
  )
}
