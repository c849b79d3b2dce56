import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { STEP_KINDS, USUAL_MINUTES, type StepKind } from '@/domain/partyDay'
import { deskStrings } from '@/deskStrings'
import { partyDayStrings } from '@/partyDayStrings'

const words = deskStrings.deskPartyDay

interface AddProps {
  frame: PageProps
  onPick: (kind: StepKind) => void
}

/** One of the usual steps, as it usually is; choosing leads back. */
export function Add({ frame, onPick }: AddProps) {
  return (
    <Page {...frame} title={words.which}>
      {STEP_KINDS.map((kind) => (
        <Choice
          key={kind}
          id={`kind-${kind}`}
          kind='one'
          words={partyDayStrings.follow.kinds[kind]}
          second={words.minutes(USUAL_MINUTES[kind])}
          checked={false}
          onTap={() => onPick(kind)}
        />
      ))}
    </Page>
  )
}
