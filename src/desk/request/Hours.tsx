import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSetHours, type Server } from '@/client/whistle'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { HOUR_REASONS, type HourReason } from '@/domain/communityRequest'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Doing, doingActs } from '../activity/Doing'
import { OneOf } from '../post/OneOf'
import type { ChangeProps } from '.'

const words = deskStrings.deskRequest

const USUAL = [30, 60, 90, 120, 150, 180, 240, 300, 360]

interface HoursProps extends ChangeProps {
  person: Server
}

/** Puts right how long somebody helped, and why: what it was stays beside it (rule 20). */
export function Hours({ frame, activityId, person, onDone, onBack }: HoursProps) {
  const { recordId, name, minutes: seen } = person
  const [minutes, setMinutes] = useState(seen)
  const [why, setWhy] = useState<HourReason | null>(null)
  const { act, run } = useSetHours()
  const send = async () => {
    if (!why) return
    await run({ activityId, recordId, seen, minutes, why })
    if (useSetHours.getState().act.state === 'done') onDone(words.hoursKept)
  }
  const counts = [...new Set([...USUAL, seen])].sort((a, b) => a - b)
  const missing = why === null ? strings.problems.whyNeeded.what : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.hours(name)}
      {...doingActs({
        act,
        words: words.acts.keepHours,
        reason: minutes === seen ? words.unchanged : missing,
        onTap: () => void send(),
        onLeave: onBack,
      })}
    >
      <Doing act={act} onAgain={() => void send()} />
      <Pick
        id='minutes'
        label={words.served(seen)}
        options={Object.fromEntries(counts.map((one) => [String(one), words.minutes(one)]))}
        chosen={String(minutes)}
        onPick={(one) => setMinutes(Number(one))}
      />
      <View>{words.why}</View>
      <OneOf
        id='why'
        options={HOUR_REASONS.map((value) => ({ value, words: words.reasons[value] }))}
        chosen={why}
        onPick={setWhy}
      />
    </Page>
  )
}
