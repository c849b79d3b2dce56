import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSetSeats } from '@/client/posting'
import { Page } from '@/components/Page'
import { Stepper } from '@/components/Stepper'
import { MOST_HANDS } from '@/domain/communityRequest'
import { seatsRefusal } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Doing, doingActs } from '../activity/Doing'
import type { ChangeProps } from '.'

const words = deskStrings.deskRequest

/** More hands, or fewer as far as nobody loses a place. */
export function Hands({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const [hands, setHands] = useState(posting.capacity ?? 1)
  const { act, run } = useSetSeats()
  const send = async () => {
    await run({ activityId, capacity: hands })
    if (useSetSeats.getState().act.state === 'done') onDone(words.seated)
  }
  const refusal = seatsRefusal(posting, hands)
  const unchanged = hands === posting.capacity ? words.unchanged : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.seatsPage}
      {...doingActs({
        act,
        words: words.acts.keepSeats,
        reason: refusal ? strings.problems[refusal].what : unchanged,
        onTap: () => void send(),
        onLeave: onBack,
      })}
    >
      <Doing act={act} onAgain={() => void send()} />
      <View>{words.count(posting.seatsTaken, posting.capacity ?? posting.seatsTaken)}</View>
      <Stepper
        id='hands'
        count={hands}
        unit={words.unit}
        least={1}
        most={MOST_HANDS}
        onChange={setHands}
      />
    </Page>
  )
}
