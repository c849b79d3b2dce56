import { memo, useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { Called, Roll } from '@/client/rollCall'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { StatusWords, type Tone } from '@/components/StatusWords'
import { rollCallStage, type AttendanceMark } from '@/domain/rollCall'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskRollCall

interface NamesProps {
  roll: Roll
  /** Whose marks wait for the network. */
  pending: string[]
  onHere: (person: Called) => void
  onChange: (person: Called) => void
}

/** Who signed up stands open; the rest of the branch is a tap away. The order stays while it is tapped. */
export function Names({ roll, pending, onHere, onChange }: NamesProps) {
  const expected = roll.people.filter(({ signUp, mark, claims }) => signUp ?? mark ?? claims)
  // Decided once: a name must not jump away under the finger that marks it.
  const [first] = useState(() => expected.map(({ recordId }) => recordId))
  const [open, setOpen] = useState(expected.length === 0)
  // By one tap only on the day itself, and where nothing has to be explained.
  const atOnce = roll.state === 'published' && rollCallStage(roll, now()) === 'open'
  const shelf = (people: Called[], id: string) => (
    <View className='roll table' {...aria('table')}>
      {people.map((person, at) => (
        <Name
          key={person.recordId}
          id={`${id}-${at}`}
          person={person}
          pending={pending.includes(person.recordId)}
          atOnce={atOnce && !person.claims}
          onHere={onHere}
          onChange={onChange}
        />
      ))}
    </View>
  )
  const isFirst = ({ recordId }: Called) => first.includes(recordId)
  const others = roll.people.filter((person) => !isFirst(person))
  return (
    <>
      {shelf(roll.people.filter(isFirst), 'name')}
      {others.length > 0 && !open && (
        <Button id='rest' icon='people' words={words.acts.rest} onTap={() => setOpen(true)} />
      )}
      {others.length > 0 && open && (
        <>
          <View className='roll-second'>{words.rest(others.length)}</View>
          {shelf(others, 'rest')}
        </>
      )}
    </>
  )
}

const TONES: Record<AttendanceMark, Tone> = {
  present: 'good',
  online: 'good',
  makeUp: 'good',
  homeVisit: 'busy',
  leave: 'wait',
  absent: 'plain',
}

interface NameProps extends Omit<NamesProps, 'roll' | 'pending'> {
  id: string
  person: Called
  pending: boolean
  atOnce: boolean
}

const Name = memo(function Name({ id, person, pending, atOnce, onHere, onChange }: NameProps) {
  const { name, mark, walkIn } = person
  return (
    <View className='roll-row' {...aria('row')}>
      <View className='roll-cell' {...aria('cell')}>
        <View className='roll-name'>{name || words.left}</View>
        <View className='roll-second'>{secondLine(person)}</View>
      </View>
      <View className='roll-cell' {...aria('cell')}>
        {mark === null && atOnce ? (
          <Button
            id={`here-${id}`}
            icon='check'
            words={words.acts.here}
            onTap={() => onHere(person)}
          />
        ) : (
          mark !== null && (
            <StatusWords
              tone={pending ? 'wait' : TONES[mark]}
              words={
                pending ? `${strings.marks[mark]}（${words.pending}）` : markWords(mark, walkIn)
              }
            />
          )
        )}
      </View>
      <View className='roll-cell' {...aria('cell')}>
        <Button id={`other-${id}`} words={words.acts.other} onTap={() => onChange(person)} />
      </View>
    </View>
  )
})

const markWords = (mark: AttendanceMark, walkIn: boolean): string =>
  walkIn ? `${strings.marks[mark]}，${strings.marks.walkIn}` : strings.marks[mark]

function secondLine({ signUp, claims, guests }: Called): string {
  if (claims) return words.claims
  if (signUp === null) return words.notSigned
  if (signUp === 'waitlisted') return strings.party.waiting
  return guests > 0 ? words.with(guests) : words.alone
}
