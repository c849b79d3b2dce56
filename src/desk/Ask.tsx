import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'

interface AskProps<Name extends string> {
  frame: PageProps
  names: readonly Name[]
  texts: {
    questions: Record<Name, string>
    fields: Record<Name, string>
    missing: string
    busy: string
    acts: { next: string }
  }
  longest: Record<Name, number>
  /** What stands there already. */
  first: Partial<Record<Name, string>>
  /** May be left empty. */
  optional?: readonly Name[]
  act: Act<unknown>
  /** The last button. */
  words: string
  /** Above the box, which step it is. */
  nth?: (at: number) => ReactNode
  onDone: (answers: Partial<Record<Name, string>>) => Promise<void>
}

/** Short answers, one a page; the last one is sent. */
export function Ask<Name extends string>(props: AskProps<Name>) {
  const { frame, names, texts, longest, optional = [], act, nth, onDone } = props
  const [at, setAt] = useState(0)
  const [answers, setAnswers] = useState(props.first)
  const name = names[at] as Name
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
  const missing = ready ? undefined : texts.missing
  return (
    <Page
      {...frame}
      {...(at > 0 && { onBack: () => turn(at - 1) })}
      title={texts.questions[name]}
      main={
        <Button
          kind='main'
          id='next'
          words={last ? props.words : texts.acts.next}
          reason={act.state === 'busy' ? texts.busy : missing}
          onTap={next}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {nth && <View>{nth(at)}</View>}
      <Field
        key={name}
        id={name}
        label={texts.fields[name]}
        value={value}
        longest={longest[name]}
        dictate={dictation()}
        onChange={(text) => setAnswers({ ...answers, [name]: text })}
        onDone={next}
      />
    </Page>
  )
}
