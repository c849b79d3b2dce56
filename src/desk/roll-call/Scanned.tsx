import type { ReplyOf } from '@/contract'
import type { Act } from '@/client/act'
import { useAloud } from '@/client/aloud'
import { scanCard, useScanCard } from '@/client/rollCall'
import { Button } from '@/components/Button'
import { Loading } from '@/components/Loading'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskRollCall

type Marked = ReplyOf<'rollCall.scan'>

interface ScannedProps {
  frame: PageProps
  activityId: string
  act: Act<Marked>
}

/** Who has just shown their code; it stays until the next one comes, or the list. */
export function Scanned({ frame, activityId, act }: ScannedProps) {
  const list = () => useScanCard.getState().clear()
  return (
    <Page
      {...frame}
      onBack={list}
      main={
        <Button
          kind='main'
          id='scanNext'
          words={words.acts.scanNext}
          reason={act.state === 'busy' ? words.scanning : undefined}
          onTap={() => void scanCard(activityId)}
        />
      }
      second={<Button id='list' words={words.acts.list} onTap={list} />}
    >
      {act.state === 'busy' && <Loading />}
      {act.state === 'failed' && (
        <Problem
          what={act.problem.what}
          todo={act.refusal === 'unreachable' ? words.byName : act.problem.todo}
        />
      )}
      {act.state === 'done' && <Here marked={act.reply} onCall={frame.onCall} />}
    </Page>
  )
}

function Here({ marked, onCall }: { marked: Marked; onCall: () => void }) {
  const { recordId, name, guests } = marked
  const result = {
    tone: 'good' as const,
    happened: name,
    detail: strings.marks.present,
    ...(guests > 0 && { facts: [{ label: words.guestsHere, answer: words.with(guests) }] }),
  }
  const aloud = useAloud(`scan ${recordId}`, resultTexts(result), { onCall })
  return <ResultPage {...result} {...aloud} />
}
