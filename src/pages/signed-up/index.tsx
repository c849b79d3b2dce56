import { useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity, useWaitingAt } from '@/client/activity'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useNotices } from '@/client/notices'
import type { Waiting } from '@/client/outbox'
import { goHome, replace } from '@/client/platform'
import { useShown } from '@/client/shown'
import { useTelling } from '@/client/telling'
import { partyWords, signUpWords, waitingWords } from '@/client/words'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Notices } from '@/components/Notices'
import { Offer } from '@/components/Offer'
import { Page } from '@/components/Page'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'

const { empty, acts, comeThen, waitThen } = strings.signedUp

/** What came of signing up. It stays, and says the same tomorrow: the server is asked each time. */
export default function SignedUp() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const shown = useShown(useActivity, { activityId })
  const activity = shown.loaded.state === 'shown' ? shown.loaded.reply : null
  const mine = activity?.mine
  const offer = useTelling(activity)
  const waiting = useWaitingAt(activityId)
  const notices = useNotices(activityId)
  const ways = (mine || waiting?.name === 'activity.signUp') && {
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
      <Notices notices={notices} />
      <Load {...shown}>
        {(activity) =>
          waiting ? (
            <Outcome activity={activity} onCall={frame.onCall} {...notedDown(waiting)} />
          ) : activity.mine ? (
            <>
              <Outcome activity={activity} onCall={frame.onCall} {...whatCame(activity.mine)} />
              {offer && <Offer {...offer} />}
            </>
          ) : (
            notices.length === 0 && (
              <Empty icon='calendar' {...empty}>
                <Button
                  id='activity'
                  words={strings.activity.acts.read}
                  onTap={() => void replace('activity', { activityId })}
                />
              </Empty>
            )
          )
        }
      </Load>
    </Page>
  )
}

type Activity = ReplyOf<'activity.read'>

const notedDown = (waiting: Waiting): Result => ({
  tone: 'wait',
  happened: strings.outbox.noted,
  detail: waitingWords(waiting),
  next: strings.outbox.sure,
})

function whatCame(mine: NonNullable<Activity['mine']>): Result {
  const seated = mine.state === 'confirmed'
  return {
    tone: seated ? 'good' : 'wait',
    happened: signUpWords(mine),
    detail: partyWords(mine),
    next: seated ? comeThen : waitThen,
  }
}

interface OutcomeProps extends Result {
  activity: Activity
  onCall: () => void
}

function Outcome({ activity, onCall, ...came }: OutcomeProps) {
  const { what, when, where, bring } = strings.activity
  const result = {
    ...came,
    facts: [
      { label: what, answer: activity.title },
      { label: when, answer: momentWords(activity.startsAt, now()) },
      { label: where, answer: activity.place },
      ...(activity.bring === null ? [] : [{ label: bring, answer: activity.bring }]),
    ],
  }
  const aloud = useAloud(`signedUp ${activity.activityId}`, resultTexts(result), { onCall })
  return <ResultPage {...result} {...aloud} />
}
