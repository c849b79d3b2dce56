import { useState } from 'react'
import { View } from '@tarojs/components'
import { reveal, useRecordDeath, useRevealed, type Listed } from '@/client/member'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { REVEAL_REASONS } from '@/domain/phone'
import { strings } from '@/strings'
import { Phone } from '../Phone'
import { Facts } from './Facts'
import { Farewell } from './Farewell'

const words = strings.deskRecords

export interface PersonProps {
  frame: PageProps
  person: Listed
  onBack: () => void
}

/** Somebody on the roster: what is known, the number for a reason, and, when it has to be, the farewell. */
export function Living({ frame, person, onBack }: PersonProps) {
  const { recordId, name, phone } = person
  const { phones, busy, failed } = useRevealed()
  const [farewell, setFarewell] = useState(false)
  if (farewell)
    return (
      <Farewell frame={frame} person={person} onKeep={() => setFarewell(false)} onBack={onBack} />
    )
  const told = phones[recordId]
  const tell = (on: boolean) => {
    useRecordDeath.getState().clear()
    setFarewell(on)
  }
  return (
    <Page {...frame} onBack={onBack} title={name}>
      <Facts person={person} />
      {failed && <Problem {...failed.problem} />}
      {told ? (
        <Phone id='call' phone={told} />
      ) : (
        phone !== null && (
          <>
            <View>{words.why}</View>
            {REVEAL_REASONS.map((reason) => (
              <Choice
                key={reason}
                id={`reason-${reason}`}
                kind='one'
                words={strings.revealReasons[reason]}
                checked={false}
                reason={busy === recordId ? strings.desk.busy : undefined}
                onTap={() => void reveal({ recordId, reason })}
              />
            ))}
            <View>{words.told}</View>
          </>
        )
      )}
      <Button id='died' kind='quiet' words={words.acts.died} onTap={() => tell(true)} />
    </Page>
  )
}
