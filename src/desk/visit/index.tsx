import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useCancelVisit, useLogVisit, useVisit, type WholeVisit } from '@/client/visit'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { calendarDay, dayWords, momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Decline } from '../Decline'
import { Log } from './Log'

const words = deskStrings.deskVisit

/** For a secretary: one visit, to be written down or called off. */
export default function Visit() {
  const { visitId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useVisit, { visitId })
  const [doing, setDoing] = useState<'log' | 'cancel' | null>(null)
  const cancel = useCancelVisit()
  const log = useLogVisit()
  const clear = () => {
    cancel.clear()
    log.clear()
  }
  useDidShow(clear)
  const back = () => {
    setDoing(null)
    onAgain()
  }
  const leave = () => {
    clear()
    setDoing(null)
  }
  const visit = loaded.state === 'shown' ? loaded.reply : null
  if (visit && doing === 'log')
    return <Log frame={{ ...frame, onBack: leave }} visit={visit} onDone={back} />
  if (visit && doing === 'cancel') {
    const send = async (reason: string) => {
      await cancel.run({ visitId, reason })
      if (useCancelVisit.getState().act.state === 'done') back()
    }
    return (
      <Decline
        frame={frame}
        title={words.cancelPage}
        act={words.acts.tell}
        busy={cancel.act.state === 'busy'}
        failed={cancel.act.state === 'failed' && <Problem {...cancel.act.problem} />}
        onBack={leave}
        onDecline={(reason) => void send(reason)}
      />
    )
  }
  const done =
    cancel.act.state === 'done'
      ? words.cancelled
      : log.act.state === 'done'
        ? log.act.reply.marked
          ? words.marked
          : words.logged
        : null
  return (
    <Page {...frame} title={words.title} {...(visit && acts(visit, setDoing))}>
      {done && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={done} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(visit) => <Facts visit={visit} />}
      </Load>
    </Page>
  )
}

function acts({ state, startsAt }: WholeVisit, onDo: (doing: 'log' | 'cancel') => void) {
  if (state === 'cancelled') return {}
  const planned = state === 'planned'
  const early = calendarDay(now()) < calendarDay(startsAt)
  return {
    main: (
      <Button
        kind='main'
        id='log'
        words={planned ? words.acts.log : words.acts.better}
        reason={early ? words.notYet : undefined}
        onTap={() => onDo('log')}
      />
    ),
    second: planned && (
      <Button id='cancel' words={words.acts.cancel} onTap={() => onDo('cancel')} />
    ),
  }
}

function Facts({ visit }: { visit: WholeVisit }) {
  const { recordId, name, kind, startsAt, state, goers, activity, nextDay } = visit
  return (
    <>
      <View>
        <Row label={words.whom} detail={strings.visits.states[state]}>
          {name}
        </Row>
        <Row label={words.kind}>{strings.visits.kinds[kind]}</Row>
        <Row label={words.when}>{momentWords(startsAt, now())}</Row>
        <Row label={words.goers}>{goers.join('、') || strings.visits.nobody}</Row>
        {activity && (
          <Row label={words.activity} detail={momentWords(activity.startsAt, now())}>
            {activity.title}
          </Row>
        )}
        {visit.words && (
          <Row label={state === 'cancelled' ? words.reason : words.how} long>
            {visit.words}
          </Row>
        )}
        {nextDay && <Row label={words.next}>{dayWords(`${nextDay}T00:00:00.000Z`, now())}</Row>}
      </View>
      <Button {...wayTo('deskMember', { recordId })} icon='person' words={words.acts.person} />
    </>
  )
}
