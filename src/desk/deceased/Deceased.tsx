import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { useUndoDeath, type Listed } from '@/client/member'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { deskStrings } from '@/deskStrings'
import { Facts } from './Facts'

const words = deskStrings.deskDeceased

interface PersonProps {
  frame: PageProps
  person: Listed
  onBack: () => void
}

/** Somebody who has died; a mistake is put right in one tap. */
export function Deceased({ frame, person, onBack }: PersonProps) {
  const { act, run } = useUndoDeath()
  useEffect(() => useUndoDeath.getState().clear(), [])
  if (act.state === 'done') return <Back frame={frame} person={person} onBack={onBack} />
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={person.name}
      second={
        <Button
          id='undo'
          words={words.acts.undo}
          reason={act.state === 'busy' ? deskStrings.desk.busy : undefined}
          onTap={() => void run({ recordId: person.recordId })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.gone}</View>
      <Facts person={person} />
      <View>{words.next}</View>
    </Page>
  )
}

function Back({ frame, person, onBack }: PersonProps) {
  const result = {
    tone: 'good' as const,
    happened: words.undone(person.name),
    next: words.undoneNext,
  }
  const aloud = useAloud('deskDeceased', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' id='list' words={words.acts.list} onTap={onBack} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
