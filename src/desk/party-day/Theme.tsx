import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_THEME } from '@/domain/partyDay'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDay

interface ThemeProps {
  frame: PageProps
  theme: string | null
  onDone: (theme: string | null) => void
}

export function Theme({ frame, theme, onDone }: ThemeProps) {
  const [text, setText] = useState(theme ?? '')
  return (
    <Page
      {...frame}
      title={words.theme}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          onTap={() => onDone(text.trim() || null)}
        />
      }
    >
      <Writing
        id='text'
        label={words.themeField}
        value={text}
        longest={LONGEST_THEME}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
