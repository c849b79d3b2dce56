import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAnswerAsk, type MyAsk } from '@/client/expert'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { communityStrings } from '@/communityStrings'
import { InWords } from '../InWords'

const words = communityStrings.expert

interface AnswerProps {
  frame: PageProps
  ask: MyAsk
  onBack: () => void
}

/** One request: only the yes to it shares the number; a no is said in kind words. */
export function Answer({ frame, ask, onBack }: AnswerProps) {
  const { askId, of, place, state, result } = ask
  const { act, run } = useAnswerAsk()
  const [declining, setDeclining] = useState(false)
  const busy = act.state === 'busy' ? words.busy : undefined
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  const open = state === 'asked'
  if (declining)
    return (
      <InWords
        {...{ frame, busy, failed }}
        title={words.decline}
        label={words.declineField}
        act={words.acts.tell}
        onBack={() => setDeclining(false)}
        onSay={(why) => void run({ askId, yes: false, words: why })}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.from(of ?? words.bureau)}
      main={
        open && (
          <Button
            kind='main'
            id='yes'
            words={words.acts.yes}
            reason={busy}
            onTap={() => void run({ askId, yes: true })}
          />
        )
      }
      second={open && <Button id='no' words={words.acts.no} onTap={() => setDeclining(true)} />}
    >
      {failed}
      <View>
        <Row label={words.what} long>
          {ask.words}
        </Row>
        <Row label={words.where}>{place}</Row>
        <Row label={words.stands}>{words.askStates[state]}</Row>
        {result !== null && <Row label={words.outcome}>{result}</Row>}
      </View>
      {open && <View>{words.share}</View>}
    </Page>
  )
}
