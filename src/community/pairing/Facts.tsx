import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { PAIRING_TONES, type WholePairing } from '@/client/pairing'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.pairing
const { states, child, noChild } = communityStrings.pairings

const day = (date: string) => dayWords(`${date}T00:00:00.000Z`, now())

/** An elder and a number: nothing here could be a child's name. */
export function Facts({ pairing }: { pairing: WholePairing }) {
  const { state, station, phone, elder, childCode, guardian, fromDay, untilDay, visits } = pairing
  return (
    <>
      <StatusWords tone={PAIRING_TONES[state]} words={states[state]} />
      <View>
        <Row label={words.child}>{childCode === null ? noChild : child(childCode)}</Row>
        <Row label={words.elder}>{elder}</Row>
        <Row label={words.station} detail={phone}>
          {station}
        </Row>
        {fromDay && untilDay && (
          <Row label={words.span}>{words.days(day(fromDay), day(untilDay))}</Row>
        )}
        {guardian && (
          <Row label={words.guardian} detail={words.noted(day(guardian.day), guardian.notedBy)}>
            {words.agreed(words.guardians[guardian.who], words.hows[guardian.how])}
          </Row>
        )}
      </View>
      <Heading words={words.visits} />
      <View>
        {visits.length === 0 && <View>{words.none}</View>}
        {visits.map((visit, at) => (
          <Row key={at} label={day(visit.day)} detail={words.along(visit.otherAdult)} long>
            {visit.words}
          </Row>
        ))}
      </View>
      <View>{words.rule}</View>
    </>
  )
}
