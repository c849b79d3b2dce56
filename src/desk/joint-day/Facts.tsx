import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { JointRecord } from '@/client/jointDay'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskJointDay

interface FactsProps {
  joint: JointRecord
  onMark: (person: JointRecord['people'][number]) => void
}

/** The day, both branches, and of the own people who took part; of the others' nothing. */
export function Facts({ joint, onMark }: FactsProps) {
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
          {people.map((person, nth) => (
            <View key={person.recordId}>
              <Row label={person.name}>
                {person.mark === null ? words.notMarked : strings.marks[person.mark]}
              </Row>
              <Button
                id={`mark-${nth}`}
                words={words.acts.mark(person.name)}
                onTap={() => onMark(person)}
              />
            </View>
          ))}
        </>
      )}
    </>
  )
}
