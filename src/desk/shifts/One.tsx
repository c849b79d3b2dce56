import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { shiftDay, useCancelShift, type Cell } from '@/client/shift'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { comersWords } from './Week'

const words = deskStrings.deskShifts
const { hours, why } = communityStrings.shifts

interface OneProps {
  frame: PageProps
  shift: Cell
  onDone: (happened: string) => void
}

/** One shift: who comes; the roll; called off with a reason. */
export function One({ frame, shift, onDone }: OneProps) {
  const { activityId, day, half, post, cancelReason } = shift
  const [calling, setCalling] = useState(false)
  const { act, run } = useCancelShift()
  const cancel = async (reason: string) => {
    await run({ activityId, reason })
    if (useCancelShift.getState().act.state === 'done') onDone(words.cancelled)
  }
  if (calling)
    return (
      <Decline
        frame={frame}
        title={words.cancelPage}
        act={words.acts.tell}
        busy={act.state === 'busy'}
        failed={act.state === 'failed' && <Problem {...act.problem} />}
        onBack={() => setCalling(false)}
        onDecline={(reason) => void cancel(reason)}
      />
    )
  const on = cancelReason === null
  return (
    <Page
      {...frame}
      title={shiftDay(day)}
      main={
        on && (
          <Button
            kind='main'
            {...wayTo('deskRollCall', { activityId })}
            words={deskStrings.deskShifts.acts.roll}
          />
        )
      }
      second={
        on &&
        shift.startsAt > now() && (
          <Button id='cancel' words={words.acts.cancel} onTap={() => setCalling(true)} />
        )
      }
    >
      <View>
        <Row label={words.when}>{hours[half]}</Row>
        <Row label={words.at}>{post}</Row>
        <Row label={words.who}>{comersWords(shift)}</Row>
        {cancelReason !== null && <Row label={why}>{cancelReason}</Row>}
      </View>
    </Page>
  )
}
