import type { ReactNode } from 'react'
import { dictation } from '@/client/dictation'
import { useMove } from '@/client/posting'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST } from '@/domain/posting'
import { strings } from '@/strings'
import { Doing, doingActs } from './Doing'

type Move = Parameters<ReturnType<typeof useMove.getState>['run']>[0]

interface MovePageProps {
  frame: PageProps
  words: {
    movePage: string
    unchanged: string
    reason: string
    moved: string
    acts: { tellMove: string }
  }
  /** Nothing is other than it was. */
  unchanged: boolean
  /** Where to, and why as it was written so far: a question that is opened meanwhile loses nothing. */
  move: Move
  onReason: (reason: string) => void
  onDone: (said: string) => void
  onBack: () => void
  /** What can be changed. */
  children: ReactNode
}

/** What is to change, and why: nobody is told of a move without a reason. */
export function MovePage(props: MovePageProps) {
  const { frame, words, unchanged, move, onReason, onDone, onBack, children } = props
  const reason = move.reason.trim()
  const { act, run } = useMove()
  const send = async () => {
    await run({ ...move, reason })
    if (useMove.getState().act.state === 'done') onDone(words.moved)
  }
  const missing = reason === '' ? strings.problems.reasonMissing.what : undefined
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
      {children}
      <Writing
        id='reason'
        label={words.reason}
        value={move.reason}
        longest={LONGEST.reason}
        onChange={onReason}
        dictate={dictation()}
      />
    </Page>
  )
}
