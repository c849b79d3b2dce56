import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import {
  useCallOffPairing,
  useLogPairing,
  usePairing,
  usePlanPairing,
  useProposePairing,
} from '@/client/pairing'
import { replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { Plan } from './Plan'
import { Planned } from './Planned'
import { Propose } from './Propose'
import { Visit } from './Visit'

const words = deskStrings.deskPair

/** For a station: pairs an elder who offered with a child, plans a visit, or writes one down. */
export default function Pair() {
  const { pairingId = '', visitId, what } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(usePairing, { pairingId })
  const acts = {
    proposed: useProposePairing(),
    planned: usePlanPairing(),
    calledOff: useCallOffPairing(),
    logged: useLogPairing(),
  }
  useDidShow(() => Object.values(acts).forEach(({ clear }) => clear()))
  const done = (Object.keys(acts) as (keyof typeof acts)[]).find(
    (name) => acts[name].act.state === 'done',
  )
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
          <StatusWords tone='good' words={words[done]} />
        </View>
      </Page>
    )
  const pairing = loaded.state === 'shown' && loaded.reply.mine.station ? loaded.reply : null
  if (pairing?.state === 'offered') return <Propose frame={frame} pairingId={pairingId} />
  if (pairing?.state === 'active') {
    const visit = pairing.planned.find((one) => one.visitId === visitId)
    if (visit) return <Planned {...{ frame, pairingId, visit }} />
    if (what === 'plan') return <Plan {...{ frame, pairingId }} />
    if (visitId === undefined) return <Visit {...{ frame, pairingId }} />
  }
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {() => <Empty icon='people' words={words.nothing} />}
      </Load>
    </Page>
  )
}
