import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useDecide } from '@/client/minutes'
import { toTop } from '@/client/platform'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { LONGEST_DECISION } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'
import { Days } from '../Days'
import { People } from './People'

const words = deskStrings.deskMinutes

interface DecideProps {
  frame: PageProps
  activityId: string
  branchId: string
  onDone: () => void
}

/** What was decided, a question a page: what, who does it, by when; they are told. */
export function Decide({ frame, activityId, branchId, onDone }: DecideProps) {
  const [text, setText] = useState('')
  const [step, setStep] = useState<'what' | 'who' | 'day'>('what')
  const [owner, setOwner] = useState({ recordId: '', name: '' })
  const { act, run } = useDecide()
  const what = text.trim()
  const show = (next: typeof step) => {
    toTop()
    setStep(next)
  }
  if (step === 'who')
    return (
      <People
        frame={{ ...frame, onBack: () => show('what') }}
        branchId={branchId}
        title={words.who}
        onPick={(recordId, name) => {
          setOwner({ recordId, name })
          show('day')
        }}
      />
    )
  const decide = async (day: string) => {
    await run({ activityId, words: what, recordId: owner.recordId, day })
    if (useDecide.getState().act.state === 'done') onDone()
  }
  if (step === 'day')
    return (
      <Page {...frame} onBack={() => show('who')} title={words.day}>
        <View {...aria('status')}>
          {act.state === 'busy' ? words.busy : `${owner.name}：${what}`}
        </View>
        {act.state === 'failed' && <Problem {...act.problem} />}
        <Days chosen={null} onPick={(day) => void decide(day)} />
      </Page>
    )
  return (
    <Page
      {...frame}
      title={words.what}
      main={
        <Button
          kind='main'
          id='next'
          words={words.acts.next}
          reason={what === '' ? words.whatMissing : undefined}
          onTap={() => show('who')}
        />
      }
    >
      <Field
        id='what'
        label={words.whatField}
        value={text}
        longest={LONGEST_DECISION}
        onChange={setText}
        onDone={() => undefined}
        dictate={dictation()}
      />
    </Page>
  )
}
