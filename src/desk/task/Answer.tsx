import { useState } from 'react'
import type { ReplyOf } from '@/contract'
import { dictation } from '@/client/dictation'
import { useCloseTask } from '@/client/task'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { ANSWERS, LONGEST_WORDS, needsWords, type TaskAnswer } from '@/domain/task'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OneOf } from '../post/OneOf'

const words = deskStrings.deskTask

interface AnswerProps {
  frame: PageProps
  task: ReplyOf<'task.read'>
  onBack: () => void
}

/** What was done, tapped; who comes, or why not, in words. The member reads it. */
export function Answer({ frame, task, onBack }: AnswerProps) {
  const { taskId, kind } = task
  const [how, setHow] = useState<TaskAnswer | null>(null)
  const [text, setText] = useState('')
  const { act, run, clear } = useCloseTask()
  const leave = () => {
    clear()
    onBack()
  }
  const said = text.trim()
  const writes = how !== null && needsWords(how)
  const send = async () => {
    if (how === null) return
    await run({ taskId, how, ...(writes && { words: said }) })
    if (useCloseTask.getState().act.state === 'done') onBack()
  }
  const reason =
    act.state === 'busy'
      ? words.busy
      : how === null
        ? words.choose
        : writes && said === ''
          ? words.missing
          : undefined
  return (
    <Page
      {...frame}
      onBack={leave}
      title={words.how}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.answer}
          reason={reason}
          onTap={() => void send()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void send() : undefined} />
      )}
      <OneOf
        id='how'
        options={ANSWERS[kind].map((one) => ({ value: one, words: strings.tasks.answers[one] }))}
        chosen={how}
        onPick={setHow}
      />
      {writes && (
        <Writing
          id='said'
          label={words.fields[how as keyof typeof words.fields]}
          value={text}
          longest={LONGEST_WORDS}
          onChange={setText}
          dictate={dictation()}
        />
      )}
    </Page>
  )
}
