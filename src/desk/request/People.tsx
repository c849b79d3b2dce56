import { View } from '@tarojs/components'
import { pastMomentWords } from '@/domain/time'
import { now } from '@/client/clock'
import type { Request, Server } from '@/client/whistle'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Reveal } from '../Reveal'

const words = deskStrings.deskRequest

interface PeopleProps {
  request: Request
  onHours: (person: Server) => void
}

/** Who comes, or came: a number at a time, and how long they helped. */
export function People({ request, onHours }: PeopleProps) {
  const { people, changes } = request
  return (
    <>
      <Heading words={words.people} />
      {people.length === 0 && <View>{words.nobody}</View>}
      {people.map((person, at) => (
        <Person key={person.recordId} {...{ at, person, request, onHours }} />
      ))}
      {changes.length > 0 && (
        <View>
          <Heading words={words.changes} />
          {changes.map(({ name, before, after, why, by, at }) => (
            <Row
              key={at}
              label={pastMomentWords(at, now())}
              detail={`${words.reasons[why]}，${by || words.left}`}
            >
              {words.change(name || words.left, before, after)}
            </Row>
          ))}
        </View>
      )}
    </>
  )
}

function Person({ at, person, request, onHours }: PeopleProps & { at: number; person: Server }) {
  const { recordId, name, phone, signUp, mark, minutes } = person
  const came = mark === 'present'
  const standing = signUp === 'waitlisted' ? words.queue : strings.party.confirmed
  return (
    <>
      <Row
        label={mark ? strings.marks[mark] : standing}
        detail={came ? words.served(minutes) : undefined}
      >
        {name || words.left}
      </Row>
      {phone && (
        <Reveal
          id={`call-${at}`}
          {...{ name, phone, recordId, activityId: request.activityId }}
          reason='activity'
        />
      )}
      {came && (
        <Button
          id={`hours-${at}`}
          icon='clock'
          words={words.acts.hours(name)}
          onTap={() => onHours(person)}
        />
      )}
    </>
  )
}
