import { useState } from 'react'
import { View } from '@tarojs/components'
import { choosePictures } from '@/client/media'
import { toTop } from '@/client/platform'
import type { Me } from '@/client/session'
import { addUploads, clearUploads, useFiles } from '@/client/upload'
import { useEditing, type Block, type Draft, type Writing } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { peopleRefusal, uploadIdOf, type UploadKind } from '@/domain/upload'
import { SCOPES, sendRefusal } from '@/domain/writing'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Adding } from './Adding'
import { Blocks, roomForPictures } from './Blocks'
import { Piece } from './Piece'
import { Sending } from './Sending'

const words = deskStrings.deskWriting

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
  const [adding, setAdding] = useState<UploadKind | null>(null)
  const fileOf = useFiles()
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? block.file : []))
  const people = pictures.filter(uploadIdOf).map((file) => fileOf(file).people)
  const refusal = sendRefusal(title, blocks) ?? peopleRefusal(scope, people)
  const look = async (is: boolean) => {
    toTop()
    if (!is || keeping === 'kept' || (await save())) setLooking(is)
  }
  if (looking) return <Sending {...{ frame, draft, writing }} onBack={() => void look(false)} />
  const add = async (kind: Block['kind']) => {
    if (kind === 'paragraph' || kind === 'heading') {
      change({ blocks: [...blocks, { kind, text: '' }] })
      return open(blocks.length)
    }
    const chosen = kind === 'picture' ? await choosePictures(roomForPictures(blocks)) : []
    if (kind === 'picture' && chosen.length === 0) return
    clearUploads()
    addUploads({ branchId: draft.branchId }, kind, chosen)
    toTop()
    setAdding(kind)
  }
  if (adding)
    return (
      <Adding
        {...{ frame }}
        owner={{ branchId: draft.branchId }}
        kind={adding}
        most={roomForPictures(blocks)}
        onDone={(added) => {
          if (added.length > 0) change({ blocks: [...blocks, ...added] })
          setAdding(null)
          open(added.length > 0 ? blocks.length : null)
        }}
      />
    )
  /** After one picture comes the next that nobody has described, or asked about. */
  const next = () => {
    const after = typeof piece === 'number' && blocks[piece]?.kind === 'picture' ? piece : Infinity
    const at = blocks.findIndex(
      (block, at) =>
        at > after &&
        block.kind === 'picture' &&
        (block.description.trim() === '' || fileOf(block.file).asked),
    )
    open(at < 0 ? null : at)
  }
  if (piece !== null)
    return (
      <Piece
        key={piece}
        {...{ frame, piece, draft }}
        keeping={words.keeping[keeping]}
        onChange={(part) => {
          setDropped(part.blocks && part.blocks.length < blocks.length ? blocks : null)
          change(part)
        }}
        onBack={() => open(null)}
        onDone={next}
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
      <Blocks title={title} blocks={blocks} onOpen={open} onAdd={(kind) => void add(kind)} />
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
