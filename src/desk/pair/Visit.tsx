import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import { useLogPairing, type PlannedVisit } from '@/client/pairing'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_VISIT_WORDS } from '@/domain/pairing'
import { calendarDay, daysAfter } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OtherAdult } from './OtherAdult'

const words = deskStrings.deskPair

interface VisitProps {
  frame: PageProps
  pairingId: string
  /** What was planned, to be written down now. */
  planned?: PlannedVisit
}

/** Who was there besides the elder, and when; then how it was. */
export function Visit({ frame, pairingId, planned }: VisitProps) {
  const [name, setName] = useState(planned?.otherAdult ?? '')
  const [ago, setAgo] = useState<keyof typeof words.whens>('0')
  const [named, setNamed] = useState(planned !== undefined)
  const [text, setText] = useState('')
  const { act, run, clear } = useLogPairing()
  const [otherAdult, said] = [name.trim(), text.trim()]
  if (!named)
    return (
      <OtherAdult {...{ frame, name }} onName={setName} onNamed={setNamed}>
        <Pick id='ago' label={words.when} options={words.whens} chosen={ago} onPick={setAgo} />
      </OtherAdult>
    )
  const day = planned?.day ?? calendarDay(daysAfter(now(), -Number(ago)))
  const visitId = planned?.visitId
  const log = () => void run({ visitId, pairingId, day, otherAdult, words: said })
  const rename = () => {
    clear()
    setNamed(false)
  }
  const missing = said === '' ? words.wordsMissing : undefined
  return (
    <Page
      {...frame}
      {...(!planned && { onBack: rename })}
      title={words.title}
      main={
        <Button
          kind='main'
          id='log'
          words={words.acts.log}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={log}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.noNames}</View>
      <Writing
        id='words'
        label={words.words}
        value={text}
        longest={LONGEST_VISIT_WORDS}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
