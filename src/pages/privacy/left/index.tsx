import { useAloud } from '@/client/aloud'
import { useFrame } from '@/client/frame'
import { goHome } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { strings } from '@/strings'

const { happened, thanks, still, open, next, acts } = strings.privacyLeft

const result: Result = {
  tone: 'good',
  happened,
  detail: thanks,
  facts: [{ label: still, answer: open }],
  next,
}

/** It is done; it stays, whoever comes back. */
export default function Left() {
  const frame = useFrame()
  const aloud = useAloud('privacyLeft', resultTexts(result), frame)
  const done = <Button kind='main' id='done' words={acts.done} onTap={() => void goHome()} />
  return (
    <Page {...frame} main={done}>
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
