import { View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import './Loading.scss'

/** The shape of the page that is coming, still, with words for those who listen. */
export function Loading() {
  return (
    <View className='loading' {...aria('status')}>
      <View className='loading-words' {...aria('heading')} aria-level='1'>
        {strings.loading}
      </View>
      <View className='loading-card' />
      <View className='loading-card' />
      <View className='loading-card' />
    </View>
  )
}
