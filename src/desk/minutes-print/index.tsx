import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { Part } from '@/client/document'
import { paperOf, stateOf, useMinutes, useSaveMinutes } from '@/client/minutes'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Empty } from '@/components/Empty'
import { deskStrings } from '@/deskStrings'
import { PaperPage } from '../PaperPage'
import './index.scss'

const words = deskStrings.deskMinutesPrint

/** The latest minutes on A4, with the attendance and lines to sign on; or kept as a document. */
export default function MinutesPrint() {
  const { activityId = '' } = useRouter().params
  const { loaded, onAgain } = useShown(useMinutes, { activityId })
  const { act, run, clear } = useSaveMinutes()
  useDidShow(clear)
  const record = loaded.state === 'shown' ? loaded.reply : null
  const parts = record?.latest ? paperOf(record, record.latest.sections) : null
  const save = record && parts && (() => void run({ title: record.title, parts }))
  return (
    <PaperPage {...{ loaded, onAgain, words, act }} onSave={save}>
      {({ latest }) => (
        <>
          {stateOf(latest) === 'kept' && <View className='unprinted'>{words.unsigned}</View>}
          {parts ? <Paper parts={parts} /> : <Empty icon='list' {...words.none} />}
        </>
      )}
    </PaperPage>
  )
}

function Paper({ parts }: { parts: Part[] }) {
  return (
    <View className='minutes-paper'>
      {parts.map((part, at) =>
        part.kind === 'table' ? (
          <Table key={at} rows={part.rows} />
        ) : (
          <View
            key={at}
            className={`minutes-${part.kind}`}
            {...(part.kind === 'title' && { ...aria('heading'), 'aria-level': '1' as const })}
            {...(part.kind === 'heading' && { ...aria('heading'), 'aria-level': '2' as const })}
          >
            {part.words}
          </View>
        ),
      )}
    </View>
  )
}

const Table = ({ rows }: { rows: string[][] }) => (
  <View>
    {rows.map((row, line) => (
      <View key={line} className='minutes-row'>
        {row.map((cell, at) => (
          <View key={at} className='minutes-cell'>
            {cell}
          </View>
        ))}
      </View>
    ))}
  </View>
)
