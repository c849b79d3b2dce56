import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { sheetRows, totalWords, useRollCall, useSaveSheet, type Roll } from '@/client/rollCall'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { PaperPage } from '../PaperPage'
import { Changes } from '../roll-call/Changes'
import '../roll-call/index.scss'
import './index.scss'

const words = deskStrings.deskSheet

/** The attendance sheet: to be printed large on A4, or kept as a workbook; numbers stay masked (rule 19). */
export default function Sheet() {
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useRollCall, { activityId })
  const { act, run, clear } = useSaveSheet()
  useDidShow(clear)
  const roll = loaded.state === 'shown' ? loaded.reply : null
  const rows = roll ? sheetRows(roll) : []
  const save = roll && rows.length > 0 ? () => void run(roll) : null
  return (
    <PaperPage {...{ loaded, onAgain, words, act }} onSave={save}>
      {(roll) =>
        rows.length > 0 ? (
          <Paper roll={roll} rows={rows} />
        ) : (
          <Empty icon='list' {...words.nobody} />
        )
      }
    </PaperPage>
  )
}

function Paper({ roll, rows }: { roll: Roll; rows: string[][] }) {
  return (
    <View className='sheet'>
      <View className='sheet-title' {...aria('heading')} aria-level='1'>
        {words.title}
      </View>
      <View>
        <View>{roll.title}</View>
        <View className='sheet-second lines-phrases'>{momentWords(roll.startsAt, now())}</View>
        <View className='sheet-second'>{roll.place}</View>
      </View>
      <View className='sheet-table'>
        <View className='sheet-row sheet-heads'>
          {words.heads.map((head) => (
            <View key={head} className='sheet-cell'>
              {head}
            </View>
          ))}
        </View>
        {rows.map((row, line) => (
          <View key={line} className='sheet-row'>
            {row.map((cell, at) => (
              <View key={at} className='sheet-cell'>
                {at > 2 && cell && <Text className='sheet-label'>{`${words.heads[at]}：`}</Text>}
                {cell}
              </View>
            ))}
          </View>
        ))}
      </View>
      <View>{totalWords(roll)}</View>
      <Changes changes={roll.changes} />
      <View className='sheet-signed'>{words.signed}</View>
    </View>
  )
}
