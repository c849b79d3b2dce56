import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { calendarWords } from '@/client/membership'
import { useCalendar, useMovePartyDay } from '@/client/partyCalendar'
import { go, toTop } from '@/client/platform'
import { beginPartyDay } from '@/client/posting'
import { useMe } from '@/client/session'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { MoveDay } from './MoveDay'

const words = deskStrings.deskCalendar

interface DayPageProps {
  frame: PageProps
  branchId: string
  /** The month. */
  what: string
  year: string
  onDone: () => void
}

/** One month's party day: post it with its day filled in, or move it and say why. */
export function DayPage({ frame, branchId, what, year, onDone }: DayPageProps) {
  const { loaded, onAgain } = useShown(useCalendar, { branchId, year })
  const { act, run } = useMovePartyDay()
  const [moving, setMoving] = useState(false)
  const me = useMe()
  const one =
    loaded.state === 'shown' ? loaded.reply.days.find(({ month }) => month === what) : undefined
  const back = async () => {
    await run({ branchId, month: what })
    if (useMovePartyDay.getState().act.state === 'done') onDone()
  }
  if (one && moving)
    return (
      <MoveDay
        frame={{ ...frame, onBack: () => setMoving(false) }}
        {...{ branchId, month: what, usual: one.usual, onDone }}
      />
    )
  const ahead = one !== undefined && one.day >= calendarDay(now())
  const post = () => {
    if (!me || !one) return
    beginPartyDay(me, one.day)
    void go('deskPost')
  }
  const { activityId = null } = one ?? {}
  return (
    <Page
      {...frame}
      title={words.which(Number(what.slice(5)))}
      main={
        activityId ? (
          <Button kind='main' {...wayTo('deskActivity', { activityId })} words={words.acts.see} />
        ) : (
          ahead && <Button kind='main' id='post' words={words.acts.post} onTap={post} />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {() =>
          one && (
            <>
              <View>{calendarWords(one.day)}</View>
              {one.day !== one.usual && <View>{words.usual(calendarWords(one.usual))}</View>}
              {one.holiday && <View>{words.holiday(one.holiday)}</View>}
              {one.why && <View>{words.moved(one.why)}</View>}
              {one.late && <View>{words.late}</View>}
              {!activityId && (
                <Button
                  id='move'
                  words={words.acts.move}
                  onTap={() => {
                    toTop()
                    setMoving(true)
                  }}
                />
              )}
              {one.why && !activityId && (
                <Button
                  id='usual'
                  words={words.acts.back}
                  reason={act.state === 'busy' ? words.busy : undefined}
                  onTap={() => void back()}
                />
              )}
            </>
          )
        }
      </Load>
    </Page>
  )
}
