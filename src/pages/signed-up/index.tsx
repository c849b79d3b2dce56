import { useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity } from '@/client/activity'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { goHome, replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { partyWords, signUpWords } from '@/client/words'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { ResultPage } from '@/components/ResultPage'
import { Row } from '@/components/Row'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'

const { empty, acts, comeThen, waitThen } = strings.signedUp

/** What came of signing up. It stays, and says the same tomorrow: the server is asked each time. */
export default function SignedUp() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const shown = useShown(useActivity, { activityId })
  const mine = shown.loaded.state === 'shown' && shown.loaded.reply.mine
  const ways = mine && {
    second: (
      <Button
        {...wayTo('notGoing', { activityId })}
        icon='leave'
        words={strings.activity.acts.notGoing}
      />
    ),
    main: <Button kind='main' id='done' words={acts.done} onTap={() => void goHome()} />,
  }
  return (
    <Page {...frame} {...ways}>
      <Load {...shown}>
        {(activity) =>
          activity.mine ? (
            <Result activity={activity} mine={activity.mine} />
          ) : (
            <Empty icon='calendar' {...empty}>
              <Button
                id='activity'
                words={strings.activity.acts.read}
                onTap={() => void replace('activity', { activityId })}
              />
            </Empty>
          )
        }
      </Load>
    </Page>
  )
}

type Activity = ReplyOf<'activity.read'>

function Result({ activity, mine }: { activity: Activity; mine: NonNullable<Activity['mine']> }) {
  const { title, startsAt, place, bring } = activity
  const seated = mine.state === 'confirmed'
  return (
    <ResultPage
      tone={seated ? 'good' : 'wait'}
      happened={signUpWords(mine)}
      detail={partyWords(mine)}
      next={seated ? comeThen : waitThen}
    >
      <Row label={strings.activity.what}>{title}</Row>
      <Row label={strings.activity.when}>{momentWords(startsAt, now())}</Row>
      <Row label={strings.activity.where}>{place}</Row>
      {bring && <Row label={strings.activity.bring}>{bring}</Row>}
    </ResultPage>
  )
}
