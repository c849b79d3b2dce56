import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { Called, Roll } from '@/client/rollCall'
import { problemOf } from '@/client/words'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Stepper } from '@/components/Stepper'
import { MOST_GUESTS } from '@/domain/activity'
import { markRefusal, rollCallStage, type AttendanceMark, type MarkReason } from '@/domain/rollCall'
import { deskStrings } from '@/deskStrings'
import { MarkChoices, WhyChoices } from './Choices'

const words = deskStrings.deskRollCall

interface ChangeProps {
  frame: PageProps
  roll: Roll
  person: Called
  onKeep: (tap: { mark: AttendanceMark | null; guests: number; why?: MarkReason }) => void
  onBack: () => void
}

/** How somebody took part, in every way there is; after the day with the reason (rule 20). */
export function Change({ frame, roll, person, onKeep, onBack }: ChangeProps) {
  const [mark, setMark] = useState<AttendanceMark | null | undefined>(person.mark ?? undefined)
  const [guests, setGuests] = useState(person.guests)
  const [why, setWhy] = useState<MarkReason | null>(null)
  const { claims } = person
  // Times alone decide here; nobody but the organiser sees a roll of what is not published.
  const times = { ...roll, signUpOpensAt: roll.startsAt, signUpClosesAt: roll.startsAt }
  const refusal = mark === undefined ? null : markRefusal(times, { mark, claims, why }, now())
  const asksWhy = rollCallStage(times, now()) === 'closed' || (claims && mark === 'present')
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.how(person.name || words.left)}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={
            mark === undefined ? words.chooseFirst : refusal ? problemOf(refusal).what : undefined
          }
          onTap={() => mark !== undefined && onKeep({ mark, guests, ...(why && { why }) })}
        />
      }
      second={<Button id='leave' words={words.acts.leave} onTap={onBack} />}
    >
      <View className='roll'>
        <View className='roll-label'>{words.which}</View>
        <MarkChoices mark={mark} marked={person.mark !== null} onPick={setMark} />
      </View>
      {mark === 'present' && (
        <View>
          <View className='roll-label'>{words.guestsHere}</View>
          <Stepper
            id='guests'
            count={guests}
            unit={words.unit}
            most={MOST_GUESTS}
            onChange={setGuests}
          />
        </View>
      )}
      {asksWhy && (
        <View className='roll'>
          <View className='roll-label'>{words.why}</View>
          <WhyChoices why={why} onPick={setWhy} />
        </View>
      )}
    </Page>
  )
}
