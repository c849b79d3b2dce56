import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useAskToHelp, useEndHelp, useHelp, type Helped } from '@/client/helper'
import { useAgainSoon, useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { strings } from '@/strings'
import { ElderCard } from './ElderCard'
import { EnterCode } from './EnterCode'
import { StopHelping } from './StopHelping'

const words = strings.helping

/** 帮家里人: whom I help, one tap from acting for them; nobody yet: whom to help, and the code on their phone. */
export default function Helping() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useHelp, {})
  const [asking, setAsking] = useState(false)
  const [stopping, setStopping] = useState<Helped | null>(null)
  const elders = loaded.state === 'shown' ? loaded.reply.elders : null
  useAgainSoon(elders?.some(({ state }) => state === 'asked') ?? false, onAgain)
  useDidShow(() => {
    useAskToHelp.getState().clear()
    useEndHelp.getState().clear()
  })
  const leave = () => {
    setAsking(false)
    setStopping(null)
    onAgain()
  }
  if (stopping) return <StopHelping frame={frame} elder={stopping} onLeave={leave} />
  if (asking || elders?.length === 0)
    return <EnterCode frame={frame} onBack={asking ? leave : undefined} onSent={leave} />
  return (
    <Page
      {...frame}
      title={words.title}
      second={elders && <Button id='more' words={words.acts.more} onTap={() => setAsking(true)} />}
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {({ elders }) =>
          elders.map((elder, at) => (
            <ElderCard
              key={elder.grantId}
              at={at}
              helped={elder}
              onStop={() => setStopping(elder)}
            />
          ))
        }
      </Load>
    </Page>
  )
}
