import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskJointDay

interface SureProps {
  frame: PageProps
  busy: boolean
  problem: ReactNode
  onEnd: () => void
  onStay: () => void
}

/** Who signed up hears of it, so it is asked once more. */
export function Sure({ frame, busy, problem, onEnd, onStay }: SureProps) {
  return (
    <Page
      {...frame}
      title={words.sure}
      second={<Button id='stay' words={words.acts.stay} onTap={onStay} />}
      main={
        <Button
          kind='main'
          id='end'
          words={words.acts.end}
          reason={busy ? words.busy : undefined}
          onTap={onEnd}
        />
      }
    >
      {problem}
      <View>{words.sureHint}</View>
    </Page>
  )
}
