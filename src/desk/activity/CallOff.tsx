import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useCallOff } from '@/client/posting'
import { Page } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Doing, doingActs } from './Doing'
import type { ChangeProps } from './Move'

const words = deskStrings.deskActivity

interface CallOffProps extends Omit<ChangeProps, 'posting'> {
  posting: Pick<ChangeProps['posting'], 'title' | 'seatsTaken' | 'waiting'>
}

/** Calls an activity off and says why to everybody who signed up. */
export function CallOff({ frame, activityId, posting, onDone, onBack }: CallOffProps) {
  const [reason, setReason] = useState('')
  const { act, run } = useCallOff()
  const send = async () => {
    await run({ activityId, reason: reason.trim() })
    if (useCallOff.getState().act.state === 'done') onDone(words.calledOff)
  }
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.callOffPage}
      {...doingActs({
        act,
        words: words.acts.tellCallOff,
        reason: reason.trim() === '' ? strings.problems.reasonMissing.what : undefined,
        onTap: () => void send(),
        onLeave: onBack,
      })}
    >
      <Doing act={act} onAgain={() => void send()} />
      <View>
        <View className='posting-title'>{posting.title}</View>
        <View>{words.count(posting.seatsTaken, posting.waiting)}</View>
        <View>{words.once}</View>
      </View>
      <Writing
        id='reason'
        label={words.reason}
        value={reason}
        longest={LONGEST.reason}
        onChange={setReason}
        dictate={dictation()}
      />
    </Page>
  )
}
