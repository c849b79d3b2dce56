import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import { useFiles } from '@/client/upload'
import type { Block, Draft, Text } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_BLOCK, LONGEST_TITLE } from '@/domain/writing'
import { deskStrings } from '@/deskStrings'
import { blockName, saidIn } from './Blocks'
import { Hear } from './Hear'
import { People } from './People'
import { Picture } from './Picture'

const words = deskStrings.deskWriting

const said = (block: Block, words: string): Block => {
  if (block.kind === 'picture') return { ...block, description: words }
  return block.kind === 'recording' ? { ...block, title: words } : { ...block, text: words }
}

const QUESTIONS: Record<Block['kind'], string> = {
  paragraph: words.saying,
  heading: words.saying,
  picture: words.describing,
  recording: words.naming,
}

interface PieceProps {
  frame: PageProps
  draft: Draft
  /** The title, or the place of a block. */
  piece: 'title' | number
  /** Where it stands: saved, on its way. */
  keeping: string
  onChange: (part: Partial<Text>) => void
  /** Left as it is. */
  onBack: () => void
  onDone: () => void
}

/** One piece of an article on a page of its own: written, moved ahead, thrown away. */
export function Piece({ frame, draft, piece, keeping, onChange, onBack, onDone }: PieceProps) {
  const { blocks, title } = draft.text
  const block = typeof piece === 'number' ? blocks[piece] : undefined
  const picture = block?.kind === 'picture' ? block.file : undefined
  const { url, people, asked } = useFiles()(picture ?? '')
  const [asking, setAsking] = useState(false)
  const ask = (is: boolean) => {
    toTop()
    setAsking(is)
  }
  if (picture !== undefined && asking)
    return (
      <People
        {...{ frame, onDone }}
        file={picture}
        activityId={draft.activityId}
        onBack={() => ask(false)}
      />
    )
  const put = (blocks: Block[]) => {
    onChange({ blocks })
    onBack()
  }
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={typeof piece === 'number' ? blockName(blocks, piece) : words.titleField}
      main={
        <Button
          kind='main'
          id='written'
          words={words.acts.written}
          onTap={() => (picture !== undefined && asked ? ask(true) : onDone())}
        />
      }
    >
      <View {...aria('status')}>{keeping}</View>
      <Picture url={url} />
      {piece === 'title' && (
        <Field
          id='title'
          label={words.titleField}
          value={title}
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
            label={QUESTIONS[block.kind]}
            value={saidIn(block)}
            longest={LONGEST_BLOCK}
            dictate={dictation()}
            onChange={(text) =>
              onChange({ blocks: blocks.map((one, at) => (at === piece ? said(one, text) : one)) })
            }
          />
          {block.kind === 'recording' && <Hear file={block.file} />}
          {people !== null && (
            <>
              <View>{words.people[people]}</View>
              <Button id='people' words={words.acts.people} onTap={() => ask(true)} />
            </>
          )}
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
