import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { notLet } from '@/client/acting'
import { useMakeUp, useTakeMakeUpBack, type Following } from '@/client/partyDay'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

const { acts, busy: wait } = partyDayStrings.follow

/** 补课: one item a page, as slowly as one likes; whoever says so has made up, and nothing is counted. */
export function useMakingUp(activityId: string, day: Following | null) {
  const done = useMakeUp()
  const undo = useTakeMakeUpBack()
  const [at, setAt] = useState<number | null>(null)
  const clear = () => [done, undo].forEach((one) => one.clear())
  useDidShow(clear)
  const show = (next: number | null) => {
    clear()
    toTop()
    setAt(next)
  }
  const finish = async () => {
    await done.run({ activityId })
    if (useMakeUp.getState().act.state === 'done') show(null)
  }
  const busy = [done, undo].some(({ act }) => act.state === 'busy')
  const reason = busy ? wait : notLet('checkIn') && strings.acting.notThis
  const { steps = [], makeUp = null } = day ?? {}
  const button = (id: string, words: string, onTap: () => void, why?: string) => (
    <Button kind='main' id={id} words={words} reason={why} onTap={onTap} />
  )
  const doneButton = button('madeUp', acts.done, () => void finish(), reason)
  const open = makeUp === 'open'
  const main =
    at !== null && at + 1 < steps.length
      ? button('next', acts.next, () => show(at + 1))
      : open && (at !== null || steps.length === 0)
        ? doneButton
        : open && button('makeUp', acts.makeUp, () => show(0))
  const second = makeUp === 'fresh' && at === null && (
    <Button
      id='undo'
      words={acts.undo}
      reason={reason}
      onTap={() => void undo.run({ activityId })}
    />
  )
  const failed = [done.act, undo.act].find(({ state }) => state === 'failed')
  return { at, show, main, second, failed }
}

export type MakingUp = ReturnType<typeof useMakingUp>
