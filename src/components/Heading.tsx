import { View } from '@tarojs/components'
import { aria } from './aria'
import './Heading.scss'

/** A heading within a page. */
export function Heading({ words }: { words: string }) {
  return (
    <View className='heading' {...aria('heading')} aria-level='2'>
      {words}
    </View>
  )
}
