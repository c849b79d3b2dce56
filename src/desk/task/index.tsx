import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { forgetRevealed } from '@/client/member'
import { useShown } from '@/client/shown'
import { useCloseTask, useTask } from '@/client/task'
import { byWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { momentWords, pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Reveal } from '../Reveal'
import { Answer } from './Answer'

const words = deskStrings.deskTask

/** For a secretary: one thing that was asked for; a visit is planned from here, all else is answered. */
export default function TaskPage() {
  const { taskId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useTask, { taskId })
  const { act, clear } = useCloseTask()
  const [answering, setAnswering] = useState(false)
  useDidShow(() => {
    clear()
    forgetRevealed()
  })
  const task = loaded.state === 'shown' ? loaded.reply : null
  const leave = () => {
    setAnswering(false)
    onAgain()
  }
  if (task && answering) return <Answer frame={frame} task={task} onBack={leave} />
  const open = task?.state === 'open'
  const visits = open && task.kind === 'homeVisit' && task.home
  const answer = (kind: 'main' | 'second') => (
    <Button
      kind={kind}
      id='answer'
      words={words.acts.answer}
      onTap={() => {
        clear()
        setAnswering(true)
      }}
    />
  )
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        visits ? (
          <Button
            kind='main'
            {...wayTo('deskVisitPlan', { recordId: task.recordId })}
            icon='heart'
            words={words.acts.visit}
          />
        ) : (
          open && answer('main')
        )
      }
      second={visits && answer('second')}
    >
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.answered} />
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(task) => <Facts task={task} />}
      </Load>
    </Page>
  )
}

function Facts({ task }: { task: ReplyOf<'task.read'> }) {
  const { recordId, name, by, kind, activity, reason, askedAt, how, answer, phone, home } = task
  return (
    <>
      <View>
        <Row label={words.who} detail={by && byWords(by)}>
          {name}
        </Row>
        <Row label={words.what} detail={reason && strings.tasks.reasons[reason]}>
          {strings.tasks.kinds[kind]}
        </Row>
        {activity && (
          <Row label={words.activity} detail={momentWords(activity.startsAt, now())}>
            {activity.title}
          </Row>
        )}
        {task.words && (
          <Row label={words.said} long>
            {task.words}
          </Row>
        )}
        <Row label={words.when}>{pastDayWords(askedAt, now())}</Row>
        {how && (
          <Row label={words.how} detail={answer}>
            {strings.tasks.answers[how]}
          </Row>
        )}
      </View>
      <Reveal
        id='callMember'
        name={name}
        phone={phone}
        recordId={home ? recordId : null}
        reason={kind === 'homeVisit' ? 'visit' : 'activity'}
      />
    </>
  )
}
