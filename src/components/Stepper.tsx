import { Text, View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './Stepper.scss'

interface StepperProps {
  /** The two buttons are `${id}-less` and `${id}-more`. */
  id: string
  count: number
  /** The measure word, such as 位. */
  unit: string
  least?: number
  most: number
  onChange: (count: number) => void
}

/** A small number, chosen without typing. At an end the button says so in words. */
export function Stepper({ id, count, unit, least = 0, most, onChange }: StepperProps) {
  const end = (at: boolean, words: string) => (at ? words : undefined)
  return (
    <View className='stepper'>
      <Step
        id={`${id}-less`}
        icon='minus'
        words={strings.stepper.less(unit)}
        reason={end(count <= least, strings.stepper.least)}
        onTap={() => onChange(count - 1)}
      />
      <View className='stepper-count' {...aria('status')}>
        {count}
        {unit}
      </View>
      <Step
        id={`${id}-more`}
        icon='plus'
        words={strings.stepper.more(unit)}
        reason={end(count >= most, strings.stepper.most(most, unit))}
        onTap={() => onChange(count + 1)}
      />
    </View>
  )
}

interface StepProps {
  id: string
  icon: 'plus' | 'minus'
  words: string
  reason: string | undefined
  onTap: () => void
}

function Step({ icon, ...tap }: StepProps) {
  return (
    <Tap {...tap} className={`stepper-step ${tap.reason ? 'stepper-still' : ''}`}>
      <Icon name={icon} />
      <Text>{tap.reason ?? tap.words}</Text>
    </Tap>
  )
}
