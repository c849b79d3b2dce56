import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { missingOf } from '@/client/communityRequest'
import type { Waiting } from '@/client/outbox'
import { phone } from '@/client/platform'
import { activityStatus, attendedWords, daysWords, partyWords, waitingWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Listen } from '@/components/Listen'
import { factTexts, Rows, type Fact } from '@/components/Rows'
import { Spoken } from '@/components/Spoken'
import { StatusWords } from '@/components/StatusWords'
import { activityPhase } from '@/domain/activity'
import { dayWords, lengthWords, spanWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'

const words = communityStrings.request
const shared = strings.activity

type Activity = ReplyOf<'activity.read'>

interface FactsProps {
  activity: Activity
  /** What I did here that waits for the network. */
  waiting: Waiting | null
  onCall: () => void
}

/** What somebody asks before going to help, and what came of it, to be read or heard. */
export function Facts({ activity, waiting, onCall }: FactsProps) {
  const status = activityStatus(activity, now())
  const facts = [...cameOf(activity), ...factsOf(activity, waiting)]
  const { listen, spoken } = useAloud(
    `request ${activity.activityId}`,
    [status.words, activity.title, ...factTexts(facts)],
    { onCall },
  )
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
        words={words.acts.call}
        onTap={() => void phone(activity.phone)}
      />
    </>
  )
}

/** What came of it: the thanks first, to who came. */
function cameOf({ request }: Activity): Fact[] {
  const closed = request?.closed
  return [
    ...(closed?.thanks ? [{ label: words.thanks, answer: closed.thanks, long: true }] : []),
    ...(request?.minutes != null
      ? [{ label: words.served, answer: lengthWords(request.minutes * 60) }]
      : []),
    ...(closed ? [{ label: words.outcome, answer: closed.outcome, long: true }] : []),
    ...(closed?.figure ? [{ label: words.figure, answer: closed.figure }] : []),
    ...(closed?.beneficiaries != null
      ? [{ label: words.people, answer: words.counted(closed.beneficiaries) }]
      : []),
  ]
}

function factsOf(activity: Activity, waiting: Waiting | null): Fact[] {
  const { startsAt, endsAt, place, mine, bring, branch, organiser, attended, request } = activity
  const time = now()
  const kept = waiting ? waitingWords(waiting) : mine && partyWords(mine)
  const ahead = ['open', 'full'].includes(activityPhase(activity, time))
  return [
    ...(activity.cancelReason
      ? [{ label: shared.cancelReason, answer: activity.cancelReason }]
      : []),
    ...(kept ? [{ label: words.mine, answer: kept }] : []),
    ...(attended ? [{ label: shared.attended, answer: attendedWords(attended) }] : []),
    {
      label: shared.when,
      answer: `${dayWords(startsAt, time)}\n${spanWords(startsAt, endsAt, time)}`,
      detail: daysWords(activity, time),
    },
    { label: shared.where, answer: place },
    ...(ahead
      ? [
          {
            label: words.need,
            answer: words.missing(missingOf(activity)),
            detail: words.of(activity.capacity ?? 0),
          },
        ]
      : []),
    ...(request
      ? [
          { label: words.weight, answer: words.weights[request.weight] },
          {
            label: words.helps,
            answer: request.skills.map((skill) => words.skills[skill]).join('、') || words.anybody,
          },
        ]
      : []),
    { label: shared.bring, answer: bring ?? shared.bringNothing },
    { label: words.asks, answer: branch, detail: shared.organiser(organiser) },
  ]
}
