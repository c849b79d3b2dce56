import { View } from '@tarojs/components'
import { shiftDay, useDecideSwap, type SwapToDecide } from '@/client/shift'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskShifts
const { halves } = communityStrings.shifts

interface DecideProps {
  frame: PageProps
  swap: SwapToDecide
  onDone: (happened: string) => void
}

/** A seat changes hands with this yes, or stays. */
export function Decide({ frame, swap, onDone }: DecideProps) {
  const { act, run } = useDecideSwap()
  const busy = act.state === 'busy' ? words.busy : undefined
  const decide = async (yes: boolean) => {
    await run({ swapId: swap.swapId, yes })
    if (useDecideSwap.getState().act.state === 'done') onDone(yes ? words.decided : words.notLet)
  }
  return (
    <Page
      {...frame}
      title={words.swapPage}
      main={
        <Button
          kind='main'
          id='yes'
          words={words.acts.yes}
          reason={busy}
          onTap={() => void decide(true)}
        />
      }
      second={
        <Button id='no' words={words.acts.no} reason={busy} onTap={() => void decide(false)} />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        <Row label={words.who}>{words.swap(swap.from, swap.to)}</Row>
        <Row label={words.when}>{`${shiftDay(swap.day)} ${halves[swap.half]}`}</Row>
        <Row label={words.at}>{swap.post}</Row>
      </View>
    </Page>
  )
}
