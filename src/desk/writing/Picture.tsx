import { Image, View } from '@tarojs/components'
import './index.scss'

/** A picture of an article; its description stands below, and hearing that twice helps nobody. */
export function Picture({ url }: { url: string | undefined }) {
  if (!url) return null
  return (
    <View aria-hidden='true'>
      <Image className='piece-picture' src={url} mode='widthFix' />
    </View>
  )
}
