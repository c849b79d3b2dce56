import { useState } from 'react'
import { View } from '@tarojs/components'
import { useMovePartyDay, type Leading } from '@/client/partyDayLead'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Stepper } from '@/components/Stepper'
import { MOST_HANDS } from '@/domain/matter'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDayLead

interface CountProps {
  frame: PageProps
  activityId: string
  matter: Leading['matters'][number]
  onDone: () => void
}

/** The hands in the room, counted once and written down together. */
export function Count({ frame, activityId, matter, onDone }: CountProps) {
  const { matterId, question, choices } = matter
  const { act, run, clear } = useMovePartyDay()
  const [room, setRoom] = useState(choices.map((choice) => choice.room))
  const leave = () => {
    clear()
    onDone()
  }
  const send = async () => {
    await run({ act: 'count', activityId, matterId, room })
    if (useMovePartyDay.getState().act.state === 'done') leave()
  }
  return (
    <Page
      {...frame}
      onBack={leave}
      title={question}
      main={
        <Button
          kind='main'
          id='keepCount'
          words={words.acts.count}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {choices.map((choice, at) => (
        <View key={choice.words}>
          <View>{words.count(choice.words)}</View>
          <Stepper
            id={`room-${at}`}
            count={room[at] ?? 0}
            unit={words.unit}
            most={MOST_HANDS}
            onChange={(count) => setRoom(room.map((one, nth) => (nth === at ? count : one)))}
          />
        </View>
      ))}
    </Page>
  )
}
