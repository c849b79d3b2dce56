import { useDidShow, useRouter } from '@tarojs/taro'
import { useActivity } from '@/client/activity'
import { useCheckIn, useClaimAttendance, useUndoCheckIn } from '@/client/checkIn'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { checkInRefusal } from '@/domain/rollCall'
import { strings } from '@/strings'
import { Claim } from './Claim'
import { Enter } from './Enter'
import { Here } from './Here'
import { Scanned } from './Scanned'

/** 我到了: the four digits at the door, or the code on its wall; without them, and afterwards, a word to the secretary. */
export default function CheckIn() {
  const { activityId = '', wall } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useActivity, { activityId })
  const entered = useCheckIn(({ act }) => act)
  const claiming = useClaimAttendance(({ act }) => act.state !== 'idle')
  useDidShow(() => {
    for (const act of [useCheckIn, useUndoCheckIn, useClaimAttendance]) act.getState().clear()
  })
  if (loaded.state !== 'shown')
    return (
      <Page {...frame} title={strings.checkIn.title}>
        <Load loaded={loaded} onAgain={onAgain}>
          {() => null}
        </Load>
      </Page>
    )
  const activity = loaded.reply
  const guests = entered.state === 'done' ? entered.reply.guests : (activity.mine?.guests ?? 0)
  if (entered.state === 'done' || activity.attended?.mark === 'present')
    return <Here frame={frame} activity={activity} guests={guests} />
  if (claiming || activity.attended?.claims || checkInRefusal(activity, now()) === 'checkInTooLate')
    return <Claim frame={frame} activity={activity} />
  if (wall) return <Scanned frame={frame} activity={activity} wall={wall} />
  return <Enter frame={frame} activity={activity} />
}
