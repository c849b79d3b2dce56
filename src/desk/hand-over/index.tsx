import { useMemo, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useFrame } from '@/client/frame'
import { useHandOver, useSuccessors } from '@/client/membership'
import { toTop } from '@/client/platform'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { useOwnBranch } from '../ownBranch'
import { Give } from './Give'

const words = deskStrings.deskHandOver

export type Successor = ReplyOf<'office.successors'>['items'][number]

/** For a secretary: who follows in the office, and from when. */
export default function HandOver() {
  const frame = useFrame()
  const { branch, pick } = useOwnBranch()
  const branchId = branch?.branchId ?? ''
  const filter = useMemo(() => ({ branchId }), [branchId])
  const [chosen, setChosen] = useState<Successor | null>(null)
  useDidShow(() => useHandOver.getState().clear())
  const choose = (successor: Successor | null) => {
    useHandOver.getState().clear()
    setChosen(successor)
    toTop()
  }
  if (chosen)
    return <Give frame={frame} branchId={branchId} successor={chosen} onBack={() => choose(null)} />
  return (
    <Page {...frame} wide title={words.who}>
      {pick}
      {branch && (
        <Finder
          useStore={useSuccessors}
          filter={filter}
          label={words.name}
          entry={(one) => ({
            title: one.name,
            lines: [
              ...(one.birthYear === null ? [] : [words.born(one.birthYear)]),
              ...(one.community === null ? [] : [one.community]),
              ...(one.hasAccount ? [] : [words.noAccount]),
            ],
            onTap: () => choose(one),
          })}
          empty={{ icon: 'people', ...words.nobody }}
        />
      )}
    </Page>
  )
}
