import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import { useProposePairing } from '@/client/pairing'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import type { Heard } from '@/domain/caseFile'
import { isChildCode, type Guardian } from '@/domain/pairing'
import { calendarDay, daysAfter } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPair

interface ProposeProps {
  frame: PageProps
  pairingId: string
}

/** The child's number; then who said yes for it, how and when, and for how long. */
export function Propose({ frame, pairingId }: ProposeProps) {
  const [text, setText] = useState('')
  const [named, setNamed] = useState(false)
  const [guardian, setGuardian] = useState<Guardian | ''>('')
  const [heard, setHeard] = useState<Heard | ''>('')
  const [ago, setAgo] = useState<keyof typeof words.whens>('0')
  const [long, setLong] = useState<keyof typeof words.longs>('180')
  const { act, run, clear } = useProposePairing()
  const childCode = text.trim()
  if (!named)
    return (
      <Page
        {...frame}
        title={words.title}
        main={
          <Button
            kind='main'
            id='next'
            words={words.acts.next}
            reason={isChildCode(childCode) ? undefined : words.codeMissing}
            onTap={() => setNamed(true)}
          />
        }
      >
        <View>{words.number}</View>
        <Field
          id='code'
          label={words.code}
          value={text}
          longest={6}
          onChange={setText}
          onDone={() => setNamed(isChildCode(childCode))}
          dictate={dictation()}
        />
      </Page>
    )
  const send = () => {
    if (guardian === '' || heard === '') return
    const today = now()
    void run({
      ...{ pairingId, childCode, guardian, heard },
      guardianDay: calendarDay(daysAfter(today, -Number(ago))),
      fromDay: calendarDay(today),
      untilDay: calendarDay(daysAfter(today, Number(long))),
    })
  }
  const missing = guardian === '' || heard === '' ? words.choose : undefined
  return (
    <Page
      {...frame}
      onBack={() => {
        clear()
        setNamed(false)
      }}
      title={words.first}
      main={
        <Button
          kind='main'
          id='propose'
          words={words.acts.propose}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={send}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Pick<Guardian | ''>
        id='guardian'
        label={words.who}
        options={words.whos as Record<Guardian | '', string>}
        chosen={guardian}
        onPick={setGuardian}
      />
      <Pick<Heard | ''>
        id='heard'
        label={words.how}
        options={words.hows as Record<Heard | '', string>}
        chosen={heard}
        onPick={setHeard}
      />
      <Pick id='ago' label={words.when} options={words.whens} chosen={ago} onPick={setAgo} />
      <Pick id='long' label={words.long} options={words.longs} chosen={long} onPick={setLong} />
    </Page>
  )
}
