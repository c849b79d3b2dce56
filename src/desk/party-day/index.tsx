import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useLeading, usePlanPartyDay } from '@/client/partyDayLead'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Add } from './Add'
import { useAgreeing } from './agreeing'
import { draftOf, plannedOf, usualStep, type DraftStep } from './draft'
import { Edit } from './Edit'
import { Plan } from './Plan'
import { Theme } from './Theme'

const words = deskStrings.deskPartyDay

type Doing = 'add' | 'theme' | number | null

/** For a secretary: the theme of a party day and its steps, in turn, until it begins. */
export default function PartyDay() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useLeading, { activityId })
  const { act, run, clear } = usePlanPartyDay()
  const [changed, setChanged] = useState<{ theme: string | null; steps: DraftStep[] } | null>(null)
  const [doing, setDoing] = useState<Doing>(null)
  useDidShow(clear)
  const day = loaded.state === 'shown' ? loaded.reply : null
  const agreeing = useAgreeing(activityId, day, onAgain)
  if (!day)
    return (
      <Page {...frame} title={words.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => null}
        </Load>
      </Page>
    )
  const draft = changed ?? { theme: day.theme, steps: draftOf(day) }
  const show = (next: Doing) => {
    clear()
    agreeing.clear()
    toTop()
    setDoing(next)
  }
  const change = (part: Partial<typeof draft>) => {
    setChanged({ ...draft, ...part })
    show(null)
  }
  const save = async () => {
    const { theme, steps } = draft
    await run({ activityId, seen: day.version, theme, steps: plannedOf(steps) })
    if (usePlanPartyDay.getState().act.state === 'done') setChanged(null)
    onAgain()
  }
  const inner = { ...frame, onBack: () => show(null) }
  if (doing === 'add')
    return (
      <Add frame={inner} onPick={(kind) => change({ steps: [...draft.steps, usualStep(kind)] })} />
    )
  if (doing === 'theme')
    return <Theme frame={inner} theme={draft.theme} onDone={(theme) => change({ theme })} />
  if (agreeing.giving)
    return (
      <Decline
        frame={frame}
        title={words.agreement.reason}
        act={words.acts.tell}
        busy={agreeing.busy}
        failed={agreeing.failed?.state === 'failed' && <Problem {...agreeing.failed.problem} />}
        onBack={() => agreeing.turn(false)}
        onDecline={(why) => void agreeing.onGiveBack(why)}
      />
    )
  const step = typeof doing === 'number' ? draft.steps[doing] : undefined
  if (step)
    return (
      <Edit
        frame={inner}
        branchId={day.branchId}
        step={step}
        onDone={(next) =>
          change({ steps: draft.steps.map((one) => (one.stepId === next.stepId ? next : one)) })
        }
      />
    )
  return (
    <Plan
      frame={frame}
      activityId={activityId}
      branchId={day.branchId}
      fixed={day.stage !== 'coming'}
      draft={draft}
      act={act}
      unsaved={changed !== null}
      onChange={(steps) => setChanged({ ...draft, steps })}
      onDo={show}
      onSave={() => void save()}
      agreement={day.agreement}
      agreeing={agreeing}
    />
  )
}
