import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { useLowerHand, type Leading } from '@/client/partyDayLead'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import { Earlier } from '../Earlier'
import { Reveal } from '../Reveal'
import { Matters, type MatterMove } from './Matters'
import type { Doing } from './index'

const words = deskStrings.deskPartyDayLead

export type Move = MatterMove | { act: 'lead' } | { act: 'end' }

interface RestProps {
  day: Leading
  activityId: string
  said: { wordId: string; name: string; words: string }[]
  busy: string | undefined
  onMove: (move: Move) => void
  onDo: (doing: Doing) => void
}

const LATEST = 3

/** Below where it stands: hands, words, what is to be decided, and the ways to everything else. */
export function Rest({ day, activityId, said, busy, onMove, onDo }: RestProps) {
  const { stage, leader, at, steps, hands } = day
  const on = stage === 'on'
  return (
    <>
      {on && leader && !leader.me && (
        <Button
          id='lead'
          words={words.acts.lead}
          reason={busy}
          onTap={() => onMove({ act: 'lead' })}
        />
      )}
      {on && <Hands hands={hands} activityId={activityId} />}
      {on && (
        <>
          <Heading words={words.words} />
          <View>
            {said.length === 0 && words.noWords}
            {said.slice(0, LATEST).map((one) => (
              <Row key={one.wordId} label={one.name} long>
                {one.words}
              </Row>
            ))}
          </View>
          <Button {...wayTo('partyDaySay', { activityId })} icon='ear' words={words.acts.words} />
        </>
      )}
      <Matters day={day} busy={busy} onMove={onMove} onDo={onDo} />
      <Earlier branchId={day.branchId} activityId={activityId} />
      <Button {...wayTo('deskRollCall', { activityId })} icon='check' words={words.acts.rollCall} />
      {stage !== 'coming' && (
        <Button {...wayTo('deskMinutes', { activityId })} icon='list' words={words.acts.minutes} />
      )}
      {stage === 'coming' && (
        <Button {...wayTo('deskPartyDay', { activityId })} icon='list' words={words.acts.plan} />
      )}
      {on && at < steps.length - 1 && (
        <Button
          id='end'
          words={words.acts.end}
          reason={busy}
          onTap={() => onMove({ act: 'end' })}
        />
      )}
    </>
  )
}

function Hands({ hands, activityId }: { hands: Leading['hands']; activityId: string }) {
  const { run, act } = useLowerHand()
  return (
    <>
      <Heading words={words.hands} />
      {hands.length === 0 && <View>{words.noHands}</View>}
      {hands.map(({ recordId, name, phone }, nth) => (
        <Fragment key={recordId}>
          <Row label={words.hands}>{name}</Row>
          <Reveal id={`hand-${nth}`} {...{ name, phone, recordId }} reason='activity' />
          <Button
            id={`lower-${nth}`}
            words={words.acts.lower(name)}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void run({ activityId, recordId })}
          />
        </Fragment>
      ))}
    </>
  )
}
