import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useSuggestion, useWithdrawSuggestion } from '@/client/suggestion'
import { wayTo } from '@/client/entries'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { isOpen } from '@/domain/suggestion'
import { strings } from '@/strings'
import { Said } from './Said'

const words = strings.suggestion

/** What I said and what became of it. It stays, and says the same tomorrow; taking back asks once more. */
export default function Suggestion() {
  const frame = useFrame()
  const { suggestionId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useSuggestion, { suggestionId })
  const { act, run, clear } = useWithdrawSuggestion()
  const [asking, setAsking] = useState(false)
  useDidShow(clear)
  const take = async () => {
    await run({ suggestionId })
    if (useWithdrawSuggestion.getState().act.state === 'done') setAsking(false)
    onAgain()
  }

  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const takeAgain = () => void take()
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? takeAgain : undefined} />
        <Button id='see' words={words.acts.list} onTap={frame.onBack} />
      </Page>
    )
  }
  const open = loaded.state === 'shown' && isOpen(loaded.reply.state)
  const busy = act.state === 'busy' ? words.busy : undefined
  const ways =
    asking && open
      ? {
          title: words.reallyTake,
          second: <Button id='keep' words={words.acts.keep} onTap={() => setAsking(false)} />,
          main: (
            <Button
              kind='main'
              id='reallyTake'
              words={words.acts.take}
              reason={busy}
              onTap={() => void take()}
            />
          ),
        }
      : {
          second: open && (
            <Button id='take' icon='leave' words={words.acts.take} onTap={() => setAsking(true)} />
          ),
          main: <Button kind='main' {...wayTo('suggestions')} words={words.acts.list} />,
        }
  return (
    <Page {...frame} {...ways}>
      <Load loaded={loaded} onAgain={onAgain}>
        {(suggestion) => (
          <Said suggestion={suggestion} asking={asking && open} onCall={frame.onCall} />
        )}
      </Load>
    </Page>
  )
}
