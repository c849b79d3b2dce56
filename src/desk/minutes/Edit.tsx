import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_SECTION, type MinutesSection } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskMinutes

interface EditProps {
  frame: PageProps
  section: MinutesSection
  text: string
  onDone: (text: string) => void
}

/** One section in one box. */
export function Edit({ frame, section, text, onDone }: EditProps) {
  const [written, setWritten] = useState(text)
  const name = deskStrings.minutesSections[section]
  return (
    <Page
      {...frame}
      title={name}
      main={
        <Button
          kind='main'
          id='done'
          words={words.acts.done}
          onTap={() => onDone(written.trim())}
        />
      }
    >
      <Writing
        id='section'
        label={words.field(name)}
        value={written}
        longest={LONGEST_SECTION}
        onChange={setWritten}
        dictate={dictation()}
      />
    </Page>
  )
}
