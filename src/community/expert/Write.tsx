import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { dictation } from '@/client/dictation'
import { useSaveCard } from '@/client/expert'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { LONGEST_FIELD, type ExpertHours } from '@/domain/expert'
import type { Reach } from '@/domain/registration'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.expert
const { hours: hourWords, reaches } = communityStrings.experts

interface WriteProps {
  frame: PageProps
  card: ReplyOf<'expert.mine'>['card']
  onBack: () => void
}

/** The card: one line to write, the rest is tapped. No number stands on it. */
export function Write({ frame, card, onBack }: WriteProps) {
  const { act, run } = useSaveCard()
  const [field, setField] = useState(card?.field ?? '')
  const [years, setYears] = useState(String(card?.years ?? 30))
  const [hours, setHours] = useState<ExpertHours>(card?.hours ?? 'now')
  const [reach, setReach] = useState<Reach>(card?.reach ?? 'near')
  const missing = field.trim() === '' ? words.empty : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.title}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void run({ field: field.trim(), years: Number(years), hours, reach })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.noPhone}</View>
      <Field
        id='field'
        label={words.fieldHint}
        value={field}
        longest={LONGEST_FIELD}
        dictate={dictation()}
        onChange={setField}
        onDone={() => undefined}
      />
      <Pick
        id='years'
        label={words.years}
        options={words.yearsOf}
        chosen={years}
        onPick={setYears}
      />
      <Pick id='hours' label={words.hours} options={hourWords} chosen={hours} onPick={setHours} />
      <Pick id='reach' label={words.reach} options={reaches} chosen={reach} onPick={setReach} />
    </Page>
  )
}
