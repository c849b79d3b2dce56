import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { dictation } from '@/client/dictation'
import { wayTo } from '@/client/entries'
import { kindWords, usePropose } from '@/client/membership'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPropose
const LONGEST = 40

export interface Proposal {
  person: { recordId: string; name: string }
  kind: 'home' | 'mobile'
  to: { branchId: string; name: string }
}

interface SendProps {
  frame: PageProps
  proposal: Proposal
  onBack: () => void
}

/** All of it once more, with the number of a certificate where there is one, before it is sent. */
export function Send({ frame, proposal, onBack }: SendProps) {
  const { person, kind, to } = proposal
  const { act, run } = usePropose()
  const [text, setText] = useState('')
  const certificate = text.trim()
  if (act.state === 'done') return <Sent frame={frame} proposal={proposal} />
  const send = () =>
    void run({
      recordId: person.recordId,
      branchId: to.branchId,
      kind,
      ...(certificate && { certificate }),
    })
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.really(person.name)}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? deskStrings.desk.busy : undefined}
          onTap={send}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        <Row label={words.kind}>{kindWords(kind)}</Row>
        <Row label={words.to}>{to.name}</Row>
      </View>
      <Field
        id='certificate'
        label={words.certificate}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setText}
        onDone={() => undefined}
      />
    </Page>
  )
}

function Sent({ frame, proposal }: { frame: PageProps; proposal: Proposal }) {
  const result = {
    tone: 'wait' as const,
    happened: words.sent,
    facts: [
      { label: words.person, answer: proposal.person.name },
      { label: words.to, answer: proposal.to.name },
    ],
    next: words.next,
  }
  const aloud = useAloud('deskPropose', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' {...wayTo('deskMoves')} words={words.acts.see} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
