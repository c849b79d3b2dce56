import { Fragment } from 'react'
import { View } from '@tarojs/components'
import type { Leading } from '@/client/partyDayLead'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Row } from '@/components/Row'
import { isQuorate } from '@/domain/matter'
import { deskStrings } from '@/deskStrings'
import type { Doing } from './index'

const words = deskStrings.deskPartyDayLead

type Matter = Leading['matters'][number]
export type MatterMove = { act: 'open' | 'close' | 'drop'; matterId: string }

interface MattersProps {
  day: Leading
  busy: string | undefined
  onMove: (move: MatterMove) => void
  onDo: (doing: Doing) => void
}

/** What the branch decides by open hands: put, opened, counted and closed. */
export function Matters({ day, busy, onMove, onDo }: MattersProps) {
  const { stage, matters } = day
  return (
    <>
      <Heading words={words.matters} />
      {matters.length === 0 && <View>{words.noMatters}</View>}
      {matters.map((matter) => (
        <Fragment key={matter.matterId}>
          <Facts matter={matter} />
          <Acts matter={matter} on={stage === 'on'} {...{ busy, onMove, onDo }} />
        </Fragment>
      ))}
      {stage !== 'over' && (
        <Button id='ask' icon='plus' words={words.acts.ask} onTap={() => onDo({ what: 'ask' })} />
      )}
    </>
  )
}

function Facts({ matter }: { matter: Matter }) {
  const { question, state, choices, due, here } = matter
  const hands = choices
    .map(({ words: choice, room, home }) => `${choice}：${room + home}`)
    .join('，')
  const enough = isQuorate({ due, here }) ? '' : ` ${words.short}`
  return (
    <Row label={words.states[state]} detail={state === 'planned' ? undefined : hands}>
      {question}
      {state === 'open' && enough}
    </Row>
  )
}

interface ActsProps extends Omit<MattersProps, 'day'> {
  matter: Matter
  on: boolean
}

function Acts({ matter, on, busy, onMove, onDo }: ActsProps) {
  const { matterId, state, question } = matter
  const tap = (act: MatterMove['act']) => () => onMove({ act, matterId })
  if (state === 'open')
    return (
      <>
        <Button
          id={`count-${matterId}`}
          words={words.acts.count}
          onTap={() => onDo({ what: 'count', matterId })}
        />
        <Button
          id={`close-${matterId}`}
          icon='check'
          words={words.acts.close}
          reason={busy}
          onTap={tap('close')}
        />
      </>
    )
  if (state === 'closed') return null
  return (
    <>
      {on && (
        <Button
          id={`open-${matterId}`}
          icon='people'
          words={words.acts.open(question)}
          reason={busy}
          onTap={tap('open')}
        />
      )}
      <Button id={`drop-${matterId}`} words={words.acts.drop} reason={busy} onTap={tap('drop')} />
    </>
  )
}
