import { View } from '@tarojs/components'
import './Icon.scss'

export type IconName =
  | 'arrow'
  | 'back'
  | 'bag'
  | 'bell'
  | 'bus'
  | 'calendar'
  | 'car'
  | 'check'
  | 'clock'
  | 'code'
  | 'done'
  | 'ear'
  | 'flag'
  | 'heart'
  | 'home'
  | 'leave'
  | 'letters'
  | 'lift'
  | 'list'
  | 'mic'
  | 'minus'
  | 'news'
  | 'people'
  | 'person'
  | 'phone'
  | 'place'
  | 'plus'
  | 'search'
  | 'sound'
  | 'star'
  | 'steps'
  | 'toilet'
  | 'warning'
  | 'wheelchair'

interface IconProps {
  name: IconName
  small?: boolean
  big?: boolean
}

/** A line drawing in the colour of the words beside it. Never alone: words always say the same. */
export function Icon({ name, small, big }: IconProps) {
  const size = small ? 'icon-small' : big ? 'icon-big' : ''
  return <View className={`icon icon-${name} ${size}`} aria-hidden='true' />
}
