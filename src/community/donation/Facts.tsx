import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { DONATION_TONES, type WholeDonation } from '@/client/donation'
import { phone as callUp } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.donation
const { states, count } = communityStrings.donations

/** What is given and where it stands; once it arrived it is a receipt with thanks. */
export function Facts({ donation }: { donation: WholeDonation }) {
  const { state, item, amount, station, giver, mine, decidedAt, phone } = donation
  const received = state === 'received'
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={DONATION_TONES[state]} words={states[state]} />
      </View>
      <View>
        <Row label={words.item} detail={count(amount)}>
          {item}
        </Row>
        {donation.words && (
          <Row label={received ? words.thanks : words.why} long>
            {donation.words}
          </Row>
        )}
        <Row label={words.station} detail={phone}>
          {station}
        </Row>
        {(received || !mine) && <Row label={words.giver}>{giver}</Row>}
        {received && decidedAt && <Row label={words.day}>{dayWords(decidedAt, now())}</Row>}
      </View>
      {mine && state === 'accepted' && <View>{words.bring(station)}</View>}
      {mine && (
        <Button
          id='callStation'
          icon='phone'
          words={words.acts.call}
          onTap={() => void callUp(phone)}
        />
      )}
    </>
  )
}
