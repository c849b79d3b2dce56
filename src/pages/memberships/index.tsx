import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import {
  useLeaveBranch,
  useMemberships,
  useTakePart,
  useWithdrawMove,
  type Membership,
} from '@/client/membership'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { strings } from '@/strings'
import { LeaveBranch } from './LeaveBranch'
import { Shelves } from './Shelves'
import { TakePart } from './TakePart'

const words = strings.memberships

type Doing = { what: 'leave'; membership: Membership } | { what: 'more' } | null

/** 我的支部: home, the branches one takes part in, those of before, and what one waits for. */
export default function Memberships() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMemberships, {})
  const [doing, setDoing] = useState<Doing>(null)
  useDidShow(() => {
    for (const act of [useLeaveBranch, useTakePart, useWithdrawMove]) act.getState().clear()
  })
  const back = () => {
    setDoing(null)
    for (const act of [useLeaveBranch, useTakePart]) act.getState().clear()
    onAgain()
  }
  if (doing?.what === 'leave')
    return <LeaveBranch frame={frame} membership={doing.membership} onBack={back} />
  if (doing?.what === 'more') return <TakePart frame={frame} onBack={back} />
  return (
    <Page
      {...frame}
      title={words.title}
      second={
        loaded.state === 'shown' && (
          <Button id='more' words={words.acts.more} onTap={() => setDoing({ what: 'more' })} />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(mine) => (
          <Shelves
            {...mine}
            onLeave={(membership) => setDoing({ what: 'leave', membership })}
            onAgain={onAgain}
          />
        )}
      </Load>
    </Page>
  )
}
