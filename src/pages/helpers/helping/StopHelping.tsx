import { View } from '@tarojs/components'
import { useEndHelp, type Helped } from '@/client/helper'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'

const words = strings.helping

interface StopHelpingProps {
  frame: PageProps
  elder: Helped
  onLeave: () => void
}

/** The helper's own end: asks once, for only a new yes brings it back. */
export function StopHelping({ frame, elder, onLeave }: StopHelpingProps) {
  const { act, run } = useEndHelp()
  const stop = async () => {
    await run({ grantId: elder.grantId })
    if (useEndHelp.getState().act.state === 'done') onLeave()
  }
  return (
    <Page
      {...frame}
      onBack={onLeave}
      title={words.really(strings.kin.elder[elder.calls])}
      second={<Button id='keep' words={words.acts.keep} onTap={onLeave} />}
      main={
        <Button
          kind='main'
          id='reallyStop'
          words={words.acts.reallyStop}
          reason={act.state === 'busy' ? strings.helpers.busy : undefined}
          onTap={() => void stop()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.effect}</View>
    </Page>
  )
}
