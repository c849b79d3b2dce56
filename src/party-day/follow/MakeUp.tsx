import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useActing } from '@/client/acting'
import { wayTo } from '@/client/entries'
import type { Following } from '@/client/partyDay'
import { useRouter } from '@tarojs/taro'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { partyDayStrings } from '@/partyDayStrings'
import type { MakingUp } from './makingUp'
import { Step } from './Step'

const words = partyDayStrings.follow

interface MakeUpProps {
  day: Following
  making: MakingUp
  onCall: () => void
  /** What stands there before one begins, and afterwards. */
  children: ReactNode
}

/** What a party day was, or the item one is at while making up for it. */
export function MakeUp({ day, making, onCall, children }: MakeUpProps) {
  const { activityId = '' } = useRouter().params
  const acting = useActing(({ elder }) => elder !== null)
  const { at, show, failed } = making
  const problem = failed?.state === 'failed' && <Problem {...failed.problem} />
  if (at === null)
    return (
      <>
        {problem}
        {day.mark === 'makeUp' && (
          <View {...aria('status')}>
            <StatusWords tone='good' words={words.madeUp} />
          </View>
        )}
        {children}
        {day.makeUp === 'open' && <View>{words.mayMakeUp}</View>}
        {day.stage === 'over' && (
          <Button {...wayTo('activity', { activityId })} words={words.acts.activity} />
        )}
      </>
    )
  return (
    <>
      {problem}
      <StatusWords tone='wait' icon='ear' words={words.making} />
      <Step key={at} day={{ ...day, at, leader: null }} onCall={onCall} />
      {!acting && (
        <Button {...wayTo('partyDaySay', { activityId })} icon='mic' words={words.acts.say} />
      )}
      {at > 0 && <Button id='before' words={words.acts.before} onTap={() => show(at - 1)} />}
      <Button id='leave' words={words.acts.leave} onTap={() => show(null)} />
    </>
  )
}
