import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { calendarWords } from '@/client/membership'
import type { WholePlace } from '@/client/place'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPlace
const { kinds, approved: may, waits } = deskStrings.deskCommunities

interface FactsProps {
  place: WholePlace
  busy: string | undefined
  onEnd: (officeId: string) => void
}

/** What the bureau keeps of one that asks for hands, and who works for it. */
export function Facts({ place, busy, onEnd }: FactsProps) {
  const { kind, district, manager, phone, approved, workers } = place
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={approved ? 'good' : 'wait'} words={approved ? may : waits} />
      </View>
      <View>
        <Row label={words.kind}>{kinds[kind]}</Row>
        <Row label={words.fields.district}>{district}</Row>
        <Row label={words.fields.manager} detail={phone ?? words.none}>
          {manager ?? words.none}
        </Row>
      </View>
      <Heading words={words.workers} />
      {workers.length === 0 && <View>{words.nobody}</View>}
      {workers.map(({ officeId, name, from }, at) => (
        <Fragment key={officeId}>
          <Row label={words.since(calendarWords(from))}>{name}</Row>
          <Button
            id={`end-${at}`}
            kind='quiet'
            words={words.acts.end(name)}
            reason={busy}
            onTap={() => onEnd(officeId)}
          />
        </Fragment>
      ))}
    </>
  )
}
