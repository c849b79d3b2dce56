import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { wayTo } from '@/client/entries'
import {
  stateOf,
  untilWords,
  useKeepMinutes,
  useMinutesStep,
  type MinutesRecord,
} from '@/client/minutes'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { MINUTES_SECTIONS, type MinutesSection, type MinutesText } from '@/domain/minutes'
import { deskStrings } from '@/deskStrings'
import { Paragraphs } from '../Paragraphs'
import { Story } from './Story'

const words = deskStrings.deskMinutes

export type Doing =
  { what: 'edit'; section: MinutesSection } | { what: 'why' | 'decide' | 'reader' }

interface SheetProps {
  frame: PageProps
  activityId: string
  record: MinutesRecord
  sections: MinutesText
  /** The version that was changed here; null: nothing was. */
  base: number | null
  onDo: (doing: Doing) => void
  onSave: () => void
  onDrop: () => void
  onKeepMine: () => void
  onAgain: () => void
}

/** The record of a party day on one page: how far it is, each section, and the one thing to do next. */
export function Sheet(props: SheetProps) {
  const { frame, activityId, record, sections, base, onDo, onDrop, onKeepMine } = props
  const kept = useKeepMinutes(({ act }) => act)
  const step = useMinutesStep(({ act }) => act)
  const failed = [kept, step].find(({ state }) => state === 'failed')
  const version = record.latest?.version ?? 0
  const newer = base !== null && base !== version
  return (
    <Page {...frame} title={record.title} main={<Main {...props} newer={newer} />}>
      {failed?.state === 'failed' && (
        <View {...aria('status')}>
          <Problem {...failed.problem} />
        </View>
      )}
      {kept.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      <Story record={record} unsaved={base !== null} />
      {newer && (
        <>
          <View {...aria('status')}>
            {words.newer}。{words.newerHint}
          </View>
          <Button id='drop' words={words.acts.drop} onTap={onDrop} />
          <Button id='mine' words={words.acts.mine} onTap={onKeepMine} />
        </>
      )}
      {MINUTES_SECTIONS.map((section) => (
        <Fragment key={section}>
          <Heading words={deskStrings.minutesSections[section]} />
          <Paragraphs lines={(sections[section] || words.empty).split('\n')} />
          <Button
            id={`edit-${section}`}
            words={words.acts.edit(deskStrings.minutesSections[section])}
            onTap={() => onDo({ what: 'edit', section })}
          />
        </Fragment>
      ))}
      <Decided decisions={record.decisions} />
      <Button
        id='decide'
        icon='plus'
        words={words.acts.decide}
        onTap={() => onDo({ what: 'decide' })}
      />
      <Ways activityId={activityId} branchId={record.branchId} />
    </Page>
  )
}

function Decided({ decisions }: Pick<MinutesRecord, 'decisions'>) {
  return (
    <>
      <Heading words={words.decided} />
      <View>
        {decisions.length === 0 && words.noDecisions}
        {decisions.map(({ decisionId, words: what, name, day, state, note }) => (
          <Row
            key={decisionId}
            label={deskStrings.deskDecisions.states[state]}
            detail={[
              words.decision(name || words.left, untilWords(day)),
              ...(note === null ? [] : [deskStrings.deskDecisions.note(note)]),
            ].join('。')}
          >
            {what}
          </Row>
        ))}
      </View>
    </>
  )
}

function Ways({ activityId, branchId }: { activityId: string; branchId: string }) {
  return (
    <>
      <Button {...wayTo('deskDecisions', { branchId })} words={words.acts.decisions} />
      <Button {...wayTo('deskSixParts', { activityId })} icon='list' words={words.acts.parts} />
      <Button {...wayTo('deskMinutesPrint', { activityId })} words={words.acts.print} />
      <Button {...wayTo('deskMinutesVersions', { activityId })} words={words.acts.versions} />
      <Button {...wayTo('deskSheet', { activityId })} icon='people' words={words.acts.sheet} />
    </>
  )
}

/** The one thing to do next: keep what was changed, sign it, have it read over, confirm it. */
function Main({ activityId, record, base, newer, ...props }: SheetProps & { newer: boolean }) {
  const { act, run } = useMinutesStep()
  const keeping = useKeepMinutes(({ act }) => act.state === 'busy')
  const busy = act.state === 'busy' || keeping ? words.busy : undefined
  const { latest, mine, alone } = record
  const state = stateOf(latest)
  if (base !== null || latest === null)
    return (
      <Button
        kind='main'
        id='keep'
        icon='check'
        words={words.acts.keep}
        reason={busy ?? (newer ? words.newer : undefined)}
        onTap={props.onSave}
      />
    )
  const { version } = latest
  const step = async (what: 'sign' | 'confirm') => {
    await run({ act: what, activityId, version })
    props.onAgain()
  }
  if (state === 'kept')
    return (
      <Button
        kind='main'
        id='sign'
        words={words.acts.sign}
        reason={busy}
        onTap={() => void step('sign')}
      />
    )
  if (state === 'confirmed') return null
  if (mine && alone)
    return (
      <Button
        kind='main'
        id='reader'
        icon='people'
        words={words.acts.reader}
        reason={busy}
        onTap={() => props.onDo({ what: 'reader' })}
      />
    )
  return (
    <Button
      kind='main'
      id='confirm'
      icon='check'
      words={words.acts.confirm}
      reason={busy ?? (mine ? words.own : undefined)}
      onTap={() => void step('confirm')}
    />
  )
}
