import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useCheckIn, useClaimAttendance, useUndoCheckIn, wallOf } from '@/client/checkIn'
import { wayTo } from '@/client/entries'
import { HAS_SCANNER, replace, scanCode } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Keypad } from '@/components/Keypad'
import { Page, type PageProps } from '@/components/Page'
import { SPOKEN_DIGITS } from '@/domain/rollCall'
import { strings } from '@/strings'
import { leaderOf } from './leader'
import { NotYet } from './NotYet'
import './index.scss'

const words = strings.checkIn

interface EnterProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
}

/** Four digits as the secretary calls them out, or one of the codes: all ways are as good. */
export function Enter({ frame, activity }: EnterProps) {
  const { activityId } = activity
  const leader = leaderOf(activity)
  const { act, run, clear } = useCheckIn()
  const claim = useClaimAttendance(({ run }) => run)
  const undone = useUndoCheckIn(({ act }) => act.state === 'done')
  const [digits, setDigits] = useState('')
  const [noWall, setNoWall] = useState(false)
  const enter = (walkIn: boolean) => void run({ activityId, code: digits, walkIn })
  const scan = async () => {
    const scanned = await scanCode()
    const wall = scanned === null ? null : wallOf(scanned)
    setNoWall(scanned !== null && wall === null)
    if (wall) await replace('checkIn', wall)
  }
  if (act.state === 'failed')
    return (
      <NotYet
        {...act}
        frame={frame}
        {...{ activityId, leader }}
        onEnter={enter}
        other={<Button id='change' words={words.acts.again} onTap={clear} />}
      />
    )
  return (
    <Page {...frame}>
      <View>
        <View className='check-in-heading' {...aria('heading')} aria-level='1'>
          {words.heading(leader)}
        </View>
        {(undone || noWall) && (
          <View className='check-in-free' {...aria('status')}>
            {noWall ? words.notWall : words.undone}
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
      <Button {...wayTo('card')} icon='code' words={words.acts.card(leader)} />
      {HAS_SCANNER && <Button id='scan' words={words.acts.scan} onTap={() => void scan()} />}
      <Button id='was' words={words.acts.was(leader)} onTap={() => void claim({ activityId })} />
      <View className='check-in-free'>{words.free}</View>
    </Page>
  )
}
