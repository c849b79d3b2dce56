import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useDecidePairing, useEndPairing, usePairing, type WholePairing } from '@/client/pairing'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { Facts } from './Facts'
import { Planned } from './Planned'

const words = communityStrings.pairing

/** One pairing, for its elder, its station and the bureau; either ends it in two taps. */
export default function PairingPage() {
  const { pairingId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(usePairing, { pairingId })
  const decide = useDecidePairing()
  const end = useEndPairing()
  const [ending, setEnding] = useState(false)
  const [done, setDone] = useState<'yes' | 'no' | 'ended' | null>(null)
  useDidShow(() => {
    decide.clear()
    end.clear()
    setDone(null)
    setEnding(false)
  })
  const onDecide = async (agreed: boolean) => {
    await decide.run({ pairingId, agreed })
    if (useDecidePairing.getState().act.state === 'done') setDone(agreed ? 'yes' : 'no')
    onAgain()
  }
  const onEnd = async () => {
    await end.run({ pairingId })
    if (useEndPairing.getState().act.state === 'done') setDone('ended')
    setEnding(false)
    onAgain()
  }
  const acts = [decide.act, end.act]
  const failed = acts.find(({ state }) => state === 'failed')
  const busy = acts.some(({ state }) => state === 'busy') ? words.busy : undefined
  const pairing = loaded.state === 'shown' ? loaded.reply : null
  const ways = ending
    ? {
        second: <Button id='keep' words={words.acts.keep} onTap={() => setEnding(false)} />,
        main: (
          <Button
            kind='main'
            id='reallyEnd'
            words={words.acts.end}
            reason={busy}
            onTap={() => void onEnd()}
          />
        ),
      }
    : pairing &&
      waysOf(
        pairing,
        busy,
        (agreed) => void onDecide(agreed),
        () => setEnding(true),
      )
  return (
    <Page {...frame} title={ending ? words.really : words.title} {...ways}>
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      {done && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words[done]} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(pairing) => (
          <>
            <Planned pairing={pairing} />
            <Facts pairing={pairing} />
          </>
        )}
      </Load>
    </Page>
  )
}

function waysOf(
  { pairingId, state, mine }: WholePairing,
  busy: string | undefined,
  onDecide: (agreed: boolean) => void,
  onEnd: () => void,
) {
  if (state === 'ended' || !(mine.elder || mine.station)) return {}
  const end = <Button id='end' icon='leave' words={words.acts.end} onTap={onEnd} />
  if (mine.elder && state === 'asked')
    return {
      second: (
        <Button
          id='decline'
          words={words.acts.decline}
          reason={busy}
          onTap={() => onDecide(false)}
        />
      ),
      main: (
        <Button
          kind='main'
          id='agree'
          words={words.acts.agree}
          reason={busy}
          onTap={() => onDecide(true)}
        />
      ),
    }
  if (!mine.station || state === 'asked') return { second: end }
  const act = state === 'offered' ? words.acts.propose : words.acts.log
  return {
    second: end,
    main: <Button kind='main' {...wayTo('deskPair', { pairingId })} words={act} />,
  }
}
