import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import {
  useDecideJointDay,
  useJointDay,
  useProposeJointDay,
  useWithdrawJointDay,
} from '@/client/jointDay'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Facts } from './Facts'
import { Partner } from './Partner'

const words = deskStrings.deskJointDay

/** For a secretary: a party day with another branch: whom to ask, the answer, and the own record of it. */
export default function JointDayPage() {
  const { activityId = '', branchId = '', ask = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useJointDay, { activityId, branchId })
  const propose = useProposeJointDay()
  const decide = useDecideJointDay()
  const withdraw = useWithdrawJointDay()
  const [declining, setDeclining] = useState(false)
  const acts = [propose, decide, withdraw]
  const clear = () => acts.forEach((one) => one.clear())
  useDidShow(clear)
  const joint = loaded.state === 'shown' ? loaded.reply : null
  const turn = (on: boolean) => {
    clear()
    toTop()
    setDeclining(on)
  }
  const busy = acts.some(({ act }) => act.state === 'busy')
  const failed = acts.map(({ act }) => act).find(({ state }) => state === 'failed')
  const problem = failed?.state === 'failed' && <Problem {...failed.problem} />
  const reason = busy ? words.busy : undefined
  const say = async (end: 'agreed' | 'declined', why?: string) => {
    await decide.run({ activityId, end, ...(why && { words: why }) })
    if (useDecideJointDay.getState().act.state !== 'done') return
    setDeclining(false)
    onAgain()
  }
  const asks = joint?.state === 'asked'
  if (asks && declining)
    return (
      <Decline
        frame={frame}
        title={words.reason}
        act={words.acts.tell}
        busy={busy}
        failed={problem}
        onBack={() => turn(false)}
        onDecline={(why) => void say('declined', why)}
      />
    )
  // Nobody is asked yet, or they said no: then another branch may be.
  const free = joint
    ? !joint.asksUs && (joint.state === 'declined' || joint.state === 'withdrawn')
    : ask !== '' && loaded.state === 'failed' && !loaded.problem.again
  if (free)
    return (
      <Partner
        frame={frame}
        problem={problem}
        onChoose={(partnerId) =>
          void propose.run({ activityId, branchId: partnerId }).then(() => onAgain())
        }
      />
    )
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        asks &&
        joint.asksUs && (
          <Button
            kind='main'
            id='agree'
            words={words.acts.agree}
            reason={reason}
            onTap={() => void say('agreed')}
          />
        )
      }
    >
      {problem}
      {propose.act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='wait' words={words.asked} />
        </View>
      )}
      {decide.act.state === 'done' && joint?.state === 'agreed' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.agreed} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(joint) => (
          <>
            <Facts joint={joint} />
            {joint.state === 'asked' && joint.asksUs && (
              <Button id='decline' words={words.acts.decline} onTap={() => turn(true)} />
            )}
            {joint.state === 'asked' && !joint.asksUs && (
              <Button
                id='withdraw'
                words={words.acts.withdraw}
                reason={reason}
                onTap={() => void withdraw.run({ activityId }).then(() => onAgain())}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}
