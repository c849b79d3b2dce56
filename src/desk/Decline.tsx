import { useState, type ReactNode } from 'react'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.desk
const LONGEST = 200

interface DeclineProps {
  frame: PageProps
  title?: string
  act?: string
  busy: boolean
  /** What came of the last try, where it failed. */
  failed: ReactNode
  onBack: () => void
  onDecline: (why: string) => void
}

/** A no has its reason, which whoever asked reads. */
export function Decline(props: DeclineProps) {
  const { frame, title = words.why, act = words.acts.tell } = props
  const { busy, failed, onBack, onDecline } = props
  const [text, setText] = useState('')
  const why = text.trim()
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
          reason={busy ? words.busy : why === '' ? strings.problems.reasonMissing.what : undefined}
          onTap={() => onDecline(why)}
        />
      }
    >
      {failed}
      <Writing
        id='why'
        label={words.whyField}
        value={text}
        longest={LONGEST}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
