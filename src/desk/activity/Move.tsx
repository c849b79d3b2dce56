import { useState } from 'react'
import { postFrom, type Posting, type WholePost } from '@/client/posting'
import { toTop } from '@/client/platform'
import type { PageProps } from '@/components/Page'
import { spanOf } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import { Answers, type AnswerName } from '../post/Answers'
import { QuestionPage } from '../post/QuestionPage'
import { MovePage } from './MovePage'

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
  const span = spanOf(post)
  const { venueId } = post.venue
  const unchanged =
    span.startsAt === posting.startsAt &&
    span.endsAt === posting.endsAt &&
    venueId === posting.venue.venueId
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
  return (
    <MovePage
      {...{ frame, words, unchanged, onDone, onBack }}
      move={{ activityId, venueId, ...span, reason }}
      onReason={setReason}
    >
      <Answers post={post} names={MOVABLE} onChange={show} />
    </MovePage>
  )
}
