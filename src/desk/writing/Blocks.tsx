import { dictation } from '@/client/dictation'
import type { Block } from '@/client/writing'
import { Button } from '@/components/Button'
import { Writing } from '@/components/Writing'
import { LONGEST_BLOCK, MOST_BLOCKS } from '@/domain/writing'
import { strings } from '@/strings'

const words = strings.deskWriting

interface BlocksProps {
  blocks: Block[]
  onChange: (blocks: Block[]) => void
}

/** What is said in a block. */
const saidIn = (block: Block): string => {
  if (block.kind === 'picture') return block.description
  return block.kind === 'recording' ? block.title : block.text
}

const said = (block: Block, words: string): Block => {
  if (block.kind === 'picture') return { ...block, description: words }
  return block.kind === 'recording' ? { ...block, title: words } : { ...block, text: words }
}

/** Which paragraph the block at this place is, from 1. */
const nthParagraph = (blocks: Block[], at: number): number =>
  blocks.slice(0, at + 1).filter(({ kind }) => kind === 'paragraph').length

/** The blocks of an article, a box each; pictures and recordings that are there keep their words. */
export function Blocks({ blocks, onChange }: BlocksProps) {
  const labels = { heading: words.heading, picture: words.picture, recording: words.recording }
  const add = (kind: 'paragraph' | 'heading') => onChange([...blocks, { kind, text: '' }])
  return (
    <>
      {blocks.map((block, at) => (
        <Writing
          key={at}
          id={`block-${at}`}
          label={
            block.kind === 'paragraph'
              ? words.paragraph(nthParagraph(blocks, at))
              : labels[block.kind]
          }
          value={saidIn(block)}
          longest={LONGEST_BLOCK}
          dictate={dictation()}
          onChange={(text) =>
            onChange(blocks.map((one, nth) => (nth === at ? said(one, text) : one)))
          }
        />
      ))}
      {blocks.length < MOST_BLOCKS && (
        <>
          <Button
            id='addParagraph'
            icon='plus'
            words={words.acts.paragraph}
            onTap={() => add('paragraph')}
          />
          <Button
            id='addHeading'
            icon='plus'
            words={words.acts.heading}
            onTap={() => add('heading')}
          />
        </>
      )}
    </>
  )
}
