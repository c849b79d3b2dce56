import { View } from '@tarojs/components'
import { aria } from './aria'
import './Loading.scss'

/** The shape of the page that is coming, still, with words for those who listen. */
export function Loading() {
  return (
    <View className='loading' {...aria('status')}>
      <View className='loading-words'>正在打开，请稍等</View>
      <View className='loading-card' />
      <View className='loading-card' />
      <View className='loading-card' />
    </View>
  )
}
