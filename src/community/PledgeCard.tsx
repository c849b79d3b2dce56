import { View } from '@tarojs/components'
import type { PledgeCard as Card } from '@/client/pledge'
import { now } from '@/client/clock'
import { Row } from '@/components/Row'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'
import './PledgeCard.scss'

const words = communityStrings.pledgeCard

type Shown = Pick<Card, 'name' | 'branch' | 'yearsInParty' | 'skills' | 'slots'>

/** Who somebody is, and what they promise, with dignity; `since` is left out before it is shown. */
export function PledgeCard({ card, since }: { card: Shown; since?: string }) {
  const { name, branch, yearsInParty, skills, slots } = card
  return (
    <View className='pledge'>
      <View className='pledge-who'>
        <View className='pledge-name'>{name}</View>
        {branch && <View>{branch}</View>}
        <View>{words.years(yearsInParty)}</View>
        {skills.length > 0 && (
          <View>{words.skills(skills.map((skill) => words.skill[skill]).join('、'))}</View>
        )}
      </View>
      <View className='pledge-slots'>
        {slots.map((slot) => (
          <Row key={slot.title} label={slot.title}>
            {slot.words}
          </Row>
        ))}
        {since !== undefined && (
          <View className='pledge-since'>{words.since(pastDayWords(since, now()))}</View>
        )}
      </View>
    </View>
  )
}
