import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { wayTo } from '@/client/entries'
import { isGuest, type Me } from '@/client/session'
import { daysWords, signUpWords } from '@/client/words'
import { Card } from '@/components/Card'
import { linesOf } from '@/components/lines'
import { momentWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'

const { home, join, plans } = strings

type Next = ReplyOf<'home.today'>['next']

interface FirstCardProps {
  me: Me
  next: Next
  on: ReplyOf<'home.today'>['on']
  now: Instant
}

/**
 * What matters most now: a party day that goes on; my next activity; without plans a way to
 * them, for a worker of a community to their desk, for family to whom they help; for a guest the way in.
 */
export function FirstCard({ me, next, on, now }: FirstCardProps) {
  if (on)
    return (
      <Card
        {...wayTo('partyDayFollow', { activityId: on.activityId })}
        words={`${home.on}，${on.title}`}
        accent
      >
        <View className='home-label'>{home.on}</View>
        <Title words={on.title} />
      </Card>
    )
  if (next) return <NextThing next={next} now={now} />
  if (me?.offices.includes('communityWorker')) return <Way to='deskCommunity' />
  if (isGuest(me) && me?.helps) return <Way to='helping' />
  return isGuest(me) ? (
    <Card {...wayTo('join')} words={`${join.title}，${home.joining}`} accent>
      <Title words={join.title} />
      <View className='home-second'>{home.joining}</View>
    </Card>
  ) : (
    <Card
      {...wayTo('activities')}
      id='noPlans'
      words={`${home.noPlans}，${plans.acts.activities}`}
      accent
    >
      <View className='home-second'>{home.noPlans}</View>
      <Title words={plans.acts.activities} />
    </Card>
  )
}

function Way({ to }: { to: 'deskCommunity' | 'helping' }) {
  const { words, second } = strings.mine.tiles[to]
  return (
    <Card {...wayTo(to)} words={`${words}，${second}`} accent>
      <Title words={words} />
      <View className='home-second'>{second}</View>
    </Card>
  )
}

/** Which door or floor stands on its own page: here the four ways in would slip below the screen. */
const shortPlace = (place: string) => place.replace(/（.+）$/, '')

function NextThing({ next, now }: { next: NonNullable<Next>; now: Instant }) {
  const { activityId, title, startsAt, place, mine } = next
  const days = daysWords(next, now)
  // Short enough for the small letters of a label.
  const label = mine?.state === 'waitlisted' ? [days, signUpWords(mine)] : [home.next, days]
  const moment = momentWords(startsAt, now)
  return (
    <Card
      {...wayTo('activity', { activityId })}
      id='next'
      words={[...label, title, moment, place].join('，')}
      accent
    >
      <View className='home-label'>{label.join(' · ')}</View>
      <Title words={title} />
      <View className='home-second'>{moment}</View>
      <View className='home-second'>{shortPlace(place)}</View>
    </Card>
  )
}

const Title = ({ words }: { words: string }) => (
  <View className={`home-title ${linesOf(words)}`}>{words}</View>
)
