import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useAloud } from '@/client/aloud'
import { dictation } from '@/client/dictation'
import { useFrame } from '@/client/frame'
import { useOfferLecture } from '@/client/lecture'
import { replace, toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { Writing } from '@/components/Writing'
import { LONGEST_LECTURE, LONGEST_LECTURE_TITLE } from '@/domain/lecture'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

const words = partyDayStrings.lecture

/** A retiree tells the branch something: what it is called, what it is, and the yes. */
export default function Lecture() {
  const frame = useFrame()
  const [step, setStep] = useState(0)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const { act, run, clear } = useOfferLecture()
  useDidShow(clear)
  const turn = (to: number) => {
    clear()
    toTop()
    setStep(to)
  }
  if (act.state === 'done') return <Sent frame={frame} />
  const back = step > 0 ? { onBack: () => turn(step - 1) } : {}
  const next = (missing: string | undefined) => (
    <Button
      kind='main'
      id='next'
      words={words.acts.next}
      reason={missing}
      onTap={() => turn(step + 1)}
    />
  )
  const nth = <View>{words.step(step + 1)}</View>
  if (step === 0)
    return (
      <Page
        {...frame}
        title={words.titleAsk}
        main={next(title.trim() ? undefined : strings.problems.titleMissing.what)}
      >
        {nth}
        <Field
          id='title'
          label={words.titleField}
          value={title}
          longest={LONGEST_LECTURE_TITLE}
          dictate={dictation()}
          onChange={setTitle}
          onDone={() => title.trim() && turn(1)}
        />
      </Page>
    )
  if (step === 1)
    return (
      <Page
        {...frame}
        {...back}
        title={words.wordsAsk}
        main={next(text.trim() ? undefined : strings.problems.bodyMissing.what)}
      >
        {nth}
        <Writing
          id='words'
          label={words.wordsField}
          value={text}
          longest={LONGEST_LECTURE}
          onChange={setText}
          dictate={dictation()}
        />
        <View>{words.hint}</View>
      </Page>
    )
  return (
    <Page
      {...frame}
      {...back}
      title={words.yesAsk}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run({ title: title.trim(), words: text.trim() })}
        />
      }
    >
      {nth}
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        {words.yes}
        {words.later}
      </View>
    </Page>
  )
}

function Sent({ frame }: { frame: PageProps }) {
  const result = { tone: 'good' as const, happened: words.happened, next: words.next }
  const aloud = useAloud('lecture', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='see'
          words={words.acts.home}
          onTap={() => void replace('lectures')}
        />
      }
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
