import { useDropPicture } from '@/client/whistle'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import type { ChangeProps } from '.'

const words = deskStrings.deskRequest

/** Whoever is in a picture may want it no more: asked once, then nobody sees it. */
export function DropPicture({ frame, activityId, posting, onDone, onBack }: ChangeProps) {
  const { act, run } = useDropPicture()
  const drop = async () => {
    await run({ activityId })
    if (useDropPicture.getState().act.state === 'done') onDone(words.dropped)
  }
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.dropPage}
      second={<Button id='keep' words={words.acts.leave} onTap={onBack} />}
      main={
        <Button
          kind='main'
          id='reallyDrop'
          words={words.acts.dropPicture}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void drop()}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void drop() : undefined} />
      )}
      {posting.closed?.picture && <Row label={words.picture}>{posting.closed.picture.words}</Row>}
    </Page>
  )
}
