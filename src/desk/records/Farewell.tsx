import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { useRecordDeath } from '@/client/member'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'
import type { PersonProps } from './Living'

const words = strings.deskRecords

/** Asked once, plainly: what ends and what stays. */
export function Farewell({ frame, person, onKeep, onBack }: PersonProps & { onKeep: () => void }) {
  const { recordId, name } = person
  const { act, run } = useRecordDeath()
  if (act.state === 'done') return <Recorded frame={frame} person={person} onBack={onBack} />
  return (
    <Page
      {...frame}
      onBack={onKeep}
      title={words.really(name)}
      main={
        <Button
          kind='main'
          id='recordDeath'
          words={words.acts.record}
          reason={act.state === 'busy' ? strings.desk.busy : undefined}
          onTap={() => void run({ recordId })}
        />
      }
      second={<Button id='keep' words={words.acts.keep} onTap={onKeep} />}
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {words.effects.map((effect) => (
        <View key={effect}>{effect}</View>
      ))}
    </Page>
  )
}

function Recorded({ frame, person, onBack }: PersonProps) {
  const result = { tone: 'plain' as const, happened: words.done(person.name), next: words.next }
  const aloud = useAloud('deskRecords', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' id='list' words={words.acts.list} onTap={onBack} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
