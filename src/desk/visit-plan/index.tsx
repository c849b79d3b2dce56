import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useMember, type WholeMember } from '@/client/care'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { usePlanVisit } from '@/client/visit'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Days, Hours } from '../Days'
import { Brought } from './Brought'
import { Check, Planned } from './Check'
import { Goers } from './Goers'
import { Kind } from './Kind'
import { EMPTY, stepsOf, type Draft } from './draft'

const words = deskStrings.deskVisitPlan

/** Plans a visit, one question a page: why, when, who goes. */
export default function VisitPlan() {
  const { recordId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMember, { recordId })
  const { act, clear } = usePlanVisit()
  useDidShow(clear)
  if (loaded.state === 'shown' && loaded.reply.branchId !== null) {
    const person = { ...loaded.reply, branchId: loaded.reply.branchId }
    return act.state === 'done' ? (
      <Planned frame={frame} />
    ) : (
      <Questions frame={frame} person={person} />
    )
  }
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {() => <Empty icon='people' words={words.elsewhere} />}
      </Load>
    </Page>
  )
}

interface QuestionsProps {
  frame: PageProps
  person: WholeMember & { branchId: string }
}

function Questions({ frame, person }: QuestionsProps) {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [step, setStep] = useState(0)
  const steps = stepsOf(draft)
  const name = steps[step] ?? 'check'
  const onBack = step === 0 ? frame.onBack : () => setStep(step - 1)
  const settle = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    setStep(step + 1)
  }
  const page = { ...frame, ...(onBack && { onBack }), title: words.steps[name] }
  // Said aloud, because the page changes without being left.
  const nth = <View {...aria('status')}>{deskStrings.deskPost.step(step + 1, steps.length)}</View>
  if (name === 'goers')
    return (
      <Goers
        frame={page}
        person={person}
        goers={draft.goers}
        onChange={(goers) => setDraft({ ...draft, goers })}
        onNext={() => setStep(step + 1)}
      />
    )
  if (name === 'check') return <Check frame={page} person={person} draft={draft} nth={nth} />
  return (
    <Page {...page}>
      {nth}
      {name === 'kind' && <Kind draft={draft} name={person.name} settle={settle} />}
      {name === 'activity' && <Brought draft={draft} settle={settle} />}
      {name === 'day' && <Days chosen={draft.day} onPick={(day) => settle({ day, start: null })} />}
      {name === 'hour' && (
        <Hours day={draft.day ?? ''} chosen={draft.start} onPick={(start) => settle({ start })} />
      )}
    </Page>
  )
}
