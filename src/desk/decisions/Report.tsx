import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useReport } from '@/client/minutes'
import type { Decision } from '@/client/minutesRead'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { DECISION_ENDS, LONGEST_NOTE, type DecisionState } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'
import { OneOf } from '../post/OneOf'

const words = deskStrings.deskDecisions

interface ReportProps {
  frame: PageProps
  decision: Decision
  onDone: () => void
}

/** How far it is: done, still being done, or no longer to be done, which wants a reason. */
export function Report({ frame, decision, onDone }: ReportProps) {
  const [state, setState] = useState<DecisionState | null>(null)
  const [text, setText] = useState('')
  const { act, run } = useReport()
  const note = text.trim()
  const drops = state === 'dropped'
  const reason =
    act.state === 'busy'
      ? words.busy
      : state === null
        ? words.choose
        : drops && note === ''
          ? words.missing
          : undefined
  const report = async () => {
    if (state === null) return
    await run({ decisionId: decision.decisionId, state, ...(note && { note }) })
    if (useReport.getState().act.state === 'done') onDone()
  }
  return (
    <Page
      {...frame}
      title={words.how}
      main={
        <Button
          kind='main'
          id='report'
          words={words.acts.report}
          reason={reason}
          onTap={() => void report()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{decision.words}</View>
      <OneOf
        id='state'
        options={DECISION_ENDS.map((one) => ({ value: one, words: words.states[one] }))}
        chosen={state}
        onPick={setState}
      />
      <Field
        id='note'
        label={drops ? words.why : words.field}
        value={text}
        longest={LONGEST_NOTE}
        onChange={setText}
        onDone={() => undefined}
        dictate={dictation()}
      />
    </Page>
  )
}
