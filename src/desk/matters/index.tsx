import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useAskMatter, useMatters } from '@/client/branch'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Entry } from '@/components/Entry'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import type { Matter } from '@/domain/branch'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskMatters

/** For a secretary: what a branch of this kind does, and what it leaves to where people are at home. */
export default function Matters() {
  return (
    <Page {...useFrame()} title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch key={branchId} branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const { loaded, onAgain } = useShown(useMatters, { branchId })
  const { act, run, clear } = useAskMatter()
  const [asked, setAsked] = useState<Matter | null>(null)
  useDidShow(clear)
  const ask = (matter: Matter) => {
    setAsked(matter)
    toTop()
    void run({ branchId, matter })
  }
  return (
    <>
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && asked && (
        <View {...aria('status')}>
          {words.matters[asked]}：{words.with(act.reply.parent)}。{words.paper}
        </View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {({ matters }) => (
          <>
            <View>{words.how}</View>
            {matters.map(({ matter, reason }) => (
              <Entry
                key={matter}
                id={`matter-${matter}`}
                title={words.matters[matter]}
                status={[
                  reason === null
                    ? { words: words.here, tone: 'plain' }
                    : { words: words.notHere, tone: 'stop' },
                ]}
                lines={[]}
                onTap={() => ask(matter)}
              />
            ))}
          </>
        )}
      </Load>
    </>
  )
}
