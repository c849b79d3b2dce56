import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'

interface CheckingProps {
  frame: PageProps
  words: {
    title: string
    check: string
    checkHint: string
    kept: string
    busy: string
    acts: { send: string; change: string; anew: string }
  }
  act: Act<object>
  onSend: () => void
  /** After a no: back to what was answered. */
  onChange: () => void
  onAnew: () => void
  /** What was answered. */
  children: ReactNode
}

/** All that was answered once more, before it goes out; or why it did not. */
export function Checking(props: CheckingProps) {
  const { frame, words, act, onSend, onChange, onAnew, children } = props
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    return (
      <Page {...frame} title={words.title}>
        <Problem {...problem} onAgain={again ? onSend : undefined} />
        <View>{words.kept}</View>
        <Button id='change' words={words.acts.change} onTap={onChange} />
      </Page>
    )
  }
  return (
    <Page
      {...frame}
      title={words.check}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={onSend}
        />
      }
    >
      <View>{words.checkHint}</View>
      {children}
      <Button id='anew' words={words.acts.anew} onTap={onAnew} />
    </Page>
  )
}
