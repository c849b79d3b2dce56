import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { FIRST_YEAR } from '@/domain/roster'
import { phoneWords } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskJoining
const NEW = 'new'

interface AgreeProps {
  frame: PageProps
  busy: boolean
  /** What came of the last try, where it failed. */
  failed: ReactNode
  joining: ReplyOf<'joining.read'>
  onBack: () => void
  onAgree: (who: { recordId: string } | { birthYear: number }) => void
}

/** Whom to write them in as: one of this name on the roster, or somebody new with a year of birth. */
export function Agree({ frame, busy, failed, joining, onBack, onAgree }: AgreeProps) {
  const { name, records } = joining
  const [who, setWho] = useState(records.length === 0 ? NEW : '')
  const [year, setYear] = useState('')
  const birthYear = Number(year)
  const known = birthYear >= FIRST_YEAR && birthYear < Number(now().slice(0, 4))
  const missing = who === '' ? words.choose : who === NEW && !known ? words.yearMissing : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.asWhom(name)}
      main={
        <Button
          kind='main'
          id='let'
          words={words.acts.let}
          reason={busy ? words.busy : missing}
          onTap={() => onAgree(who === NEW ? { birthYear } : { recordId: who })}
        />
      }
    >
      {failed}
      {records.map(({ recordId, born, phone }) => (
        <Choice
          key={recordId}
          id={`record-${recordId}`}
          kind='one'
          words={words.record(born)}
          second={phoneWords(phone ?? words.noPhone)}
          checked={who === recordId}
          onTap={() => setWho(recordId)}
        />
      ))}
      {records.length > 0 && (
        <Choice
          id='record-new'
          kind='one'
          words={words.newcomer}
          checked={who === NEW}
          onTap={() => setWho(NEW)}
        />
      )}
      {who === NEW && (
        <>
          <Field
            id='year'
            label={words.year}
            value={year}
            longest={4}
            dictate={dictation()}
            onChange={(text) => setYear(text.normalize('NFKC').replace(/\D/g, ''))}
            onDone={() => undefined}
          />
          <View>{words.yearWhy}</View>
        </>
      )}
    </Page>
  )
}
