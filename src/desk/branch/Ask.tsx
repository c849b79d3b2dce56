import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskBranch

export type Answer = 'name' | 'parent' | 'host' | 'contactTitle' | 'contactPhone' | 'reason'
export type Answers = Partial<Record<Answer, string>>

const LONGEST: Record<Answer, number> = {
  ...{ name: 40, parent: 40, host: 40, contactTitle: 40, contactPhone: 16, reason: 100 },
}

interface AskProps {
  frame: PageProps
  names: readonly Answer[]
  /** What stands there already. */
  first: Answers
  /** May be left empty. */
  optional?: readonly Answer[]
  act: Act<unknown>
  /** The last button. */
  words: string
  /** Above the box, which step it is. */
  nth?: (at: number) => ReactNode
  onDone: (answers: Answers) => Promise<void>
}

/** Short answers, one a page; the last one is sent. */
export function Ask(props: AskProps) {
  const { frame, names, optional = [], act, nth, onDone } = props
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState<Answers>(props.first)
  const name = names[at] ?? 'name'
  const value = answers[name] ?? ''
  const last = at === names.length - 1
  const turn = (to: number) => {
    toTop()
    setAt(to)
  }
  const ready = value.trim() !== '' || optional.includes(name)
  const next = () => {
    if (!ready) return
    if (last) void onDone(answers)
    else turn(at + 1)
  }
  const missing = ready ? undefined : words.missing
  return (
    <Page
      {...frame}
      {...(at > 0 && { onBack: () => turn(at - 1) })}
      title={words.questions[name]}
      main={
        <Button
          kind='main'
          id='next'
          words={last ? props.words : words.acts.next}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={next}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {nth && <View>{nth(at)}</View>}
      <Field
        key={name}
        id={name}
        label={words.fields[name]}
        value={value}
        longest={LONGEST[name]}
        dictate={dictation()}
        onChange={(text) => setAnswers({ ...answers, [name]: text })}
        onDone={next}
      />
    </Page>
  )
}
