import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskJointDay

/** The day, both branches, and of the own people who took part; of the others' nothing. */
export function Facts({ joint }: { joint: ReplyOf<'jointDay.read'> }) {
  const { title, startsAt, place, host, partner, state, people } = joint
  return (
    <>
      <View>
        <Row label={deskStrings.deskJointDays.states[state]} detail={place}>
          {title}
        </Row>
        <Row label={words.host} detail={momentWords(startsAt, now())}>
          {host}
        </Row>
        <Row label={words.partner}>{partner}</Row>
        {joint.words && <Row label={words.why}>{joint.words}</Row>}
      </View>
      {state === 'agreed' && (
        <>
          <Heading words={words.own} />
          <View>{words.ownHint}</View>
          <View>
            {people.map(({ recordId, name, mark }) => (
              <Row key={recordId} label={name}>
                {mark === null ? words.notMarked : strings.marks[mark]}
              </Row>
            ))}
          </View>
        </>
      )}
    </>
  )
}
