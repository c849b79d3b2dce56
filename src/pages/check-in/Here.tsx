import type { ReplyOf } from '@/contract'
import { useActivity } from '@/client/activity'
import { useAloud } from '@/client/aloud'
import { useCheckIn, useUndoCheckIn } from '@/client/checkIn'
import { now } from '@/client/clock'
import { goHome } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { checkInRefusal } from '@/domain/rollCall'
import { strings } from '@/strings'

const words = strings.checkIn

interface HereProps {
  frame: PageProps
  activity: ReplyOf<'activity.read'>
  guests: number
}

/** It counted; what one pressed oneself is taken back in one tap while the door is open. */
export function Here({ frame, activity, guests }: HereProps) {
  const { activityId, attended, title } = activity
  const { act, run } = useUndoCheckIn()
  const undo = async () => {
    await run({ activityId })
    if (useUndoCheckIn.getState().act.state !== 'done') return
    useCheckIn.getState().clear()
    await useActivity.getState().open({ activityId })
  }
  const result = {
    tone: 'good' as const,
    happened: words.done,
    detail: title,
    facts: [{ label: words.who, answer: guests > 0 ? words.with(guests) : words.alone }],
    next: words.next,
  }
  const aloud = useAloud(`checkIn ${activityId}`, resultTexts(result), { onCall: frame.onCall })
  const mayUndo = (attended?.own ?? true) && checkInRefusal(activity, now()) === null
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
        mayUndo && (
          <Button
            id='undo'
            words={words.acts.undo}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void undo()}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
