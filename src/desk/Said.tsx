import { useAloud } from '@/client/aloud'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'

interface SaidProps {
  frame: PageProps
  /** The page that it is said on. */
  who: string
  result: Pick<Result, 'happened' | 'detail' | 'next'>
  act: string
  onDone: () => void
}

/** What came of an act at the desk, and stays until one goes on. */
export function Said({ frame, who, result, act, onDone }: SaidProps) {
  const said = { tone: 'good' as const, ...result }
  const aloud = useAloud(who, resultTexts(said), { onCall: frame.onCall })
  return (
    <Page {...frame} main={<Button kind='main' id='done' words={act} onTap={onDone} />}>
      <ResultPage {...said} {...aloud} />
    </Page>
  )
}
