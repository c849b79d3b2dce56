import { useState } from 'react'
import { View } from '@tarojs/components'
import { shiftDay, useAnswerSwap, useShifts, useTakeBackSwap, type Swap } from '@/client/shift'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.swap
const { when, at, halves } = communityStrings.shifts

/** Somebody asks to be stood in for: yes or no; what one asked oneself is taken back. */
export function Answer({ frame, swapId }: { frame: PageProps; swapId: string }) {
  const { loaded, onAgain } = useShown(useShifts, {})
  const answer = useAnswerSwap()
  const back = useTakeBackSwap()
  const [said, setSaid] = useState('')
  const say = async (yes: boolean) => {
    await answer.run({ swapId, yes })
    if (useAnswerSwap.getState().act.state === 'done') setSaid(yes ? words.yes : words.no)
  }
  const takeBack = async () => {
    await back.run({ swapId })
    if (useTakeBackSwap.getState().act.state === 'done') setSaid(words.back)
  }
  const swap =
    loaded.state === 'shown' ? loaded.reply.swaps.find((one) => one.swapId === swapId) : undefined
  const failed = [answer.act, back.act].find(({ state }) => state === 'failed')
  const busy = [answer.act, back.act].some(({ state }) => state === 'busy') ? words.busy : undefined
  const mine = swap?.role === 'asked'
  const asked = swap?.state === 'asked' && said === ''
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        mine
          ? said === '' && (
              <Button
                id='takeBack'
                words={words.acts.takeBack}
                reason={busy}
                onTap={() => void takeBack()}
              />
            )
          : asked && (
              <Button
                kind='main'
                id='yes'
                words={words.acts.yes}
                reason={busy}
                onTap={() => void say(true)}
              />
            )
      }
      second={
        asked &&
        swap.role === 'toMe' && (
          <Button id='no' words={words.acts.no} reason={busy} onTap={() => void say(false)} />
        )
      }
    >
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      {said !== '' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={said} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {() => (swap ? <Facts swap={swap} /> : <Empty icon='calendar' {...words.gone} />)}
      </Load>
    </Page>
  )
}

function Facts({ swap }: { swap: Swap }) {
  return (
    <View>
      {swap.name !== null && (
        <Row label={swap.role === 'asked' ? words.who : words.asks}>{swap.name}</Row>
      )}
      <Row label={when}>{`${shiftDay(swap.day)} ${halves[swap.half]}`}</Row>
      <Row label={at}>{swap.post}</Row>
    </View>
  )
}
