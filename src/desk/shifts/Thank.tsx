import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { useThankShifts } from '@/client/shift'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_WORDS } from '@/domain/task'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskShifts

interface ThankProps {
  frame: PageProps
  communityId: string
  week: string
  onDone: (happened: string) => void
}

/** Nothing ends without a word of thanks (rule 23); with it the hours are confirmed. */
export function Thank({ frame, communityId, week, onDone }: ThankProps) {
  const [text, setText] = useState('')
  const { act, run } = useThankShifts()
  const said = text.trim()
  const thank = async () => {
    await run({ communityId, week, words: said })
    if (useThankShifts.getState().act.state === 'done') onDone(words.thanked)
  }
  return (
    <Page
      {...frame}
      title={words.thankPage}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : said === '' ? words.thankHint : undefined}
          onTap={() => void thank()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void thank() : undefined} />
      )}
      <Writing
        id='thanks'
        label={words.thankField}
        value={text}
        longest={LONGEST_WORDS}
        onChange={setText}
        dictate={dictation()}
      />
    </Page>
  )
}
