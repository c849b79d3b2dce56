import { Text, View } from '@tarojs/components'

export default function Placeholder() {
  return (
    <View>
      <Text>正在准备</Text>
    </View>
  )
}
