import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import type { Roll } from '@/client/rollCall'
import { Row } from '@/components/Row'
import type { AttendanceMark } from '@/domain/rollCall'
import { pastMomentWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.deskRollCall

const markWords = (mark: AttendanceMark | null) =>
  mark === null ? words.unmarked : strings.marks[mark]

/** What was changed with a reason: what stood there before, who changed it, why (rule 20). */
export function Changes({ changes }: Pick<Roll, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <View>
      <View className='roll-label'>{words.changed}</View>
      {changes.map(({ name, before, after, why, by, at }, nth) => (
        <Row
          key={nth}
          label={pastMomentWords(at, now())}
          detail={`${words.from(markWords(before), markWords(after))}，${words.by(by || words.left, words.reasons[why])}`}
        >
          {name || words.left}
        </Row>
      ))}
    </View>
  )
}
