import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { goHome, replace } from '@/client/platform'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { ResultPage } from '@/components/ResultPage'
import { Row } from '@/components/Row'
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
      <ResultPage
        tone='plain'
        icon={freed ? 'done' : 'calendar'}
        happened={freed ? noted : notSignedUp}
        detail={freed}
        next={open ? wayBack : undefined}
      >
        <Row label={strings.activity.what}>{title}</Row>
      </ResultPage>
    </Page>
  )
}
