import { useState } from 'react'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { PAIRING_TONES, usePairings, type Pairing } from '@/client/pairing'
import { useMe } from '@/client/session'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPairings

/** For a station, and for the bureau: who offered, who is paired, and what has ended. */
export default function Pairings() {
  const [which, setWhich] = useState<keyof typeof words.whiches>('open')
  const list = useShownList(usePairings, { which })
  const works = (useMe()?.officeCommunities ?? []).length > 0
  const first =
    list.loaded.state === 'shown'
      ? list.loaded.reply.find(({ state }) => state === 'offered')
      : undefined
  return (
    <Page {...useFrame()} wide title={words.title}>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      {works && first && (
        <Button {...wayTo('deskPair', { pairingId: first.pairingId })} words={words.acts.pair} />
      )}
      <List {...list} id='pairing' entry={entryOf} empty={{ icon: 'people', ...words.empty }} />
    </Page>
  )
}

const entryOf = ({ pairingId, elder, state, station, childCode }: Pairing) => ({
  title: elder,
  status: [{ words: words.states[state], tone: PAIRING_TONES[state] }],
  lines: [childCode === null ? words.noChild : words.child(childCode), station],
  onTap: wayTo('pairing', { pairingId }).onTap,
})
