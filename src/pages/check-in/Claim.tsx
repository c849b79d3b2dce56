import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { useClaimAttendance } from '@/client/checkIn'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'
import { leaderOf } from './leader'

const words = strings.checkIn

interface ClaimProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
}

/** Without the digits: the secretary hears of it, and writes it down. */
export function Claim({ frame, activity }: ClaimProps) {
  const { activityId, title, startsAt, attended } = activity
  const { act, run } = useClaimAttendance()
  if (act.state === 'done' || attended?.claims) return <Noted frame={frame} activity={activity} />
  const claim = () => void run({ activityId })
  return (
    <Page
      {...frame}
      title={words.was}
      main={
        <Button
          kind='main'
          id='claim'
          words={words.acts.claim(leaderOf(activity))}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={claim}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? claim : undefined} />
      )}
      <View>
        <Row label={strings.activity.what}>{title}</Row>
        <Row label={strings.activity.when}>{momentWords(startsAt, now())}</Row>
      </View>
    </Page>
  )
}

function Noted({ frame, activity }: ClaimProps) {
  const result = {
    tone: 'wait' as const,
    happened: words.noted(leaderOf(activity)),
    detail: activity.title,
    next: words.confirms(leaderOf(activity)),
  }
  const aloud = useAloud(`claim ${activity.activityId}`, resultTexts(result), {
    onCall: frame.onCall,
  })
  return (
    <Page
      {...frame}
      main={<Button kind='main' {...wayTo('home')} words={strings.signedUp.acts.done} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
