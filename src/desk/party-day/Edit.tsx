import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { useArticles } from '@/client/article'
import { useMembers } from '@/client/care'
import { dictation } from '@/client/dictation'
import { canRecord } from '@/client/media'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { Stepper } from '@/components/Stepper'
import { LONGEST_MINUTES, LONGEST_STEP } from '@/domain/partyDay'
import type { UploadKind } from '@/domain/upload'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import type { DraftStep } from './draft'
import { Articles, Link } from './Material'
import { Upload } from './Upload'

const words = deskStrings.deskPartyDay

interface EditProps {
  frame: PageProps
  branchId: string
  step: DraftStep
  onDone: (step: DraftStep) => void
}

type Asking = 'speaker' | 'article' | 'link' | UploadKind | null

/** One step: what it is called, how long, who speaks and what is looked at. */
export function Edit({ frame, branchId, step, onDone }: EditProps) {
  const [draft, setDraft] = useState(step)
  const [asking, setAsking] = useState<Asking>(null)
  const show = (next: Asking) => {
    toTop()
    setAsking(next)
  }
  const change = (part: Partial<DraftStep>) => {
    setDraft({ ...draft, ...part })
    show(null)
  }
  const inner = { ...frame, onBack: () => show(null) }
  if (asking === 'speaker')
    return (
      <Speakers
        frame={inner}
        branchId={branchId}
        onPick={(speakerId, speaker) => change({ speakerId, speaker })}
      />
    )
  if (asking === 'article')
    return (
      <Articles
        frame={inner}
        useStore={useArticles}
        onPick={(id, title) => change({ material: { kind: 'article', id, words: title } })}
      />
    )
  if (asking === 'link')
    return (
      <Link
        frame={inner}
        onDone={(text) => change({ material: { kind: 'link', id: null, words: text } })}
      />
    )
  if (asking === 'picture' || asking === 'recording')
    return (
      <Upload
        frame={inner}
        branchId={branchId}
        kind={asking}
        onBack={() => show(null)}
        onPick={(id, text) => change({ material: { kind: asking, id, words: text } })}
      />
    )
  const { title, minutes, speaker, material } = draft
  return (
    <Page
      {...frame}
      title={step.title || words.oneStep}
      main={
        <Button
          kind='main'
          id='done'
          words={words.acts.done}
          reason={title.trim() === '' ? words.missing : undefined}
          onTap={() => onDone({ ...draft, title: title.trim() })}
        />
      }
    >
      <Field
        id='title'
        label={words.name}
        value={title}
        longest={LONGEST_STEP}
        onChange={(text) => setDraft({ ...draft, title: text })}
        onDone={() => undefined}
        dictate={dictation()}
      />
      <Stepper
        id='minutes'
        count={minutes}
        unit={words.unit}
        least={1}
        most={LONGEST_MINUTES}
        onChange={(count) => setDraft({ ...draft, minutes: nextMinutes(minutes, count) })}
      />
      <View>
        <Row label={words.speaker}>{speaker ?? words.nobody}</Row>
        <Row label={words.material}>{material?.words ?? words.noMaterial}</Row>
      </View>
      <Button id='speaker' words={words.acts.speaker} onTap={() => show('speaker')} />
      {speaker !== null && (
        <Button
          id='noSpeaker'
          words={words.acts.nobody}
          onTap={() => change({ speakerId: null, speaker: null })}
        />
      )}
      <Button id='article' words={words.acts.article} onTap={() => show('article')} />
      <Button id='picture' words={words.acts.picture} onTap={() => show('picture')} />
      {canRecord() && (
        <Button id='recording' words={words.acts.recording} onTap={() => show('recording')} />
      )}
      <Button id='link' words={words.acts.link} onTap={() => show('link')} />
      {material && (
        <Button
          id='noMaterial'
          words={words.acts.noMaterial}
          onTap={() => change({ material: null })}
        />
      )}
    </Page>
  )
}

/** In fives, so that an hour is not sixty taps. */
const nextMinutes = (before: number, asked: number) =>
  Math.min(LONGEST_MINUTES, Math.max(5, before + (asked > before ? 5 : -5)))

interface SpeakersProps {
  frame: PageProps
  branchId: string
  onPick: (speakerId: string, speaker: string) => void
}

function Speakers({ frame, branchId, onPick }: SpeakersProps) {
  const filter = useMemo(() => ({ branchId }), [branchId])
  return (
    <Page {...frame} title={words.speaker}>
      <Finder
        useStore={useMembers}
        filter={filter}
        label={words.find}
        entry={({ recordId, name, birthYear }) => ({
          title: name,
          lines: [deskStrings.deskMembers.born(birthYear)],
          onTap: () => onPick(recordId, name),
        })}
        empty={{ icon: 'people', ...words.foundNobody }}
      />
    </Page>
  )
}
