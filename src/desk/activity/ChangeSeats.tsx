import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSetSeats } from '@/client/posting'
import { Page } from '@/components/Page'
import { seatsRefusal } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Seats } from '../post/Seats'
import { Doing, doingActs } from './Doing'
import type { ChangeProps } from './Move'

const words = deskStrings.deskActivity

/** More seats, or fewer as far as nobody loses one. */
export function ChangeSeats({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const [seats, setSeats] = useState(posting.capacity)
  const { act, run } = useSetSeats()
  const send = async () => {
    await run({ activityId, capacity: seats })
    if (useSetSeats.getState().act.state === 'done') onDone(words.seated)
  }
  const refusal = seatsRefusal(posting, seats)
  const unchanged = seats === posting.capacity ? words.unchanged : undefined
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
      <View>{words.count(posting.seatsTaken, posting.waiting)}</View>
      {posting.waiting > 0 && <View>{words.queueMoves}</View>}
      <Seats seats={seats} onPick={setSeats} />
    </Page>
  )
}
