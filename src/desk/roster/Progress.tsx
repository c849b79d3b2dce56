import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { deskStrings } from '@/deskStrings'

/** How far a long sheet has come, in words and as a bar. */
export function Progress({ done, of }: { done: number; of: number }) {
  return (
    <View {...aria('status')}>
      <View>{deskStrings.deskRoster.progress(done, of)}</View>
      <View className='roster-bar'>
        <View
          className='roster-bar-done'
          style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }}
        />
      </View>
    </View>
  )
}
