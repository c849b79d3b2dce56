import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { useLeaveBranch, type Membership } from '@/client/membership'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { strings } from '@/strings'

const words = strings.memberships

interface LeaveBranchProps {
  frame: PageProps
  membership: Membership
  onBack: () => void
}

/** Asks once, then it is ended. */
export function LeaveBranch({ frame, membership, onBack }: LeaveBranchProps) {
  const { branchId, branch, kind } = membership
  const { act, run } = useLeaveBranch()
  const away = kind === 'mobile'
  if (act.state === 'done') return <Left frame={frame} branch={branch} onBack={onBack} />
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={away ? words.back : words.really}
      second={<Button id='keep' words={words.acts.keep} onTap={onBack} />}
      main={
        <Button
          kind='main'
          id='leave'
          words={away ? words.acts.back : words.acts.leave}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run({ branchId })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{branch}</View>
      <View>{words.effect}</View>
    </Page>
  )
}

function Left({ frame, branch, onBack }: { frame: PageProps; branch: string; onBack: () => void }) {
  const result = {
    tone: 'good' as const,
    happened: words.left,
    detail: branch,
    next: words.again,
  }
  const aloud = useAloud('memberships', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' id='done' words={words.acts.done} onTap={onBack} />}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
