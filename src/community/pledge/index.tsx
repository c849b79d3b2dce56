import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useActing } from '@/client/acting'
import { useFrame } from '@/client/frame'
import { useMyPledge, useNotNow, useWithdrawPledge } from '@/client/pledge'
import { useShown } from '@/client/shown'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { communityStrings } from '@/communityStrings'
import { Asked } from './Asked'
import { Shown } from './Shown'
import { Sure, Withdrawn } from './Withdraw'

const words = communityStrings.pledge

/** My own card of 亮身份: shown large for who scans it, and taken back in two taps. */
export default function Pledge() {
  const frame = useFrame()
  const acting = useActing(({ elder }) => elder !== null)
  const { loaded, onAgain } = useShown(useMyPledge, {})
  const withdrawing = useWithdrawPledge(({ act }) => act)
  const [sure, setSure] = useState(false)
  useDidShow(() => {
    setSure(false)
    useWithdrawPledge.getState().clear()
    useNotNow.getState().clear()
  })
  const mine = loaded.state === 'shown' && !acting ? loaded.reply : null
  if (withdrawing.state === 'done') return <Withdrawn frame={frame} />
  if (mine?.card && sure)
    return (
      <Sure
        frame={frame}
        pledgeId={mine.card.pledgeId}
        onKeep={() => setSure(false)}
        onDone={onAgain}
      />
    )
  if (mine?.card && !mine.card.over)
    return <Shown frame={frame} card={mine.card} onWithdraw={() => setSure(true)} />
  if (mine?.eligible) return <Asked frame={frame} mine={mine} onAgain={onAgain} />
  return (
    <Page {...frame} title={words.title}>
      {acting ? (
        <Empty icon='person' {...words.onlySelf} />
      ) : (
        <Load loaded={loaded} onAgain={onAgain}>
          {() => <Empty icon='star' {...words.partyOnly} />}
        </Load>
      )}
    </Page>
  )
}
