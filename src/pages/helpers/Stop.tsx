import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { useEndHelp, type Helper } from '@/client/helper'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'

const words = strings.helpers

interface StopProps {
  frame: PageProps
  helper: Helper
  onLeave: () => void
}

/** Asks once, then it is over at once. */
export function Stop({ frame, helper, onLeave }: StopProps) {
  const { act, run } = useEndHelp()
  const { name, relation, state } = helper
  // Who only says to be the daughter is called by name.
  const who = relation && state !== 'asked' ? strings.kin.helper[relation] : name
  if (act.state === 'done') return <Stopped frame={frame} who={who} onLeave={onLeave} />
  return (
    <Page
      {...frame}
      onBack={onLeave}
      title={words.really(who)}
      second={<Button id='keep' words={words.acts.keep} onTap={onLeave} />}
      main={
        <Button
          kind='main'
          id='reallyStop'
          words={words.acts.stop}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run({ grantId: helper.grantId })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        {words.effect}
        {words.keeps}
      </View>
    </Page>
  )
}

function Stopped({ frame, who, onLeave }: Omit<StopProps, 'helper'> & { who: string }) {
  const result = { tone: 'good' as const, happened: words.stopped(who), next: words.again }
  const aloud = useAloud('helpers', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={<Button kind='main' id='done' words={words.acts.done} onTap={onLeave} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
