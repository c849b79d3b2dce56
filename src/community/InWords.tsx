import { useState, type ReactNode } from 'react'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { strings } from '@/strings'

interface InWordsProps {
  frame: PageProps
  title: string
  label: string
  act: string
  /** Why it cannot be said now; undefined: it can. */
  busy: string | undefined
  failed: ReactNode
  onBack: () => void
  onSay: (words: string) => void
}

const LONGEST = 100

/** A no, or the end of something, has its words, which whoever it concerns reads. */
export function InWords(props: InWordsProps) {
  const { frame, title, label, act, busy, failed, onBack, onSay } = props
  const [text, setText] = useState('')
  const words = text.trim()
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={title}
      main={
        <Button
          kind='main'
          id='tell'
          words={act}
          reason={busy ?? (words === '' ? strings.problems.reasonMissing.what : undefined)}
          onTap={() => onSay(words)}
        />
      }
    >
      {failed}
      <Writing
        id='words'
        label={label}
        value={text}
        longest={LONGEST}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
