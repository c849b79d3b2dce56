import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { useMove } from '@/client/posting'
import { whistleFrom, type Whistle } from '@/client/whistle'
import { Page } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST, spanOf } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Doing, doingActs } from '../activity/Doing'
import { Answers } from '../whistle/Answers'
import { QuestionPage } from '../whistle/QuestionPage'
import type { QuestionName } from '../whistle/questions'
import type { ChangeProps } from '.'

const words = deskStrings.deskRequest

const MOVABLE = ['day', 'start', 'length', 'place'] as const

/** Another time or place, and why: everybody who comes is told. */
export function Move({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const [whistle, setWhistle] = useState<Whistle>(() => whistleFrom(posting))
  const [open, setOpen] = useState<QuestionName | null>(null)
  const [reason, setReason] = useState('')
  const { act, run } = useMove()
  const show = (name: QuestionName | null) => {
    toTop()
    setOpen(name)
  }
  const { day, start, length } = whistle
  const span = spanOf({ day: day ?? '', start: start ?? 0, length })
  const place = whistle.place?.trim() ?? ''
  const unchanged =
    span.startsAt === posting.startsAt && span.endsAt === posting.endsAt && place === posting.place
  const send = async () => {
    await run({ activityId, place, ...span, reason: reason.trim() })
    if (useMove.getState().act.state === 'done') onDone(words.moved)
  }
  if (open)
    return (
      <QuestionPage
        frame={frame}
        name={open}
        whistle={whistle}
        onChange={setWhistle}
        onNext={(changed) => {
          setWhistle(changed)
          show(null)
        }}
        onBack={() => show(null)}
      />
    )
  const missing = reason.trim() === '' ? strings.problems.reasonMissing.what : undefined
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.movePage}
      {...doingActs({
        act,
        words: words.acts.tellMove,
        reason: unchanged ? words.unchanged : missing,
        onTap: () => void send(),
        onLeave: onBack,
      })}
    >
      <Doing act={act} onAgain={() => void send()} />
      <Answers whistle={whistle} names={MOVABLE} onChange={show} />
      <Writing
        id='reason'
        label={words.reason}
        value={reason}
        longest={LONGEST.reason}
        onChange={setReason}
        dictate={dictation()}
      />
    </Page>
  )
}
