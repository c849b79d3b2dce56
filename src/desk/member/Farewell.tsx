import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { wayTo } from '@/client/entries'
import { useRecordDeath } from '@/client/member'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskDeceased

interface FarewellProps {
  frame: PageProps
  person: { recordId: string; name: string }
  onKeep: () => void
}

/** Asked once, plainly: what ends and what stays. */
export function Farewell({ frame, person, onKeep }: FarewellProps) {
  const { recordId, name } = person
  const { act, run } = useRecordDeath()
  if (act.state === 'done') return <Recorded frame={frame} name={name} />
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
          reason={act.state === 'busy' ? deskStrings.desk.busy : undefined}
          onTap={() => void run({ recordId })}
        />
      }
      second={<Button id='keep' words={words.acts.keep} onTap={onKeep} />}
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.effects.join('')}</View>
    </Page>
  )
}

function Recorded({ frame, name }: { frame: PageProps; name: string }) {
  const result = { tone: 'plain' as const, happened: words.done(name), next: words.next }
  const aloud = useAloud('deskMember', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={<Button kind='main' {...wayTo('deskMembers')} words={words.acts.list} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
