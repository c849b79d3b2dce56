import { View } from '@tarojs/components'
import type { Act } from '@/client/act'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.helps

interface SureProps {
  frame: PageProps
  act: Act<unknown>
  what: 'join' | 'leave'
  name: string
  onYes: () => void
  onNo: () => void
}

/** Asked once, with what follows from it; nobody has to say why. */
export function Sure({ frame, act, what, name, onYes, onNo }: SureProps) {
  return (
    <Page
      {...frame}
      title={words[what](name)}
      {...(what === 'leave' && {
        second: <Button id='keep' words={words.acts.keep} onTap={onNo} />,
      })}
      main={
        <Button
          kind='main'
          id={what}
          words={words.acts[what]}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={onYes}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? onYes : undefined} />
      )}
      <View>{what === 'join' ? words.joinEffect : words.leaveEffect}</View>
    </Page>
  )
}
