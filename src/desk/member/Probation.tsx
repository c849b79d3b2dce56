import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { useMember, type WholeMember } from '@/client/care'
import { useSetProbation } from '@/client/member'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { calendarDay, daysAfter, dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { UntilDay } from './UntilDay'

const words = deskStrings.deskMember

/** Somebody accepted into the Party is on probation for a year; until then they decide nothing yet. */
const YEAR = 365

/** Whether somebody is on probation, and the tap that says so or takes it back. */
export function Probation({ member }: { member: WholeMember }) {
  const { recordId, probationaryUntil } = member
  const { act, run } = useSetProbation()
  const on = probationaryUntil !== null && probationaryUntil > calendarDay(now())
  const [choosing, setChoosing] = useState(false)
  const keep = async (until: string | null) => {
    await run({ recordId, until })
    if (useSetProbation.getState().act.state === 'done') setChoosing(false)
    void useMember.getState().open({ recordId })
  }
  const set = () => keep(on ? null : calendarDay(daysAfter(now(), YEAR)))
  const reason = act.state === 'busy' ? words.busy : undefined
  return (
    <>
      {act.state === 'failed' && <Problem {...act.problem} />}
      {(on || act.state === 'done') && (
        <View {...aria('status')}>
          {on
            ? words.probation(dayWords(`${probationaryUntil}T00:00:00.000Z`, now()))
            : words.nowFull}
        </View>
      )}
      <Button
        id='probation'
        words={on ? words.acts.full : words.acts.probation}
        reason={reason}
        onTap={() => void set()}
      />
      {on && !choosing && (
        <Button id='probationDay' words={words.acts.probationDay} onTap={() => setChoosing(true)} />
      )}
      {on && choosing && (
        <UntilDay
          until={probationaryUntil}
          reason={reason}
          onKeep={(until) => void keep(until)}
          onLeave={() => setChoosing(false)}
        />
      )}
    </>
  )
}
