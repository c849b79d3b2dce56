import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import type { Block, Text } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_BLOCK, LONGEST_TITLE } from '@/domain/writing'
import { strings } from '@/strings'
import { blockName, saidIn } from './Blocks'

const words = strings.deskWriting

const said = (block: Block, words: string): Block => {
  if (block.kind === 'picture') return { ...block, description: words }
  return block.kind === 'recording' ? { ...block, title: words } : { ...block, text: words }
}

interface PieceProps {
  frame: PageProps
  text: Text
  /** The title, or the place of a block. */
  piece: 'title' | number
  /** Where it stands: saved, on its way. */
  keeping: string
  onChange: (part: Partial<Text>) => void
  onDone: () => void
}

/** One piece of an article on a page of its own: written, moved ahead, thrown away. */
export function Piece({ frame, text, piece, keeping, onChange, onDone }: PieceProps) {
  const { blocks } = text
  const block = typeof piece === 'number' ? blocks[piece] : undefined
  const put = (blocks: Block[]) => {
    onChange({ blocks })
    onDone()
  }
  return (
    <Page
      {...frame}
      onBack={onDone}
      title={typeof piece === 'number' ? blockName(blocks, piece) : words.titleField}
      main={<Button kind='main' id='written' words={words.acts.written} onTap={onDone} />}
    >
      <View {...aria('status')}>{keeping}</View>
      {piece === 'title' && (
        <Field
          id='title'
          label={words.titleField}
          value={text.title}
          longest={LONGEST_TITLE}
          dictate={dictation()}
          onChange={(title) => onChange({ title })}
          onDone={onDone}
        />
      )}
      {piece !== 'title' && block && (
        <>
          <Writing
            id='block'
            label={words.saying}
            value={saidIn(block)}
            longest={LONGEST_BLOCK}
            dictate={dictation()}
            onChange={(text) =>
              onChange({ blocks: blocks.map((one, at) => (at === piece ? said(one, text) : one)) })
            }
          />
          {piece > 0 && (
            <Button
              id='ahead'
              words={words.acts.ahead}
              onTap={() =>
                put([
                  ...blocks.slice(0, piece - 1),
                  block,
                  ...blocks.slice(piece - 1, piece),
                  ...blocks.slice(piece + 1),
                ])
              }
            />
          )}
          <Button
            id='drop'
            words={words.acts.drop}
            onTap={() => put(blocks.filter((_, at) => at !== piece))}
          />
        </>
      )}
    </Page>
  )
}
