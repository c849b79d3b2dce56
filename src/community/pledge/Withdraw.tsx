import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import { useWithdrawPledge } from '@/client/pledge'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.pledge

interface SureProps {
  frame: PageProps
  pledgeId: string
  onKeep: () => void
  /** What is kept of the card here goes too. */
  onDone: () => void
}

/** The second of the two taps. */
export function Sure({ frame, pledgeId, onKeep, onDone }: SureProps) {
  const { act, run } = useWithdrawPledge()
  const withdraw = async () => {
    await run({ pledgeId })
    onDone()
  }
  return (
    <Page
      {...frame}
      onBack={onKeep}
      title={words.sure}
      second={<Button id='keep' words={words.acts.keep} onTap={onKeep} />}
      main={
        <Button
          kind='main'
          id='sure'
          words={words.acts.withdraw}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void withdraw()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View {...aria('status')}>{words.sureHint}</View>
    </Page>
  )
}

/** It is gone; the page stays. */
export function Withdrawn({ frame }: { frame: PageProps }) {
  return (
    <Page
      {...frame}
      title={words.title}
      main={<Button kind='main' {...wayTo('pledgeMake')} words={words.acts.make} />}
    >
      <View {...aria('status')}>
        <StatusWords tone='good' words={words.withdrawn} />
      </View>
      <View>{words.again}</View>
    </Page>
  )
}
