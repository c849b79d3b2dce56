import { Text, View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { phone } from '@/client/platform'
import { activityStatus, daysWords, partyWords, seatsWords, venueWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { activityPhase } from '@/domain/activity'
import { dayWords, spanWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.activity

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
        {cancelReason && <Row label={words.cancelReason}>{cancelReason}</Row>}
        {mine && <Row label={words.mine}>{partyWords(mine)}</Row>}
        <Row label={words.when}>
          <View>{dayWords(startsAt, time)}</View>
          <View>
            {spanWords(startsAt, endsAt, time)}
            <Text className='activity-whole'>（{daysWords(activity, time)}）</Text>
          </View>
        </Row>
        <Row label={words.where} detail={venueWords(venue).join('，')}>
          {place}
        </Row>
        <Seats activity={activity} />
        <Row label={words.bring}>{activity.bring ?? words.bringNothing}</Row>
        <Row label={words.summary} detail={words.line(strings.lines[activity.line])}>
          <View className='activity-summary'>{activity.summary}</View>
        </Row>
        <Row label={words.with} detail={words.organiser(organiser)}>
          {branch}
        </Row>
      </View>
      <Button
        id='callOrganiser'
        icon='phone'
        words={words.acts.callOrganiser}
        onTap={() => void phone(activity.phone)}
      />
      {officer && (
        <Button
          {...wayTo('deskAttendees', { activityId: activity.activityId })}
          id='attendees'
          icon='list'
          words={words.acts.attendees}
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
    return (
      <Row label={words.seats} detail={words.guestLimit(guestLimit)}>
        {seatsWords(activity)}
      </Row>
    )
  }
  if (phase !== 'full') return null
  return (
    <Row label={words.seats} detail={strings.queueRule}>
      {seatsWords(activity)}（{words.waiting(waiting)}）
    </Row>
  )
}
