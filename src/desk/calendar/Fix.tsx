import { useState } from 'react'
import { View } from '@tarojs/components'
import { fixedWords, useFixDay } from '@/client/partyCalendar'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Stepper } from '@/components/Stepper'
import { LAST_DATE, type FixedDay } from '@/domain/partyCalendar'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskCalendar

/** Words of a list, from its second on, by number. */
const numbered = (list: readonly string[]) =>
  Object.fromEntries(list.flatMap((one, at) => (at === 0 ? [] : [[String(at), one]])))

interface FixProps {
  frame: PageProps
  branchId: string
  onDone: () => void
}

/** 每月5日, or 第一个星期五: tapped, never written. */
export function Fix({ frame, branchId, onDone }: FixProps) {
  const [by, setBy] = useState<FixedDay['by']>('date')
  const [day, setDay] = useState(5)
  const [nth, setNth] = useState('1')
  const [weekday, setWeekday] = useState('5')
  const { act, run } = useFixDay()
  const fixedDay: FixedDay =
    by === 'date' ? { by, day } : { by, nth: Number(nth), weekday: Number(weekday) }
  const keep = async () => {
    await run({ branchId, fixedDay })
    if (useFixDay.getState().act.state === 'done') onDone()
  }
  return (
    <Page
      {...frame}
      title={words.fixed}
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
      <View>{fixedWords(fixedDay)}</View>
      <Pick id='by' label={words.by} options={words.bys} chosen={by} onPick={setBy} />
      {by === 'date' ? (
        <Stepper
          id='day'
          count={day}
          unit={words.unit}
          least={1}
          most={LAST_DATE}
          onChange={setDay}
        />
      ) : (
        <>
          <Pick
            id='nth'
            label={words.nth}
            options={numbered(words.nths)}
            chosen={nth}
            onPick={setNth}
          />
          <Pick
            id='weekday'
            label={words.weekday}
            options={numbered(words.weekdays)}
            chosen={weekday}
            onPick={setWeekday}
          />
        </>
      )}
    </Page>
  )
}
