import { useState } from 'react'
import { toTop } from '@/client/platform'
import { whistleFrom, type Whistle } from '@/client/whistle'
import { spanOf } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { MovePage } from '../activity/MovePage'
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
  const show = (name: QuestionName | null) => {
    toTop()
    setOpen(name)
  }
  const { day, start, length } = whistle
  const span = spanOf({ day: day ?? '', start: start ?? 0, length })
  const place = whistle.place?.trim() ?? ''
  const unchanged =
    span.startsAt === posting.startsAt && span.endsAt === posting.endsAt && place === posting.place
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
  return (
    <MovePage
      {...{ frame, words, unchanged, onDone, onBack }}
      move={{ activityId, place, ...span, reason }}
      onReason={setReason}
    >
      <Answers whistle={whistle} names={MOVABLE} onChange={show} />
    </MovePage>
  )
}
