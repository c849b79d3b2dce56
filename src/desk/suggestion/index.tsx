import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useAnswerSuggestion, useSuggestion, useTakeUpSuggestion } from '@/client/suggestion'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { isOpen } from '@/domain/suggestion'
import { deskStrings } from '@/deskStrings'
import { useAnswer } from './Answer'
import { Facts } from './Facts'

const words = deskStrings.deskSuggestion

/** For an officer: what somebody said, and the answer to it. */
export default function Suggestion() {
  const { suggestionId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useSuggestion, { suggestionId })
  const takeUp = useTakeUpSuggestion()
  const answer = useAnswerSuggestion()
  useDidShow(() => {
    takeUp.clear()
    answer.clear()
  })
  const busy = [takeUp, answer].some(({ act }) => act.state === 'busy')
  const failed = [takeUp, answer].map(({ act }) => act).find(({ state }) => state === 'failed')
  const { fields, send } = useAnswer({
    busy,
    onAnswer: (said) => void answer.run({ suggestionId, ...said }).then(onAgain),
  })
  const open = loaded.state === 'shown' && isOpen(loaded.reply.state)
  return (
    <Page {...frame} title={words.title} main={open && send}>
      <Load loaded={loaded} onAgain={onAgain}>
        {(suggestion) => (
          <>
            <Facts suggestion={suggestion} />
            {failed?.state === 'failed' && <Problem {...failed.problem} />}
            {suggestion.state === 'received' && (
              <Button
                id='takeUp'
                words={words.acts.takeUp}
                reason={busy ? words.busy : undefined}
                onTap={() => void takeUp.run({ suggestionId }).then(onAgain)}
              />
            )}
            {open && fields}
          </>
        )}
      </Load>
    </Page>
  )
}
