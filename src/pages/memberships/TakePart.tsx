import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { useBranchesToTakePart, useTakePart } from '@/client/membership'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'

const words = strings.memberships

interface Branch {
  branchId: string
  name: string
}

/** One more branch beside the home: which, then the wish to its secretary. */
export function TakePart({ frame, onBack }: { frame: PageProps; onBack: () => void }) {
  const list = useShownList(useBranchesToTakePart, {})
  const { act, run, clear } = useTakePart()
  const [branch, setBranch] = useState<Branch | null>(null)
  if (branch && act.state === 'done')
    return <Asked frame={frame} branch={branch.name} onBack={onBack} />
  if (branch)
    return (
      <Page
        {...frame}
        onBack={() => {
          clear()
          setBranch(null)
        }}
        title={words.asks}
        main={
          <Button
            kind='main'
            id='ask'
            words={words.acts.ask}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void run({ branchId: branch.branchId })}
          />
        }
      >
        {act.state === 'failed' && <Problem {...act.problem} />}
        <View>{branch.name}</View>
        <View>{words.stays}</View>
      </Page>
    )
  return (
    <Page {...frame} onBack={onBack} title={words.choose}>
      <List
        {...list}
        id='branch'
        entry={(one) => ({ title: one.name, lines: [], onTap: () => setBranch(one) })}
        empty={{ icon: 'people', ...words.none }}
      />
    </Page>
  )
}

function Asked({
  frame,
  branch,
  onBack,
}: {
  frame: PageProps
  branch: string
  onBack: () => void
}) {
  const result = {
    tone: 'wait' as const,
    happened: words.sent,
    detail: branch,
    next: words.next,
  }
  const aloud = useAloud('memberships', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' id='done' words={words.acts.done} onTap={onBack} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
