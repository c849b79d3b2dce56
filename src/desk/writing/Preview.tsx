import { View } from '@tarojs/components'
import { LETTER_SIZES, useLetters } from '@/client/letters'
import type { Text } from '@/client/writing'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { doubtsIn, tidyBlocks, writingTexts } from '@/domain/writing'
import { strings } from '@/strings'
import './index.scss'

const words = strings.deskWriting

/** An article as an elder sees it who reads with the largest letters, and which words are doubtful. */
export function Preview({ text }: { text: Text }) {
  const { title, column, scope, pinned } = text
  const rootPx = useLetters((letters) => letters.rootPx)
  const blocks = tidyBlocks(text.blocks)
  const doubts = doubtsIn(writingTexts(title, blocks))
  const fontSize = `${Math.max(1, LETTER_SIZES.largest.px / rootPx)}em`
  return (
    <>
      {doubts.length > 0 && <Row label={words.doubts}>{doubts.join('、')}</Row>}
      <View {...aria('status')}>
        {[strings.columns[column], words.scopes[scope], ...(pinned ? [words.pinned] : [])].join(
          ' · ',
        )}
      </View>
      <View className='preview' style={{ fontSize }}>
        <View className='preview-strong'>{title}</View>
        {blocks.map((block, at) => (
          <View key={at} className={block.kind === 'heading' ? 'preview-strong' : ''}>
            {'text' in block
              ? block.text
              : block.kind === 'picture'
                ? block.description
                : block.title}
          </View>
        ))}
      </View>
    </>
  )
}
