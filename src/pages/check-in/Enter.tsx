import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useCheckIn, useClaimAttendance, useUndoCheckIn } from '@/client/checkIn'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Keypad } from '@/components/Keypad'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { SPOKEN_DIGITS } from '@/domain/rollCall'
import { strings } from '@/strings'
import './index.scss'

const words = strings.checkIn

interface EnterProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
}

/** Four digits as the secretary calls them out. Who did not sign up is asked whether to join now. */
export function Enter({ frame, activity: { activityId } }: EnterProps) {
  const { act, run, clear } = useCheckIn()
  const claim = useClaimAttendance(({ run }) => run)
  const undone = useUndoCheckIn(({ act }) => act.state === 'done')
  const [digits, setDigits] = useState('')
  const enter = (walkIn: boolean) => void run({ activityId, code: digits, walkIn })
  const was = <Button id='was' words={words.acts.was} onTap={() => void claim({ activityId })} />
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const joins = act.refusal === 'notSignedUp'
    return (
      <Page
        {...frame}
        main={
          joins && (
            <Button kind='main' id='walkIn' words={words.acts.walkIn} onTap={() => enter(true)} />
          )
        }
      >
        <Problem {...problem} onAgain={again ? () => enter(false) : undefined} />
        <Button id='change' words={words.acts.again} onTap={clear} />
        {!joins && was}
      </Page>
    )
  }
  return (
    <Page {...frame}>
      <View>
        <View className='check-in-heading' {...aria('heading')} aria-level='1'>
          {words.heading}
        </View>
        {undone && (
          <View className='check-in-free' {...aria('status')}>
            {words.undone}
          </View>
        )}
      </View>
      <Keypad
        digits={digits}
        length={SPOKEN_DIGITS}
        words={words.key}
        busy={act.state === 'busy' ? words.busy : undefined}
        onChange={setDigits}
        onDone={() => enter(false)}
      />
      {was}
      <View className='check-in-free'>{words.free}</View>
    </Page>
  )
}
