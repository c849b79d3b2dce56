import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useCheckIn } from '@/client/checkIn'
import { now } from '@/client/clock'
import { replace } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'
import { leaderOf } from './leader'
import { NotYet } from './NotYet'

const words = strings.checkIn

interface ScannedProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
  wall: string
}

/** By the code that was scanned off the wall: one tap, for an address alone checks nobody in. */
export function Scanned({ frame, activity, wall }: ScannedProps) {
  const { activityId, title, startsAt } = activity
  const { act, run } = useCheckIn()
  const enter = (walkIn: boolean) => void run({ activityId, code: wall, walkIn })
  const digits = () => void replace('checkIn', { activityId })
  if (act.state === 'failed')
    return (
      <NotYet
        {...act}
        frame={frame}
        {...{ activityId, leader: leaderOf(activity) }}
        onEnter={enter}
        other={<Button id='digits' words={words.acts.digits} onTap={digits} />}
      />
    )
  return (
    <Page
      {...frame}
      title={words.scanned}
      main={
        <Button
          kind='main'
          id='here'
          icon='check'
          words={words.acts.here}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => enter(false)}
        />
      }
    >
      <View>
        <Row label={strings.activity.what}>{title}</Row>
        <Row label={strings.activity.when}>{momentWords(startsAt, now())}</Row>
      </View>
      <View className='check-in-free'>{words.free}</View>
    </Page>
  )
}
