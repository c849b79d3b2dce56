import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { againDay, AGAIN_DAYS, useLogVisit, type Again, type WholeVisit } from '@/client/visit'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_LOG, type VisitEnd } from '@/domain/visit'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskVisit

interface LogProps {
  frame: PageProps
  visit: WholeVisit
  onDone: () => void
}

/** Whether they went, how it was, and when again: taps, and words for who likes to write. */
export function Log({ frame, visit, onDone }: LogProps) {
  const { visitId, state } = visit
  const [end, setEnd] = useState<VisitEnd | ''>(
    state === 'planned' || state === 'cancelled' ? '' : state,
  )
  const [text, setText] = useState(visit.words ?? '')
  const [again, setAgain] = useState<Again>('none')
  const { act, run } = useLogVisit()
  const keep = async () => {
    if (end === '') return
    const nextDay = againDay(again)
    const written = text.trim()
    await run({ visitId, end, ...(written && { words: written }), ...(nextDay && { nextDay }) })
    if (useLogVisit.getState().act.state === 'done') onDone()
  }
  return (
    <Page
      {...frame}
      title={words.log}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : end === '' ? words.choose : undefined}
          onTap={() => void keep()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void keep() : undefined} />
      )}
      <Pick<VisitEnd | ''>
        id='end'
        label={visit.name}
        options={words.ends as Record<VisitEnd | '', string>}
        chosen={end}
        onPick={setEnd}
      />
      <Writing
        id='written'
        label={words.field}
        value={text}
        longest={LONGEST_LOG}
        onChange={setText}
        dictate={dictation()}
      />
      <View>{words.seen}</View>
      <Pick
        id='again'
        label={words.again}
        options={words.agains satisfies Record<keyof typeof AGAIN_DAYS, string>}
        chosen={again}
        onPick={setAgain}
      />
    </Page>
  )
}
