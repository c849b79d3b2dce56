import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { untilWords, useDecisions, useReport } from '@/client/minutes'
import type { Decision } from '@/client/minutesRead'
import { toTop } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { aria } from '@/components/aria'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { Report } from './Report'

const words = deskStrings.deskDecisions

/** For a secretary: what party days decided and is not done yet, the soonest first. */
export default function Decisions() {
  const { branchId } = useRouter().params
  const frame = useFrame()
  const [decision, setDecision] = useState<Decision | null>(null)
  const { act, clear } = useReport()
  useDidShow(clear)
  const turn = (to: Decision | null) => {
    toTop()
    setDecision(to)
  }
  const open = (to: Decision) => {
    clear()
    turn(to)
  }
  if (decision)
    return (
      <Report
        frame={{ ...frame, onBack: () => turn(null) }}
        decision={decision}
        onDone={() => turn(null)}
      />
    )
  return (
    <Page {...frame} wide title={words.title}>
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.told} />
        </View>
      )}
      {branchId === undefined ? (
        <OfOwnBranch>
          {(branch) => <OfBranch branchId={branch.branchId} onOpen={open} />}
        </OfOwnBranch>
      ) : (
        <OfBranch branchId={branchId} onOpen={open} />
      )}
    </Page>
  )
}

interface OfBranchProps {
  branchId: string
  onOpen: (decision: Decision) => void
}

function OfBranch({ branchId, onOpen }: OfBranchProps) {
  const list = useShownList(useDecisions, { branchId })
  const entry = (one: Decision) => ({
    title: one.words,
    status: [{ words: words.states.open, tone: 'wait' } as const],
    lines: [
      words.by(one.name || deskStrings.deskMinutes.left, untilWords(one.day)),
      ...(one.note === null ? [] : [words.note(one.note)]),
    ],
    onTap: () => onOpen(one),
  })
  return <List {...list} id='decision' entry={entry} empty={{ icon: 'done', ...words.empty }} />
}
