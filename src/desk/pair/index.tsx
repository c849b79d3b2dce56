import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useLogPairing, usePairing, useProposePairing } from '@/client/pairing'
import { replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Propose } from './Propose'
import { Visit } from './Visit'

const words = deskStrings.deskPair

/** For a station: pairs an elder who offered with a child, or writes down a visit. */
export default function Pair() {
  const { pairingId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(usePairing, { pairingId })
  const proposing = useProposePairing()
  const logging = useLogPairing()
  useDidShow(() => {
    proposing.clear()
    logging.clear()
  })
  const done =
    proposing.act.state === 'done'
      ? words.proposed
      : logging.act.state === 'done'
        ? words.logged
        : null
  if (done)
    return (
      <Page
        {...frame}
        title={words.title}
        main={
          <Button
            kind='main'
            id='toPairing'
            words={words.acts.back}
            onTap={() => void replace('pairing', { pairingId })}
          />
        }
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={done} />
        </View>
      </Page>
    )
  const pairing = loaded.state === 'shown' ? loaded.reply : null
  if (pairing?.mine.station && pairing.state === 'offered')
    return <Propose frame={frame} pairingId={pairingId} />
  if (pairing?.mine.station && pairing.state === 'active')
    return <Visit frame={frame} pairingId={pairingId} />
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {() => <View>{words.nothing}</View>}
      </Load>
    </Page>
  )
}
