import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useFrame } from '@/client/frame'
import { useHandOver, useSuccessors } from '@/client/membership'
import { toTop } from '@/client/platform'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { OfOwnBranch } from '../OfOwnBranch'
import { Give } from './Give'

const words = deskStrings.deskHandOver

export type Successor = ReplyOf<'office.successors'>['items'][number]

interface Chosen {
  branchId: string
  successor: Successor
}

/** For a secretary: who follows in the office, and from when. */
export default function HandOver() {
  const frame = useFrame()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useDidShow(() => useHandOver.getState().clear())
  const choose = (one: Chosen | null) => {
    useHandOver.getState().clear()
    setChosen(one)
    toTop()
  }
  if (chosen) return <Give frame={frame} {...chosen} onBack={() => choose(null)} />
  return (
    <Page {...frame} wide title={words.who}>
      <OfOwnBranch>
        {({ branchId }) => (
          <Finder
            useStore={useSuccessors}
            filter={{ branchId }}
            label={words.name}
            entry={(successor) => ({
              title: successor.name,
              lines: [
                ...(successor.birthYear === null ? [] : [words.born(successor.birthYear)]),
                ...(successor.community === null ? [] : [successor.community]),
                ...(successor.hasAccount ? [] : [words.noAccount]),
              ],
              onTap: () => choose({ branchId, successor }),
            })}
            empty={{ icon: 'people', ...words.nobody }}
          />
        )}
      </OfOwnBranch>
    </Page>
  )
}
