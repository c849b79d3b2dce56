import { Fragment } from 'react'
import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { wayTo } from '@/client/entries'
import type { Leading } from '@/client/partyDayLead'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { MOST_STEPS } from '@/domain/partyDay'
import { deskStrings } from '@/deskStrings'
import { Earlier } from '../Earlier'
import { Agreement, nextAct } from './Agreement'
import type { Agreeing } from './agreeing'
import { moved, sumOf, type DraftStep } from './draft'

const words = deskStrings.deskPartyDay

interface PlanProps {
  frame: PageProps
  activityId: string
  branchId: string
  /** It has begun: nothing is planned any more. */
  fixed: boolean
  draft: { theme: string | null; steps: DraftStep[] }
  act: Act<object>
  unsaved: boolean
  onChange: (steps: DraftStep[]) => void
  onDo: (doing: 'add' | 'theme' | number) => void
  onSave: () => void
  agreement: Leading['agreement']
  agreeing: Agreeing
}

/** The plan as it is, and the taps that change it. */
export function Plan(props: PlanProps) {
  const { frame, activityId, branchId, fixed, draft, act, unsaved, onChange, onDo, onSave } = props
  const { agreement, agreeing } = props
  const { theme, steps } = draft
  const busy = act.state === 'busy' ? words.busy : undefined
  const lead = (kind: 'main' | 'second') => (
    <Button
      {...wayTo('deskPartyDayLead', { activityId })}
      kind={kind}
      icon='flag'
      words={words.acts.lead}
    />
  )
  const save = <Button kind='main' id='save' words={words.acts.save} reason={busy} onTap={onSave} />
  const putting = !fixed && !unsaved && steps.length > 0 && nextAct({ agreement, agreeing })
  const main = unsaved && !fixed ? save : putting || lead('main')
  return (
    <Page {...frame} title={words.title} main={main}>
      <View {...aria('status')}>
        {act.state === 'done' && !unsaved && <StatusWords tone='good' words={words.kept} />}
        {unsaved && <StatusWords tone='wait' words={words.unsaved} />}
        {fixed && <StatusWords tone='plain' words={words.begun} />}
      </View>
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        <Row label={words.theme}>{theme ?? words.noTheme}</Row>
      </View>
      {!fixed && <Button id='theme' words={words.acts.theme} onTap={() => onDo('theme')} />}
      <Heading words={words.steps} />
      <View>{steps.length === 0 ? words.none : words.about(sumOf(steps))}</View>
      {steps.map((step, at) => (
        <Fragment key={step.stepId}>
          <Row
            label={words.step(at + 1, words.minutes(step.minutes))}
            detail={[step.speaker, step.material && words.withMaterial].filter(Boolean).join('，')}
          >
            {step.title}
          </Row>
          {!fixed && <StepActs {...{ steps, at, onChange, onDo }} />}
        </Fragment>
      ))}
      {!fixed && steps.length < MOST_STEPS && (
        <Button id='add' icon='plus' words={words.acts.add} onTap={() => onDo('add')} />
      )}
      {!fixed && !unsaved && steps.length > 0 && (
        <Agreement agreement={agreement} agreeing={agreeing} />
      )}
      <Earlier branchId={branchId} activityId={activityId} />
      {putting && lead('second')}
    </Page>
  )
}

interface StepActsProps extends Pick<PlanProps, 'onChange' | 'onDo'> {
  steps: DraftStep[]
  at: number
}

function StepActs({ steps, at, onChange, onDo }: StepActsProps) {
  const step = steps[at]
  if (!step) return null
  return (
    <>
      <Button id={`edit-${at}`} words={words.acts.edit(step.title)} onTap={() => onDo(at)} />
      {at > 0 && (
        <Button
          id={`up-${at}`}
          words={words.acts.up}
          onTap={() => onChange(moved(steps, at, -1))}
        />
      )}
      {at < steps.length - 1 && (
        <Button
          id={`down-${at}`}
          words={words.acts.down}
          onTap={() => onChange(moved(steps, at, 1))}
        />
      )}
      <Button
        id={`remove-${at}`}
        words={words.acts.remove}
        onTap={() => onChange(steps.filter((one) => one.stepId !== step.stepId))}
      />
    </>
  )
}
