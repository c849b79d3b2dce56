import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useFoundBranch } from '@/client/branch'
import { toTop } from '@/client/platform'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { BRANCH_KINDS, type BranchKind } from '@/domain/branch'
import { deskStrings } from '@/deskStrings'
import { Ask } from '../Ask'
import { LONGEST } from './longest'

const words = deskStrings.deskBranch
const NAMES = ['name', 'parent', 'host', 'contactTitle', 'contactPhone'] as const

interface FoundProps {
  frame: PageProps
  onFound: (branchId: string) => void
}

/** A new branch, a question a page: of which kind, called what, under and at which body, whom to call. */
export function Found({ frame, onFound }: FoundProps) {
  const [kind, setKind] = useState<BranchKind | null>(null)
  const { act, run, clear } = useFoundBranch()
  useDidShow(clear)
  const choose = (one: BranchKind | null) => {
    clear()
    toTop()
    setKind(one)
  }
  if (kind === null)
    return (
      <Page {...frame} title={words.questions.kind}>
        <View>{words.step(1)}</View>
        {BRANCH_KINDS.map((one) => (
          <Choice
            key={one}
            id={`kind-${one}`}
            kind='one'
            words={deskStrings.branchKinds[one]}
            second={deskStrings.branchKindHints[one]}
            checked={false}
            onTap={() => choose(one)}
          />
        ))}
      </Page>
    )
  return (
    <Ask
      frame={{ ...frame, onBack: () => choose(null) }}
      names={NAMES}
      texts={words}
      longest={LONGEST}
      first={{}}
      optional={kind === 'functional' ? [] : ['host']}
      act={act}
      words={words.acts.found}
      nth={(at) => words.step(at + 2)}
      onDone={async (answers) => {
        const said = (name: (typeof NAMES)[number]) => answers[name]?.trim() ?? ''
        await run({
          ...{ kind, name: said('name'), parent: said('parent') },
          ...{ contactTitle: said('contactTitle'), contactPhone: said('contactPhone') },
          ...(said('host') && { host: said('host') }),
        })
        const done = useFoundBranch.getState().act
        if (done.state === 'done') onFound(done.reply.branchId)
      }}
    />
  )
}
