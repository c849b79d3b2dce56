import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { postFrom, useMove, type Posting, type WholePost } from '@/client/posting'
import { toTop } from '@/client/platform'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST, spanOf } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Answers, type AnswerName } from '../post/Answers'
import { QuestionPage } from '../post/QuestionPage'
import { Doing, doingActs } from './Doing'

const words = deskStrings.deskActivity

const MOVABLE = ['day', 'start', 'length', 'venue'] as const

export interface ChangeProps {
  frame: PageProps
  activityId: string
  posting: Posting
  onDone: (said: string) => void
  onBack: () => void
}

/** Another time or place, and why: everybody who signed up is told. */
export function Move({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const [post, setPost] = useState<WholePost>(() => postFrom(posting))
  const [open, setOpen] = useState<AnswerName | null>(null)
  const show = (name: AnswerName | null) => {
    toTop()
    setOpen(name)
  }
  const [reason, setReason] = useState('')
  const { act, run } = useMove()
  const span = spanOf(post)
  const { venueId } = post.venue
  const unchanged =
    span.startsAt === posting.startsAt &&
    span.endsAt === posting.endsAt &&
    venueId === posting.venue.venueId
  const send = async () => {
    await run({ activityId, venueId, ...span, reason: reason.trim() })
    if (useMove.getState().act.state === 'done') onDone(words.moved)
  }
  if (open)
    return (
      <QuestionPage
        frame={frame}
        name={open}
        post={post}
        onChange={(changed) => setPost(changed as WholePost)}
        onNext={(changed) => {
          setPost(changed as WholePost)
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
      <Answers post={post} names={MOVABLE} onChange={show} />
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
