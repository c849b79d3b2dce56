import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { PAIRING_TONES, useMyPairings, useOfferPairing, type Pairing } from '@/client/pairing'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.pairings

/** 代理家长: my pairings, and the stations where I can offer to be one. */
export default function Pairings() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMyPairings, {})
  const { act, run, clear } = useOfferPairing()
  const [place, setPlace] = useState<{ communityId: string; name: string } | null>(null)
  useDidShow(clear)
  const offer = async () => {
    if (!place) return
    await run({ communityId: place.communityId })
    if (useOfferPairing.getState().act.state === 'done') setPlace(null)
    onAgain()
  }
  const change = () => {
    clear()
    setPlace(null)
  }
  if (place)
    return (
      <Page
        {...frame}
        onBack={change}
        title={words.sure(place.name)}
        second={<Button id='change' words={words.acts.change} onTap={change} />}
        main={
          <Button
            kind='main'
            id='offer'
            words={words.acts.offer}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void offer()}
          />
        }
      >
        {act.state === 'failed' && <Problem {...act.problem} />}
        <View>{words.what}</View>
      </Page>
    )
  return (
    <Page {...frame} title={words.title}>
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.offered} />
        </View>
      )}
      <View>{words.what}</View>
      <Load loaded={loaded} onAgain={onAgain}>
        {({ pairings, stations }) => (
          <>
            <Heading words={words.mine} />
            {pairings.length === 0 && <View>{words.none}</View>}
            {pairings.map((pairing, at) => (
              <Entry key={pairing.pairingId} id={`pairing-${at}`} {...entryOf(pairing)} />
            ))}
            <Heading words={words.ask} />
            {stations.map(({ communityId, name, phone }, at) => (
              <Entry
                key={communityId}
                id={`station-${at}`}
                title={name}
                lines={[phone]}
                onTap={() => {
                  clear()
                  setPlace({ communityId, name })
                }}
              />
            ))}
          </>
        )}
      </Load>
    </Page>
  )
}

const entryOf = ({ pairingId, state, station, childCode, offeredAt }: Pairing) => ({
  title: station,
  status: [{ words: words.states[state], tone: PAIRING_TONES[state] }],
  note: pastDayWords(offeredAt, now()),
  lines: [childCode === null ? words.noChild : words.child(childCode)],
  onTap: wayTo('pairing', { pairingId }).onTap,
})
