import type { ReactNode } from 'react'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { LONGEST_NAME } from '@/domain/pairing'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPair

interface OtherAdultProps {
  frame: PageProps
  name: string
  onName: (name: string) => void
  /** Whether somebody is named, once one goes on. */
  onNamed: (is: boolean) => void
  children?: ReactNode
}

/** Who is there besides the elder: nobody is alone with a child. */
export function OtherAdult({ frame, name, onName, onNamed, children }: OtherAdultProps) {
  const missing = name.trim() === ''
  return (
    <Page
      {...frame}
      title={words.two}
      main={
        <Button
          kind='main'
          id='next'
          words={words.acts.next}
          reason={missing ? words.nameMissing : undefined}
          onTap={() => onNamed(true)}
        />
      }
    >
      <Field
        id='other'
        label={words.otherAdult}
        value={name}
        longest={LONGEST_NAME}
        onChange={onName}
        onDone={() => onNamed(!missing)}
        dictate={dictation()}
      />
      {children}
    </Page>
  )
}
