import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { notLet } from '@/client/acting'
import { useActivity } from '@/client/activity'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useAskLeave, useTakeBack } from '@/client/task'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { cancelRefusal } from '@/domain/signUp'
import { LEAVE_REASONS, type LeaveReason } from '@/domain/task'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.askLeave

type Activity = ReplyOf<'activity.read'>

/** Leave from an activity: one tap on the reason, and one that takes it back. */
export default function AskLeave() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useActivity, { activityId })
  const ask = useAskLeave()
  const back = useTakeBack()
  useDidShow(() => {
    ask.clear()
    back.clear()
  })
  const send = async (reason: LeaveReason) => {
    back.clear()
    await ask.run({ activityId, reason })
    onAgain()
  }
  const takeBack = async () => {
    await back.run({ activityId })
    ask.clear()
    onAgain()
  }
  const activity = loaded.state === 'shown' ? loaded.reply : null
  const away = activity?.attended?.mark === 'leave'
  const busy = [ask.act, back.act].some(({ state }) => state === 'busy') ? words.busy : undefined
  const failed = [ask.act, back.act].find(({ state }) => state === 'failed')
  return (
    <Page
      {...frame}
      title={away ? words.done : words.heading}
      {...(activity && away && waysFrom(activity, busy, () => void takeBack()))}
    >
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(activity) => (
          <>
            {back.act.state === 'done' && !away && (
              <View {...aria('status')}>
                <StatusWords tone='good' words={words.undone} />
              </View>
            )}
            {away && (
              <View {...aria('status')}>
                <StatusWords tone='good' words={words.detail} />
              </View>
            )}
            {away && (
              <View>
                {activity.mine ? words.seat : words.next}
                {words.way}
              </View>
            )}
            <View>
              <Row label={strings.activity.what}>{activity.title}</Row>
              <Row label={strings.activity.when}>{momentWords(activity.startsAt, now())}</Row>
            </View>
            {!away &&
              LEAVE_REASONS.map((reason) => (
                <Choice
                  key={reason}
                  id={`reason-${reason}`}
                  kind='one'
                  words={strings.tasks.reasons[reason]}
                  checked={false}
                  reason={busy ?? (notLet('leave') ? strings.acting.notThis : undefined)}
                  onTap={() => void send(reason)}
                />
              ))}
          </>
        )}
      </Load>
    </Page>
  )
}

/** Back to coming, or giving the seat to who waits: a leave alone keeps it (rule 11). */
function waysFrom(activity: Activity, busy: string | undefined, onBack: () => void) {
  const { activityId, mine, attended } = activity
  const seat = mine && !cancelRefusal(activity, now()) && !notLet('signUp')
  const undo = attended?.own && !cancelRefusal(activity, now()) && (
    <Button id='takeBack' words={words.acts.back} reason={busy} onTap={onBack} />
  )
  return {
    second: undo,
    main: seat ? (
      <Button
        kind='main'
        {...wayTo('notGoing', { activityId })}
        icon='leave'
        words={words.acts.notGoing}
      />
    ) : (
      <Button kind='main' {...wayTo('activity', { activityId })} words={words.acts.activity} />
    ),
  }
}
