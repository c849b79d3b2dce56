import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useAnswerAsk, useHideCard, useMyCard, useSaveCard, type MyAsk } from '@/client/expert'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { Said } from '../Said'
import { Answer } from './Answer'
import { Facts } from './Facts'
import { Write } from './Write'

const words = communityStrings.expert

type Doing = { what: 'write' } | { what: 'answer'; ask: MyAsk } | null

/** My card as an expert, and who asks me: each time a yes or a no. */
export default function ExpertPage() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMyCard, {})
  const [doing, setDoing] = useState<Doing>(null)
  const save = useSaveCard()
  const hide = useHideCard()
  const answer = useAnswerAsk()
  const clear = () => [save, hide, answer].forEach((one) => one.clear())
  useDidShow(clear)
  const back = () => {
    clear()
    setDoing(null)
    onAgain()
  }
  const told = toldOf(save.act.state, hide.act.state, answer.act)
  if (told)
    return (
      <Said
        {...{ frame, who: 'expert', act: words.acts.done, onDone: back }}
        result={words[told]}
      />
    )
  const mine = loaded.state === 'shown' ? loaded.reply : null
  if (mine && doing?.what === 'write')
    return <Write {...{ frame, card: mine.card, onBack: back }} />
  if (doing?.what === 'answer') return <Answer {...{ frame, ask: doing.ask, onBack: back }} />
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        mine?.may && (
          <Button
            kind='main'
            id='write'
            words={mine.card ? words.acts.change : words.acts.write}
            onTap={() => setDoing({ what: 'write' })}
          />
        )
      }
    >
      {hide.act.state === 'failed' && <Problem {...hide.act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(mine) => (
          <>
            <Facts mine={mine} onAsk={(ask) => setDoing({ what: 'answer', ask })} />
            {mine.card && mine.card.state !== 'hidden' && (
              <Button
                id='hide'
                kind='quiet'
                words={words.acts.hide}
                reason={hide.act.state === 'busy' ? words.busy : undefined}
                onTap={() => void hide.run({})}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}

type Answered = ReturnType<typeof useAnswerAsk.getState>['act']

function toldOf(save: string, hide: string, answer: Answered) {
  if (save === 'done') return 'saved'
  if (hide === 'done') return 'hidden'
  if (answer.state !== 'done') return null
  return answer.reply.state === 'accepted' ? 'yes' : 'no'
}
