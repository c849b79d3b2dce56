import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { IN_A_BUTTON, linesOf } from './lines'
import { Tap, type TapProps } from './Tap'
import './Button.scss'

interface ButtonProps extends Pick<TapProps, 'id' | 'words' | 'onTap' | 'reason' | 'pressed'> {
  /** main: the one act of the page, at most once. second: outlined. quiet: words only. */
  kind?: 'main' | 'second' | 'quiet'
  icon?: IconName
}

/** A full-width act in words. A reason greys it and stands below the words. */
export function Button({ kind = 'second', icon, ...tap }: ButtonProps) {
  return (
    <Tap {...tap} className={`button button-${kind} ${tap.reason ? 'button-still' : ''}`}>
      <View className='button-words'>
        {icon && <Icon name={icon} />}
        <Text className={linesOf(tap.words, IN_A_BUTTON)}>{tap.words}</Text>
      </View>
      {tap.reason && <Text className='button-reason'>{tap.reason}</Text>}
    </Tap>
  )
}
