import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { Part } from '@/client/document'
import { useFrame } from '@/client/frame'
import { paperOf, stateOf, useMinutes, useSaveMinutes } from '@/client/minutes'
import { HAS_FILES, printPage } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import '../print.scss'
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
  return (
    <Page
      {...useFrame()}
      main={
        HAS_FILES &&
        parts && <Button kind='main' id='print' words={words.acts.print} onTap={printPage} />
      }
      second={
        HAS_FILES &&
        record &&
        parts && (
          <Button
            id='save'
            words={words.acts.save}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void run({ title: record.title, parts })}
          />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {({ latest }) => (
          <>
            {act.state === 'failed' && <Problem {...act.problem} />}
            {act.state === 'done' && (
              <View className='unprinted' {...aria('status')}>
                {words.saved}
              </View>
            )}
            {!HAS_FILES && <View>{words.byHand}</View>}
            {stateOf(latest) === 'kept' && <View className='unprinted'>{words.unsigned}</View>}
            {parts ? <Paper parts={parts} /> : <Empty icon='list' {...words.none} />}
          </>
        )}
      </Load>
    </Page>
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
