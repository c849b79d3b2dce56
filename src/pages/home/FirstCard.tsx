import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { go } from '@/client/platform'
import { isGuest, type Me } from '@/client/session'
import { daysWords, signUpWords } from '@/client/words'
import { Card } from '@/components/Card'
import { momentWords, type Instant } from '@/domain/time'

type Next = ReplyOf<'home.today'>['next']

interface FirstCardProps {
  me: Me
  next: Next
  now: Instant
}

/** What matters most now: my next activity; without plans a way to them; for a guest the way in. */
export function FirstCard({ me, next, now }: FirstCardProps) {
  if (next) return <NextThing next={next} now={now} />
  return isGuest(me) ? (
    <Card id='join' words='我要加入' onTap={() => void go('join')} accent>
      <View className='home-title'>我要加入</View>
      <View className='home-second'>登记以后，可以报名、看支部的消息</View>
    </Card>
  ) : (
    <Card id='noPlans' words='去看看活动' onTap={() => void go('activities')} accent>
      <View className='home-second'>现在没有要办的事</View>
      <View className='home-title'>去看看活动</View>
    </Card>
  )
}

function NextThing({ next, now }: { next: NonNullable<Next>; now: Instant }) {
  const { activityId, title, startsAt, place, mine } = next
  const queue = mine?.state === 'waitlisted' ? ` · ${signUpWords(mine)}` : ''
  return (
    <Card
      id='next'
      words={`下一件事，${title}`}
      onTap={() => void go('activity', { activityId })}
      accent
    >
      <View className='home-label'>
        下一件事 · {daysWords(next, now)}
        {queue}
      </View>
      <View className='home-title'>{title}</View>
      <View className='home-second home-moment'>{momentWords(startsAt, now)}</View>
      <View className='home-second home-place'>{place}</View>
    </Card>
  )
}
