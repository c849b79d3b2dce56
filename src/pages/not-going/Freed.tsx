import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { goHome, replace } from '@/client/platform'
import { signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { ResultPage } from '@/components/ResultPage'
import { Row } from '@/components/Row'

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
      main={<Button kind='main' id='done' words='好的，知道了' onTap={() => void goHome()} />}
      second={
        <Button
          id='activity'
          words='再看看活动'
          onTap={() => void replace('activity', { activityId })}
        />
      }
    >
      <ResultPage
        tone='plain'
        icon={freed ? 'done' : 'calendar'}
        happened={freed ? '不去了，记下了' : '您现在没有报名'}
        detail={freed}
        next={open ? '想去了，还可以再报名。' : undefined}
      >
        <Row label='什么活动'>{title}</Row>
      </ResultPage>
    </Page>
  )
}
