import { useState } from 'react'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { DONATION_TONES, useDonations, type Donation } from '@/client/donation'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskDonations

/** For a station: what people offer, the oldest first, and what arrived. */
export default function Donations() {
  const [which, setWhich] = useState<keyof typeof words.whiches>('open')
  const list = useShownList(useDonations, { which })
  return (
    <Page {...useFrame()} wide title={words.title}>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List {...list} id='donation' entry={entryOf} empty={{ icon: 'bag', ...words.empty }} />
    </Page>
  )
}

/** A worker may serve several stations: each line says which one the goods go to. */
const entryOf = ({
  donationId,
  item,
  amount,
  state,
  giver,
  station,
}: Donation & { giver: string }) => ({
  title: item,
  status: [{ words: words.states[state], tone: DONATION_TONES[state] }],
  lines: [words.count(amount), giver, words.to(station)],
  onTap: wayTo('donation', { donationId }).onTap,
})
