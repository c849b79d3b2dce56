import { View } from '@tarojs/components'
import './Paragraphs.scss'

/** Running text, paragraph by paragraph. */
export const Paragraphs = ({ lines }: { lines: string[] }) => (
  <View className='paragraphs'>
    {lines.map((line, at) => (
      <View key={at}>{line}</View>
    ))}
  </View>
)
