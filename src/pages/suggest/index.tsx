import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useFrame } from '@/client/frame'
import { replace } from '@/client/platform'
import { useMe, useSession, type Me } from '@/client/session'
import { useDraft, useSendSuggestion } from '@/client/suggestion'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'
import { stepAt } from './steps'

const words = strings.suggest

/** Saying what is wrong or could be better: one question at a time, three in all. */
export default function Suggest() {
  const frame = useFrame()
  const me = useMe()
  const { current, load } = useSession()
  useDidShow(useSendSuggestion.getState().clear)
  if (me) return <Writing frame={frame} me={me} />
  return (
    <Page {...frame} title={words.about}>
      <Load loaded={current} onAgain={() => void load()}>
        {() => <Problem {...strings.problems.signInNeeded} onHome={frame.onHome} />}
      </Load>
    </Page>
  )
}

function Writing({ frame, me }: { frame: PageProps; me: NonNullable<Me> }) {
  const { draft, change, forget } = useDraft(me)
  const { act, run, clear } = useSendSuggestion()
  const [step, setStep] = useState(0)
  const send = async () => {
    const { about, words, ...rest } = draft
    if (about === null) return
    await run({ ...rest, about, ...(words.trim() && { words }) })
    if (useSendSuggestion.getState().act.state !== 'done') return
    forget()
    await replace('suggestion', { suggestionId: draft.suggestionId })
  }
  if (act.state === 'failed') {
    const { again, ...problem } = act.problem
    const sendAgain = () => void send()
    return (
      <Page {...frame}>
        <Problem {...problem} onAgain={again ? sendAgain : undefined} />
        <View>{words.kept}</View>
        <Button id='change' words={words.acts.change} onTap={clear} />
      </Page>
    )
  }
  const { title, main, body } = stepAt(step)({
    me,
    draft,
    change,
    next: () => setStep(step + 1),
    send: () => void send(),
    busy: act.state === 'busy',
  })
  return (
    <Page
      {...frame}
      {...(step > 0 && { onBack: () => setStep(step - 1) })}
      title={title}
      main={main}
    >
      <View>{words.step(step + 1)}</View>
      {body}
    </Page>
  )
}
