import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tap } from './Tap'
import './Pick.scss'

interface PickProps<Value extends string> {
  /** The ids of what can be tapped are `${id}-${value}`. */
  id: string
  /** What is chosen here, such as 看哪里的. */
  label: string
  options: Record<Value, string>
  chosen: Value
  onPick: (value: Value) => void
}

/** One of a few short words, side by side where they fit; the chosen one carries a tick. */
export function Pick<Value extends string>({
  id,
  label,
  options,
  chosen,
  onPick,
}: PickProps<Value>) {
  return (
    <View>
      <View className='pick-label'>{label}</View>
      <View className='pick'>
        {(Object.keys(options) as Value[]).map((value) => (
          <Tap
            key={value}
            id={`${id}-${value}`}
            role='radio'
            words={options[value]}
            checked={value === chosen}
            onTap={() => onPick(value)}
            className={`pick-one ${value === chosen ? 'pick-chosen' : ''}`}
          >
            {value === chosen && <Icon name='check' small />}
            {options[value]}
          </Tap>
        ))}
      </View>
    </View>
  )
}
