import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useMember } from '@/client/care'
import { dictation } from '@/client/dictation'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useRecordLecture } from '@/client/lecture'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { Writing } from '@/components/Writing'
import { LONGEST_LECTURE, LONGEST_LECTURE_TITLE } from '@/domain/lecture'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Who } from './Who'

const words = deskStrings.deskLecture

/** For a secretary: what somebody without a phone told, and how they agreed to its going out. */
export default function LecturePage() {
  const { recordId: given = '' } = useRouter().params
  const frame = useFrame()
  const [recordId, setRecordId] = useState(given)
  if (recordId === '') return <Who frame={frame} onChoose={setRecordId} />
  return <Told frame={frame} recordId={recordId} />
}

function Told({ frame, recordId }: { frame: PageProps; recordId: string }) {
  const { loaded, onAgain } = useShown(useMember, { recordId })
  const [step, setStep] = useState(0)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [consent, setConsent] = useState<'spoken' | 'written'>('spoken')
  const { act, run, clear } = useRecordLecture()
  useDidShow(clear)
  const turn = (to: number) => {
    clear()
    toTop()
    setStep(to)
  }
  if (act.state === 'done')
    return (
      <Page
        {...frame}
        title={words.title}
        main={<Button kind='main' {...wayTo('deskLectures')} words={words.acts.see} />}
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.done} />
        </View>
      </Page>
    )
  const name = loaded.state === 'shown' ? loaded.reply.name : ''
  const asked = [words.titleAsk(name), words.wordsAsk, words.yesAsk][step] ?? words.title
  const { titleMissing, bodyMissing } = strings.problems
  const missing = [title.trim() ? null : titleMissing, text.trim() ? null : bodyMissing][step]
  const last = step === 2
  const keep = () => run({ recordId, title: title.trim(), words: text.trim(), consent })
  return (
    <Page
      {...frame}
      {...(step > 0 && { onBack: () => turn(step - 1) })}
      title={asked}
      main={
        <Button
          kind='main'
          id='next'
          words={last ? words.acts.keep : words.acts.next}
          reason={act.state === 'busy' ? words.busy : missing?.what}
          onTap={() => (last ? void keep() : turn(step + 1))}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {() => null}
      </Load>
      {step === 0 && (
        <Field
          id='title'
          label={words.titleField}
          value={title}
          longest={LONGEST_LECTURE_TITLE}
          dictate={dictation()}
          onChange={setTitle}
          onDone={() => title.trim() && turn(1)}
        />
      )}
      {step === 1 && (
        <Writing
          id='words'
          label={words.wordsField}
          value={text}
          longest={LONGEST_LECTURE}
          onChange={setText}
          dictate={dictation()}
        />
      )}
      {last && (
        <Pick
          id='consent'
          label={words.consent}
          options={words.consents}
          chosen={consent}
          onPick={setConsent}
        />
      )}
    </Page>
  )
}
