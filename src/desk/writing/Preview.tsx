import { View } from '@tarojs/components'
import { useFiles } from '@/client/upload'
import type { Text } from '@/client/writing'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { doubtsIn, tidyBlocks, writingTexts } from '@/domain/writing'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { saidIn } from './Blocks'
import { Picture } from './Picture'
import './index.scss'

const words = deskStrings.deskWriting

/** An article in letters as large as 特大, and which of its words are doubtful. */
export function Preview({ text }: { text: Text }) {
  const { title, column, scope, pinned } = text
  const blocks = tidyBlocks(text.blocks)
  const fileOf = useFiles()
  const doubts = doubtsIn(writingTexts(title, blocks))
  return (
    <>
      {doubts.length > 0 && <Row label={words.doubts}>{doubts.join('、')}</Row>}
      <View {...aria('status')}>
        {[strings.columns[column], words.scopes[scope], ...(pinned ? [words.pinned] : [])].join(
          ' · ',
        )}
      </View>
      <View className='preview'>
        <View className='preview-strong'>{title}</View>
        {blocks.map((block, at) => (
          <View key={at} className={block.kind === 'heading' ? 'preview-strong' : ''}>
            {block.kind === 'picture' && <Picture url={fileOf(block.file).url} />}
            {saidIn(block)}
          </View>
        ))}
      </View>
    </>
  )
}
