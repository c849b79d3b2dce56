import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { usePlanVisit } from '@/client/visit'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { spanOf } from '@/domain/posting'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import type { Draft } from './draft'

const words = deskStrings.deskVisitPlan
const rows = deskStrings.deskVisit

interface CheckProps {
  frame: PageProps
  person: { recordId: string; name: string }
  draft: Draft
  /** Which question it is. */
  nth: ReactNode
}

/** Everything once more, and the one tap that tells them. */
export function Check({ frame, person, draft, nth }: CheckProps) {
  const { act, run } = usePlanVisit()
  const { kind, activity, day, start, goers } = draft
  if (kind === null || day === null || start === null) return null
  const { startsAt } = spanOf({ day, start, length: 0 })
  const plan = () =>
    void run({
      recordId: person.recordId,
      kind,
      startsAt,
      goers: goers.map(({ recordId }) => recordId),
      ...(activity && { activityId: activity.activityId }),
    })
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='plan'
          words={words.acts.plan}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={plan}
        />
      }
    >
      {nth}
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? plan : undefined} />
      )}
      <View>
        <Row label={rows.whom}>{person.name}</Row>
        <Row label={rows.kind}>{strings.visits.kinds[kind]}</Row>
        {activity && <Row label={rows.activity}>{activity.title}</Row>}
        <Row label={rows.when}>{momentWords(startsAt, now())}</Row>
        <Row label={rows.goers}>{goers.map(({ name }) => name).join('、')}</Row>
      </View>
    </Page>
  )
}

/** It is planned; the page stays. */
export function Planned({ frame }: { frame: PageProps }) {
  return (
    <Page
      {...frame}
      title={words.planned}
      main={<Button kind='main' {...wayTo('deskVisits')} words={words.acts.done} />}
    >
      <View {...aria('status')}>
        <StatusWords tone='good' words={words.told} />
      </View>
    </Page>
  )
}
