import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { choosePictures } from '@/client/media'
import { toTop } from '@/client/platform'
import { addUploads, clearUploads } from '@/client/upload'
import { useCloseRequest } from '@/client/whistle'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Row } from '@/components/Row'
import { Writing } from '@/components/Writing'
import { LONGEST_SAID } from '@/domain/communityRequest'
import { deskStrings } from '@/deskStrings'
import { Doing, doingActs } from '../activity/Doing'
import { StoryPicture, type Shown } from './StoryPicture'
import type { ChangeProps } from '.'

const words = deskStrings.deskRequest

const STEPS = ['outcome', 'thanks', 'figure', 'people'] as const
const COUNTS = [5, 10, 20, 30, 50, 80, 100, 200, 300, 500, 1000]

/** What came of it, thanks, and whether everybody may read it: a question a page (rule 23). */
export function Closing({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const [at, setAt] = useState(0)
  const [outcome, setOutcome] = useState('')
  const [thanks, setThanks] = useState('')
  const [figure, setFigure] = useState('')
  const [people, setPeople] = useState('none')
  const [story, setStory] = useState(true)
  const [picture, setPicture] = useState<Shown | null>(null)
  const [choosing, setChoosing] = useState(false)
  const { act, run } = useCloseRequest()
  const step = STEPS[at] ?? 'people'
  const show = (next: number) => {
    toTop()
    setAt(next)
  }
  const send = async () => {
    await run({
      ...{ activityId, outcome: outcome.trim(), thanks: thanks.trim(), story },
      ...(figure.trim() && { figure: figure.trim() }),
      ...(people !== 'none' && { beneficiaries: Number(people) }),
      ...(story && picture && { picture }),
    })
    const { act } = useCloseRequest.getState()
    if (act.state === 'done') onDone(words.closed(act.reply.thanked))
  }
  const choose = async () => {
    const chosen = await choosePictures(1)
    if (chosen.length === 0) return
    clearUploads()
    addUploads({ communityId: posting.communityId }, 'picture', chosen)
    toTop()
    setChoosing(true)
  }
  if (choosing)
    return (
      <StoryPicture
        frame={frame}
        communityId={posting.communityId}
        onDone={(chosen) => {
          toTop()
          setPicture(chosen)
          setChoosing(false)
        }}
      />
    )
  const missing = { outcome, thanks, figure: '-', people: '-' }[step].trim() === ''
  const bodies: Record<typeof step, ReactNode> = {
    outcome: (
      <Writing
        id='outcome'
        label={words.example}
        value={outcome}
        longest={LONGEST_SAID.outcome}
        onChange={setOutcome}
        dictate={dictation()}
      />
    ),
    thanks: (
      <>
        {words.thanksReady.map((ready, nth) => (
          <Choice
            key={ready}
            id={`ready-${nth}`}
            kind='one'
            words={ready}
            checked={thanks === ready}
            onTap={() => setThanks(ready)}
          />
        ))}
        <Writing
          id='thanks'
          label={words.thanks}
          value={thanks}
          longest={LONGEST_SAID.thanks}
          onChange={setThanks}
          dictate={dictation()}
        />
      </>
    ),
    figure: (
      <Field
        id='figure'
        label={words.figureHint}
        value={figure}
        longest={LONGEST_SAID.figure}
        dictate={dictation()}
        onChange={setFigure}
        onDone={() => show(at + 1)}
      />
    ),
    people: (
      <>
        <Pick
          id='people'
          label={words.beneficiaries}
          options={{
            none: words.noCount,
            ...Object.fromEntries(COUNTS.map((one) => [String(one), words.counted(one)])),
          }}
          chosen={people}
          onPick={setPeople}
        />
        <Pick
          id='story'
          label={words.shown}
          options={{ yes: words.story, no: words.noStory }}
          chosen={story ? 'yes' : 'no'}
          onPick={(one) => setStory(one === 'yes')}
        />
        {story && picture && <Row label={words.picture}>{picture.words}</Row>}
        {story && (
          <Button
            id='picture'
            icon='plus'
            words={picture ? words.acts.otherPicture : words.acts.picture}
            onTap={() => void choose()}
          />
        )}
      </>
    ),
  }
  const last = step === 'people'
  const ways = last
    ? doingActs({
        act,
        words: words.acts.thank,
        reason: undefined,
        onTap: () => void send(),
        onLeave: onBack,
      })
    : {
        main: (
          <Button
            kind='main'
            id='next'
            words={step === 'figure' ? words.acts.skip : words.acts.next}
            reason={missing ? words.missingWords : undefined}
            onTap={() => show(at + 1)}
          />
        ),
      }
  return (
    <Page
      {...frame}
      onBack={at === 0 ? onBack : () => show(at - 1)}
      title={words.closePage[step]}
      {...ways}
    >
      {last && <Doing act={act} onAgain={() => void send()} />}
      <View>{deskStrings.deskWhistle.step(at + 1, STEPS.length)}</View>
      {bodies[step]}
    </Page>
  )
}
