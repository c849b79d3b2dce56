import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { DONATION_TONES, useMyDonations, type Donation } from '@/client/donation'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.donations

/** 捐物: what I offered and what the station said; goods, never money. */
export default function Donations() {
  const { loaded, onAgain } = useShown(useMyDonations, {})
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={<Button kind='main' {...wayTo('donate')} words={words.acts.give} />}
    >
      <View>{words.what}</View>
      <Heading words={words.mine} />
      <Load loaded={loaded} onAgain={onAgain}>
        {({ donations }) =>
          donations.length === 0 ? (
            <View>{words.none}</View>
          ) : (
            <>
              {donations.map((donation, at) => (
                <Entry key={donation.donationId} id={`donation-${at}`} {...entryOf(donation)} />
              ))}
            </>
          )
        }
      </Load>
    </Page>
  )
}

const entryOf = ({ donationId, state, item, amount, station, offeredAt }: Donation) => ({
  title: item,
  status: [{ words: words.states[state], tone: DONATION_TONES[state] }],
  note: pastDayWords(offeredAt, now()),
  lines: [words.count(amount), words.to(station)],
  onTap: wayTo('donation', { donationId }).onTap,
})
