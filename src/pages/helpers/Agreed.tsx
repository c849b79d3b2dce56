import { useAloud } from '@/client/aloud'
import { scopesWords } from '@/client/helper'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import type { HelpScope } from '@/domain/helper'
import { strings } from '@/strings'

const words = strings.helpers

interface AgreedProps {
  frame: PageProps
  who: string
  scopes: HelpScope[]
  onLeave: () => void
}

/** Who may help from now on, and with what. */
export function Agreed({ frame, who, scopes, onLeave }: AgreedProps) {
  const result = {
    tone: 'good' as const,
    happened: words.agreed(who),
    detail: scopesWords(scopes),
    next: words.stopAnyTime,
  }
  const aloud = useAloud('helpers', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={<Button kind='main' id='done' words={words.acts.done} onTap={onLeave} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
