import { View } from '@tarojs/components'
import { changeRows, type Roll } from '@/client/rollCall'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskRollCall

/** What was changed with a reason: what stood there before, who changed it, why (rule 20). */
export function Changes({ changes }: Pick<Roll, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <View>
      <View className='roll-label'>{words.changed}</View>
      {changeRows({ changes }).map(([when = '', name, what = '', by = '', why = ''], nth) => (
        <Row key={nth} label={when} detail={`${what}，${words.by(by, why)}`}>
          {name}
        </Row>
      ))}
    </View>
  )
}
