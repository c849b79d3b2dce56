import type { PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { IN_A_TILE, linesOf, NAME_OF_A_TILE } from './lines'
import { Tap, type TapProps } from './Tap'
import './Tile.scss'

interface TileProps extends Pick<TapProps, 'id' | 'words' | 'onTap'> {
  icon: IconName
  /** The line below, such as how many are new. */
  second: string
  tone?: 'red' | 'amber' | 'green' | 'blue'
}

/** A big way in. Stands picture over words; lies picture beside words where letters need the width. */
export function Tile({ icon, second, tone = 'red', ...tap }: TileProps) {
  return (
    <Tap {...tap} words={`${tap.words}，${second}`} className='tile'>
      <View className={`tile-picture tile-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className='tile-words'>
        <View className={`tile-name ${linesOf(tap.words, NAME_OF_A_TILE)}`}>{tap.words}</View>
        <Text className={`tile-second ${linesOf(second, IN_A_TILE)}`}>{second}</Text>
      </View>
    </Tap>
  )
}

/** Tiles side by side, or one under another when the letters are large. */
export function Tiles({ children }: PropsWithChildren) {
  return <View className='tiles'>{children}</View>
}
