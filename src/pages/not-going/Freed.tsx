import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { goHome, replace } from '@/client/platform'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { strings } from '@/strings'

const { acts, noted, notSignedUp, wayBack } = strings.notGoing

interface FreedProps {
  activity: ReplyOf<'activity.read'>
  /** What was freed just now; empty for somebody who comes back later. */
  freed: string
}

/** The person is not going: what was freed, and the way back in while there is one. */
export function Freed({ activity, freed }: FreedProps) {
  const frame = useFrame()
  const { activityId, title } = activity
  const open = signUpReason({ ...activity, mine: null }, 0, now()) === undefined
  const result: Result = {
    tone: 'plain',
    icon: freed ? 'done' : 'calendar',
    happened: freed ? noted : notSignedUp,
    detail: freed,
    facts: [{ label: strings.activity.what, answer: title }],
    next: open ? wayBack : undefined,
  }
  const aloud = useAloud(`notGoing ${activityId}`, resultTexts(result), frame)
  return (
    <Page
      {...frame}
      main={
        <Button
          kind='main'
          id='done'
          words={strings.signedUp.acts.done}
          onTap={() => void goHome()}
        />
      }
      second={
        <Button
          id='activity'
          words={acts.activity}
          onTap={() => void replace('activity', { activityId })}
        />
      }
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
