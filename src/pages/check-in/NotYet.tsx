import type { ReactNode } from 'react'
import type { No } from '@/client/call'
import { useClaimAttendance } from '@/client/checkIn'
import type { Problem as Why } from '@/client/words'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { strings } from '@/strings'

const words = strings.checkIn.acts

interface NotYetProps {
  frame: PageProps
  activityId: string
  leader: string
  problem: Why
  refusal: No
  /** Tries again; `walkIn`: joins at the door. */
  onEnter: (walkIn: boolean) => void
  /** Another way to check in. */
  other: ReactNode
}

/** It did not count: why, and what to do. Who did not sign up is asked whether to join now. */
export function NotYet({
  frame,
  activityId,
  leader,
  problem,
  refusal,
  onEnter,
  other,
}: NotYetProps) {
  const { again, ...why } = problem
  const claim = useClaimAttendance(({ run }) => run)
  const joins = refusal === 'notSignedUp'
  return (
    <Page
      {...frame}
      main={
        joins && <Button kind='main' id='walkIn' words={words.walkIn} onTap={() => onEnter(true)} />
      }
    >
      <Problem {...why} onAgain={again ? () => onEnter(false) : undefined} />
      {other}
      {!joins && (
        <Button id='was' words={words.was(leader)} onTap={() => void claim({ activityId })} />
      )}
    </Page>
  )
}
