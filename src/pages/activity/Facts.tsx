import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { notLet } from '@/client/acting'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import type { Waiting } from '@/client/outbox'
import { phone } from '@/client/platform'
import {
  activityStatus,
  attendedWords,
  daysWords,
  partyWords,
  seatsWords,
  venueWords,
  waitingWords,
} from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Listen } from '@/components/Listen'
import { factTexts, Rows, type Fact } from '@/components/Rows'
import { Spoken } from '@/components/Spoken'
import { StatusWords } from '@/components/StatusWords'
import { activityPhase } from '@/domain/activity'
import { leaveRefusal } from '@/domain/task'
import { dayWords, spanWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.activity

type Activity = ReplyOf<'activity.read'>

interface FactsProps {
  activity: Activity
  me: ReplyOf<'session.current'>['me']
  /** What I did here that waits for the network. */
  waiting: Waiting | null
  onCall: () => void
}

/** What an elder asks before going, as question and answer, to be read or heard. */
export function Facts({ activity, me, waiting, onCall }: FactsProps) {
  const status = activityStatus(activity, now())
  const facts = factsOf(activity, waiting)
  const { listen, spoken } = useAloud(
    `activity ${activity.activityId}`,
    [status.words, activity.title, ...factTexts(facts)],
    { onCall },
  )
  const leave = me?.memberId ? leaveWords(activity) : null
  const officer = me?.officeBranches.some(({ name }) => name === activity.branch)
  return (
    <>
      <View>
        <StatusWords {...status} reading={spoken(0).now >= 0} />
        <View className='page-title' {...aria('heading')} aria-level='1'>
          <Spoken {...spoken(1)} />
        </View>
      </View>
      <Listen {...listen} />
      <View>
        <Rows facts={facts} spoken={spoken} from={2} />
      </View>
      <Button
        id='callOrganiser'
        icon='phone'
        words={words.acts.callOrganiser}
        onTap={() => void phone(activity.phone)}
      />
      {leave && (
        <Button {...wayTo('askLeave', { activityId: activity.activityId })} words={leave} />
      )}
      {officer && (
        <Button
          {...wayTo('deskAttendees', { activityId: activity.activityId })}
          id='attendees'
          icon='list'
          words={words.acts.attendees}
        />
      )}
      {officer && (
        <Button
          {...wayTo('deskRollCall', { activityId: activity.activityId })}
          icon='check'
          words={words.acts.rollCall}
        />
      )}
    </>
  )
}

function factsOf(activity: Activity, waiting: Waiting | null): Fact[] {
  const { startsAt, endsAt, place, venue, mine, bring, summary, line, branch, attended } = activity
  const time = now()
  const kept = waiting ? waitingWords(waiting) : mine && partyWords(mine)
  return [
    ...(activity.cancelReason
      ? [{ label: words.cancelReason, answer: activity.cancelReason }]
      : []),
    ...(kept ? [{ label: words.mine, answer: kept }] : []),
    ...(attended ? [{ label: words.attended, answer: attendedWords(attended) }] : []),
    {
      label: words.when,
      answer: `${dayWords(startsAt, time)}\n${spanWords(startsAt, endsAt, time)}`,
      detail: daysWords(activity, time),
    },
    { label: words.where, answer: place, detail: venueWords(venue).join('，') },
    ...seatsLeft(activity),
    { label: words.bring, answer: bring ?? words.bringNothing },
    {
      label: words.summary,
      answer: summary,
      detail: words.line(strings.lines[line]),
      long: true,
    },
    { label: words.with, answer: branch, detail: words.organiser(activity.organiser) },
  ]
}

/** What leads to asking for leave, or to what was asked; null: nobody asks for it here. */
function leaveWords(activity: Activity): string | null {
  const { mine, expected, attended } = activity
  const standing = { signedUp: mine !== null, expected, mark: attended?.mark ?? null }
  if (notLet('leave') || leaveRefusal(activity, standing, now())) return null
  return standing.mark === 'leave' ? words.acts.onLeave : words.acts.askLeave
}

/** Said only while somebody can still ask for a seat. */
function seatsLeft(activity: Activity): Fact[] {
  const phase = activityPhase(activity, now())
  const { guestLimit, waiting } = activity
  const left = seatsWords(activity)
  if (phase === 'open')
    return [{ label: words.seats, answer: left, detail: words.guestLimit(guestLimit) }]
  if (phase !== 'full') return []
  const answer = `${left}（${words.waiting(waiting)}）`
  return [{ label: words.seats, answer, detail: strings.queueRule }]
}
