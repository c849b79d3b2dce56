import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { toTop } from '@/client/platform'
import { useAskPlan, useDecidePlan, useWithdrawPlan, type Leading } from '@/client/partyDayLead'

/** What an officer says of a plan, one tap each; `giving`: the word back is being written. */
export function useAgreeing(activityId: string, day: Leading | null, onDone: () => void) {
  const ask = useAskPlan()
  const decide = useDecidePlan()
  const withdraw = useWithdrawPlan()
  const [giving, setGiving] = useState(false)
  const acts = [ask, decide, withdraw]
  const clear = () => acts.forEach((one) => one.clear())
  useDidShow(clear)
  const askingId = day?.agreement.last?.askingId ?? ''
  const turn = (on: boolean) => {
    clear()
    toTop()
    setGiving(on)
  }
  // How it stands now is said at the top.
  const told = () => {
    toTop()
    onDone()
  }
  return {
    giving,
    turn,
    clear,
    busy: acts.some(({ act }) => act.state === 'busy'),
    failed: acts.map(({ act }) => act).find(({ state }) => state === 'failed'),
    onAsk: async (alone: boolean) => {
      await ask.run({ activityId, seen: day?.version ?? 0, alone })
      told()
    },
    onAgree: async () => {
      await decide.run({ askingId, end: 'agreed' })
      told()
    },
    onGiveBack: async (words: string) => {
      await decide.run({ askingId, end: 'returned', words })
      if (useDecidePlan.getState().act.state === 'done') setGiving(false)
      told()
    },
    onWithdraw: async () => {
      await withdraw.run({ askingId })
      told()
    },
  }
}

export type Agreeing = ReturnType<typeof useAgreeing>
