import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { toTop } from '@/client/platform'
import type { Me } from '@/client/session'
import { useEditing, type Draft, type Writing } from '@/client/writing'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { LONGEST_TITLE, SCOPES, sendRefusal } from '@/domain/writing'
import { strings } from '@/strings'
import { Blocks } from './Blocks'
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
  const { title, column, scope, pinned, blocks } = draft.text
  const refusal = sendRefusal(title, blocks)
  const look = async (is: boolean) => {
    toTop()
    if (!is || keeping === 'kept' || (await save())) setLooking(is)
  }
  if (looking) return <Sending frame={frame} draft={draft} onBack={() => void look(false)} />
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
      <Field
        id='title'
        label={words.titleField}
        value={title}
        longest={LONGEST_TITLE}
        dictate={dictation()}
        onChange={(title) => change({ title })}
        onDone={() => undefined}
      />
      <Blocks blocks={blocks} onChange={(blocks) => change({ blocks })} />
      <View>{words.emptyGoes}</View>
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
