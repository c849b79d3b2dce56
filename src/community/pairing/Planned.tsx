import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import type { WholePairing } from '@/client/pairing'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.pairing

/** When somebody goes next, and with whom; its station opens each to write it down, and plans one more. */
export function Planned({ pairing }: { pairing: WholePairing }) {
  const { pairingId, state, mine, planned } = pairing
  if (state !== 'active' || (planned.length === 0 && !mine.station)) return null
  const said = planned.map(({ visitId, day, otherAdult }) => ({
    visitId,
    day: dayWords(`${day}T00:00:00.000Z`, now()),
    along: words.along(otherAdult),
  }))
  return (
    <>
      <Heading words={words.planned} />
      {mine.station ? (
        <>
          {said.map(({ visitId, day, along }, at) => (
            <Entry
              key={visitId}
              id={`planned-${at}`}
              title={day}
              lines={[along]}
              onTap={wayTo('deskPair', { pairingId, visitId }).onTap}
            />
          ))}
          <Button
            id='plan'
            icon='calendar'
            words={words.acts.plan}
            onTap={wayTo('deskPair', { pairingId, what: 'plan' }).onTap}
          />
        </>
      ) : (
        <View>
          {said.map(({ visitId, day, along }) => (
            <Row key={visitId} label={along}>
              {day}
            </Row>
          ))}
        </View>
      )}
    </>
  )
}
