import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import {
  useDecideJointDay,
  useJointDay,
  useProposeJointDay,
  useTakeJointDayBack,
  useWithdrawJointDay,
  type JointRecord,
} from '@/client/jointDay'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords, type StatusWordsProps } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Facts } from './Facts'
import { Mark } from './Mark'
import { Partner } from './Partner'
import { Sure } from './Sure'

const words = deskStrings.deskJointDay

type Doing = 'decline' | 'end' | JointRecord['people'][number] | null

/** For a secretary: a party day with another branch: whom to ask, the answer, and the own record of it. */
export default function JointDayPage() {
  const { activityId = '', branchId = '', ask = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useJointDay, { activityId, branchId })
  const propose = useProposeJointDay()
  const decide = useDecideJointDay()
  const withdraw = useWithdrawJointDay()
  const end = useTakeJointDayBack()
  const [doing, setDoing] = useState<Doing>(null)
  const acts = [propose, decide, withdraw, end]
  const clear = () => acts.forEach((one) => one.clear())
  useDidShow(clear)
  const joint = loaded.state === 'shown' ? loaded.reply : null
  const turn = (next: Doing) => {
    clear()
    toTop()
    setDoing(next)
  }
  const busy = acts.some(({ act }) => act.state === 'busy')
  const failed = acts.map(({ act }) => act).find(({ state }) => state === 'failed')
  const problem = failed?.state === 'failed' && <Problem {...failed.problem} />
  const reason = busy ? words.busy : undefined
  const say = async (end: 'agreed' | 'declined', why?: string) => {
    await decide.run({ activityId, end, ...(why && { words: why }) })
    if (useDecideJointDay.getState().act.state !== 'done') return
    setDoing(null)
    onAgain()
  }
  const asks = joint?.state === 'asked'
  if (asks && doing === 'decline')
    return (
      <Decline
        frame={frame}
        title={words.reason}
        act={words.acts.tell}
        busy={busy}
        failed={problem}
        onBack={() => turn(null)}
        onDecline={(why) => void say('declined', why)}
      />
    )
  const inner = { ...frame, onBack: () => turn(null) }
  if (joint?.state === 'agreed' && doing === 'end')
    return (
      <Sure
        frame={inner}
        busy={busy}
        problem={problem}
        onStay={() => turn(null)}
        onEnd={() =>
          void end.run({ activityId }).then(() => {
            if (useTakeJointDayBack.getState().act.state === 'done') setDoing(null)
            onAgain()
          })
        }
      />
    )
  if (joint && doing !== null && typeof doing === 'object')
    return (
      <Mark
        frame={inner}
        joint={joint}
        branchId={branchId}
        person={doing}
        onDone={() => {
          turn(null)
          onAgain()
        }}
      />
    )
  const told = (
    <>
      {problem}
      {propose.act.state === 'done' && <Told tone='wait' words={words.asked} />}
      {decide.act.state === 'done' && joint?.state === 'agreed' && (
        <Told tone='good' words={words.agreed} />
      )}
      {withdraw.act.state === 'done' && <Told tone='plain' words={words.withdrawn} />}
      {end.act.state === 'done' && <Told tone='plain' words={words.ended} />}
    </>
  )
  // Nobody is asked yet, or they said no: then another branch may be.
  const free = joint
    ? !joint.asksUs && (joint.state === 'declined' || joint.state === 'withdrawn')
    : ask !== '' && loaded.state === 'failed' && !loaded.problem.again
  if (free)
    return (
      <Partner
        frame={frame}
        told={told}
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
      {told}
      <Load loaded={loaded} onAgain={onAgain}>
        {(joint) => (
          <>
            <Facts joint={joint} onMark={turn} />
            {joint.state === 'agreed' && now() < joint.startsAt && (
              <Button id='takeBack' words={words.acts.takeBack} onTap={() => turn('end')} />
            )}
            {joint.state === 'asked' && joint.asksUs && (
              <Button id='decline' words={words.acts.decline} onTap={() => turn('decline')} />
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

/** What came of what was just done. */
const Told = (props: StatusWordsProps) => (
  <View {...aria('status')}>
    <StatusWords {...props} />
  </View>
)
