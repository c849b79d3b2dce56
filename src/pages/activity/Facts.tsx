import { Text, View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { go, phone } from '@/client/platform'
import {
  activityStatus,
  daysWords,
  LINE_WORDS,
  partyWords,
  QUEUE_RULE,
  seatsWords,
  venueWords,
} from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { activityPhase } from '@/domain/activity'
import { dayWords, spanWords } from '@/domain/time'

interface FactsProps {
  activity: ReplyOf<'activity.read'>
  me: ReplyOf<'session.current'>['me']
}

/** What an elder asks before going, as question and answer. */
export function Facts({ activity, me }: FactsProps) {
  const { title, startsAt, endsAt, place, venue, mine, branch, organiser, cancelReason } = activity
  const time = now()
  const officer = me?.officeBranches.some(({ name }) => name === branch)
  return (
    <>
      <View>
        <StatusWords {...activityStatus(activity, time)} />
        <View className='page-title' {...aria('heading')} aria-level='1'>
          {title}
        </View>
      </View>
      <View>
        {cancelReason && <Row label='为什么取消'>{cancelReason}</Row>}
        {mine && <Row label='我报的'>{partyWords(mine)}</Row>}
        <Row label='什么时候'>
          <View>{dayWords(startsAt, time)}</View>
          <View>
            {spanWords(startsAt, endsAt, time)}
            <Text className='activity-whole'>（{daysWords(activity, time)}）</Text>
          </View>
        </Row>
        <Row label='在哪里' detail={venueWords(venue).join('，')}>
          {place}
        </Row>
        <Seats activity={activity} />
        <Row label='带什么'>{activity.bring ?? '不用带东西'}</Row>
        <Row label='做什么' detail={`属于：${LINE_WORDS[activity.line]}`}>
          <View className='activity-summary'>{activity.summary}</View>
        </Row>
        <Row label='和谁一起' detail={`有事找${organiser}`}>
          {branch}
        </Row>
      </View>
      <Button
        id='callOrganiser'
        icon='phone'
        words='打电话给组织的人'
        onTap={() => void phone(activity.phone)}
      />
      {officer && (
        <Button
          id='attendees'
          icon='list'
          words='看看谁报了名'
          onTap={() => void go('deskAttendees', { activityId: activity.activityId })}
        />
      )}
    </>
  )
}

/** Said only while somebody can still ask for a seat. */
function Seats({ activity }: { activity: ReplyOf<'activity.read'> }) {
  const phase = activityPhase(activity, now())
  const { guestLimit, waiting } = activity
  if (phase === 'open') {
    const guests = guestLimit > 0 ? `每人最多带${guestLimit}位亲友` : '请一个人来'
    return (
      <Row label='还能去' detail={guests}>
        {seatsWords(activity)}
      </Row>
    )
  }
  if (phase !== 'full') return null
  return (
    <Row label='还能去' detail={QUEUE_RULE}>
      {seatsWords(activity)}（{waiting === 0 ? '现在没人排' : `${waiting}家在排`}）
    </Row>
  )
}
