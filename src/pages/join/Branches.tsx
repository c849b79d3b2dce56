import { useEffect, useState } from 'react'
import type { ReplyOf } from '@/contract'
import { dictation } from '@/client/dictation'
import { useBranchesToJoin } from '@/client/joining'
import { answerTo } from '@/client/load'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Empty } from '@/components/Empty'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { More } from '@/components/More'
import { strings } from '@/strings'

const words = strings.join
const LONGEST = 40

type Branch = ReplyOf<'joining.branches'>['items'][number]

interface BranchesProps {
  chosen: string | undefined
  onChoose: (branch: Branch) => void
}

/** Which branch: all of them to begin with, fewer by a few words of its name or of its secretary's. */
export function Branches({ chosen, onChoose }: BranchesProps) {
  const { loaded, filter, more, open, next } = useBranchesToJoin()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const question = asked ? { words: asked } : {}
  const ask = (what: string) => {
    setAsked(what)
    void open(what ? { words: what } : {})
  }
  useEffect(() => void useBranchesToJoin.getState().open({}), [])
  return (
    <>
      <Field
        id='words'
        label={words.branchField}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setText}
        onDone={() => ask(text.trim())}
      />
      <Button id='find' icon='search' words={words.acts.find} onTap={() => ask(text.trim())} />
      <Load loaded={answerTo(question, filter, loaded)} onAgain={() => ask(asked)}>
        {(items) =>
          items.length === 0 ? (
            <Empty icon='search' {...words.noBranch} />
          ) : (
            <>
              {items.map((branch, at) => (
                <Choice
                  key={branch.branchId}
                  id={`branch-${at}`}
                  kind='one'
                  words={branch.name}
                  second={branch.contactTitle}
                  checked={branch.branchId === chosen}
                  onTap={() => onChoose(branch)}
                />
              ))}
              <More more={more} onMore={() => void next()} />
            </>
          )
        }
      </Load>
    </>
  )
}
