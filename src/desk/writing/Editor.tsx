import { useState } from 'react'
import { View } from '@tarojs/components'
import { toTop } from '@/client/platform'
import type { Me } from '@/client/session'
import { useEditing, type Block, type Draft, type Writing } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { SCOPES, sendRefusal } from '@/domain/writing'
import { strings } from '@/strings'
import { Blocks } from './Blocks'
import { Piece } from './Piece'
import { Sending } from './Sending'

const words = strings.deskWriting

interface EditorProps {
  frame: PageProps
  me: NonNullable<Me>
  begin: Draft
  /** null: new. */
  writing: Writing | null
  onThrow: () => void
  onWithdraw: () => void
}

/** An article being written: the title, the blocks, where it goes and who reads it. */
export function Editor({ frame, me, begin, writing, onThrow, onWithdraw }: EditorProps) {
  const { draft, keeping, problem, change, save, settle } = useEditing(me, begin)
  const [looking, setLooking] = useState(false)
  const [piece, setPiece] = useState<'title' | number | null>(null)
  // What stood there before a block was thrown away: one tap brings it back.
  const [dropped, setDropped] = useState<Block[] | null>(null)
  const open = (piece: 'title' | number | null) => {
    toTop()
    setPiece(piece)
  }
  const { title, column, scope, pinned, blocks } = draft.text
  const refusal = sendRefusal(title, blocks)
  const look = async (is: boolean) => {
    toTop()
    if (!is || keeping === 'kept' || (await save())) setLooking(is)
  }
  if (looking) return <Sending frame={frame} draft={draft} onBack={() => void look(false)} />
  if (piece !== null)
    return (
      <Piece
        {...{ frame, piece }}
        text={draft.text}
        keeping={words.keeping[keeping]}
        onChange={(part) => {
          setDropped(part.blocks && part.blocks.length < blocks.length ? blocks : null)
          change(part)
        }}
        onDone={() => open(null)}
      />
    )
  const elsewhere = keeping === 'elsewhere'
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button
          kind='main'
          id='look'
          words={words.acts.look}
          reason={
            elsewhere
              ? words.keeping.elsewhere
              : refusal
                ? strings.problems[refusal].what
                : undefined
          }
          onTap={() => void look(true)}
        />
      }
    >
      <View {...aria('status')}>{words.keeping[keeping]}</View>
      {problem && <Problem {...problem} onAgain={problem.again ? () => void save() : undefined} />}
      {elsewhere && (
        <>
          <View>{words.whichSide}</View>
          <Button id='theirs' words={words.acts.theirs} onTap={() => void settle('theirs')} />
          <Button id='mine' words={words.acts.mine} onTap={() => void settle('mine')} />
        </>
      )}
      {writing?.why && <Row label={words.cameBack}>{writing.why}</Row>}
      {writing?.state === 'review' && <View>{words.changingStops}</View>}
      <Blocks
        title={title}
        blocks={blocks}
        onOpen={open}
        onAdd={(kind) => {
          change({ blocks: [...blocks, { kind, text: '' }] })
          open(blocks.length)
        }}
      />
      {dropped && (
        <Button
          id='undrop'
          words={words.acts.undrop}
          onTap={() => {
            change({ blocks: dropped })
            setDropped(null)
          }}
        />
      )}
      <Pick
        id='column'
        label={words.column}
        options={strings.columns}
        chosen={column}
        onPick={(column) => change({ column })}
      />
      <View>{words.scope}</View>
      {SCOPES.map((one) => (
        <Choice
          key={one}
          id={`scope-${one}`}
          kind='one'
          words={words.scopes[one]}
          second={words.scopeHint[one]}
          checked={scope === one}
          onTap={() => change({ scope: one })}
        />
      ))}
      <Choice
        id='pinned'
        kind='many'
        words={words.pinned}
        checked={pinned}
        onTap={() => change({ pinned: !pinned })}
      />
      {draft.seen > 0 && <Button id='throw' words={words.acts.throw} onTap={onThrow} />}
      {writing?.published && (
        <Button id='withdraw' words={words.acts.withdraw} onTap={onWithdraw} />
      )}
    </Page>
  )
}
