import { canRecord } from '@/client/media'
import { useFiles } from '@/client/upload'
import type { Block } from '@/client/writing'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { MOST_PICTURES } from '@/domain/upload'
import { MOST_BLOCKS } from '@/domain/writing'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskWriting

/** What is said in a block. */
export const saidIn = (block: Block): string => {
  if (block.kind === 'picture') return block.description
  return block.kind === 'recording' ? block.title : block.text
}

/** What a block is called: 第2段, 小标题. */
export function blockName(blocks: Block[], at: number): string {
  const kind = blocks[at]?.kind ?? 'paragraph'
  if (kind !== 'paragraph') return words.blocks[kind]
  return words.paragraph(blocks.slice(0, at + 1).filter((one) => one.kind === 'paragraph').length)
}

const pictureCount = (blocks: Block[]) => blocks.filter(({ kind }) => kind === 'picture').length

/** How many pictures more there is room for. */
export const roomForPictures = (blocks: Block[]): number =>
  Math.min(MOST_BLOCKS - blocks.length, MOST_PICTURES - pictureCount(blocks))

interface BlocksProps {
  title: string
  blocks: Block[]
  onOpen: (piece: 'title' | number) => void
  onAdd: (kind: Block['kind']) => void
}

/** The title and the blocks of an article, each a tap away from being written on. */
export function Blocks({ title, blocks, onOpen, onAdd }: BlocksProps) {
  const fileOf = useFiles()
  return (
    <>
      <Entry
        id='title'
        note={words.titleField}
        title={title.trim() || words.nothing}
        lines={[]}
        onTap={() => onOpen('title')}
      />
      {blocks.map((block, at) => (
        <Entry
          key={at}
          id={`block-${at}`}
          note={blockName(blocks, at)}
          title={saidIn(block).trim() || words.nothing}
          lines={block.kind === 'picture' && fileOf(block.file).asked ? [words.notAsked] : []}
          onTap={() => onOpen(at)}
        />
      ))}
      {blocks.length < MOST_BLOCKS && (
        <>
          <Button
            id='addParagraph'
            icon='plus'
            words={words.acts.paragraph}
            onTap={() => onAdd('paragraph')}
          />
          <Button
            id='addHeading'
            icon='plus'
            words={words.acts.heading}
            onTap={() => onAdd('heading')}
          />
          {roomForPictures(blocks) > 0 && (
            <Button
              id='addPictures'
              icon='plus'
              words={words.acts.pictures}
              onTap={() => onAdd('picture')}
            />
          )}
          {canRecord() && (
            <Button
              id='addRecording'
              icon='mic'
              words={words.acts.record}
              onTap={() => onAdd('recording')}
            />
          )}
        </>
      )}
    </>
  )
}
