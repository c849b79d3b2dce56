import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { useCloseCase, type WholeCase } from '@/client/caseFile'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_ANSWER } from '@/domain/caseFile'
import { calendarDay, daysAfter } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.case.write

type End = keyof typeof words.ends

interface AnswerProps {
  frame: PageProps
  file: WholeCase
  onDone: () => void
}

/** The words without which nothing closes (rule 23). */
export function Answer({ frame, file: { caseId, kind }, onDone }: AnswerProps) {
  const [end, setEnd] = useState<End | ''>('')
  const [days, setDays] = useState<keyof typeof words.days>('15')
  const [text, setText] = useState('')
  const { act, run } = useCloseCase()
  const answer = text.trim()
  const chosen = kind === 'legal' ? 'answered' : end
  const send = async () => {
    if (chosen === '') return
    const followUpDay = calendarDay(daysAfter(now(), Number(days)))
    await run({ caseId, end: chosen, answer, ...(chosen === 'settled' && { followUpDay }) })
    if (useCloseCase.getState().act.state === 'done') onDone()
  }
  const missing = chosen === '' ? words.choose : answer === '' ? words.missing : undefined
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='send'
          words={words.send}
          reason={act.state === 'busy' ? communityStrings.case.busy : missing}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void send() : undefined} />
      )}
      {kind === 'mediation' && (
        <Pick<End | ''>
          id='end'
          label={words.end}
          options={words.ends as Record<End | '', string>}
          chosen={end}
          onPick={setEnd}
        />
      )}
      {chosen === 'notSettled' && <View>{words.court}</View>}
      <Writing
        id='answer'
        label={words.fields[chosen === '' ? 'settled' : chosen]}
        value={text}
        longest={LONGEST_ANSWER}
        onChange={setText}
        dictate={dictation()}
      />
      {chosen === 'settled' && (
        <Pick
          id='days'
          label={words.followUp}
          options={words.days}
          chosen={days}
          onPick={setDays}
        />
      )}
    </Page>
  )
}
