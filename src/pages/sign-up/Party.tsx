import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { seatsWords } from '@/client/words'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Stepper } from '@/components/Stepper'
import { fits } from '@/domain/signUp'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.signUp

interface PartyProps {
  activity: ReplyOf<'activity.read'>
  guests: number
  onChange: (guests: number) => void
}

/** Alone, or with how many; and what happens when there are not enough seats for all of us. */
export function Party({ activity, guests, onChange }: PartyProps) {
  const { title, startsAt, guestLimit } = activity
  return (
    <>
      <View className='sign-up-second'>
        <View>{title}</View>
        <View className='lines-phrases'>{momentWords(startsAt, now())}</View>
        <View>{seatsWords(activity)}</View>
      </View>
      <Choice
        id='alone'
        kind='one'
        words={words.alone}
        checked={guests === 0}
        onTap={() => onChange(0)}
      />
      {guestLimit > 0 && (
        <Choice
          id='together'
          kind='one'
          words={words.together}
          second={words.guestLimit(guestLimit)}
          checked={guests > 0}
          onTap={() => onChange(Math.max(1, guests))}
        />
      )}
      {guests > 0 && (
        <Stepper
          id='guests'
          count={guests}
          unit={words.unit}
          least={1}
          most={guestLimit}
          onChange={onChange}
        />
      )}
      {!fits(activity, guests) && (
        <Card>
          <View className='sign-up-strong'>{words.tooFew}</View>
          <View>{strings.queueRule}</View>
        </Card>
      )}
    </>
  )
}
