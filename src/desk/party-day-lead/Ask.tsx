import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useAskMatter } from '@/client/partyDayLead'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_QUESTION } from '@/domain/matter'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDayLead

interface AskProps {
  frame: PageProps
  activityId: string
  onDone: () => void
}

/** One question with its answers; people are not elected here, and that is said. */
export function Ask({ frame, activityId, onDone }: AskProps) {
  const { act, run, clear } = useAskMatter()
  const [question, setQuestion] = useState('')
  const [which, setWhich] = useState<'two' | 'three'>('three')
  const leave = () => {
    clear()
    onDone()
  }
  const send = async () => {
    const choices = words.choices[which].split('，')
    await run({ activityId, question: question.trim(), choices })
    if (useAskMatter.getState().act.state === 'done') leave()
  }
  const missing = question.trim() === '' ? words.missing : undefined
  return (
    <Page
      {...frame}
      onBack={leave}
      title={words.acts.ask}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Writing
        id='question'
        label={words.question}
        value={question}
        longest={LONGEST_QUESTION}
        onChange={setQuestion}
        dictate={dictation()}
      />
      <Pick
        id='choices'
        label={words.which}
        options={words.choices}
        chosen={which}
        onPick={setWhich}
      />
      <View>{words.noElection}</View>
    </Page>
  )
}
