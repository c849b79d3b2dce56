import { useState } from 'react'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown, useShownList } from '@/client/shown'
import { useQuiet, useVisits } from '@/client/visit'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { visitEntry } from '../visitEntry'

const words = deskStrings.deskVisits

/** For a secretary: whom somebody goes to see, what was, and whom to think of again. */
export default function Visits() {
  const frame = useFrame()
  return (
    <Page
      {...frame}
      title={words.title}
      main={<Button kind='main' {...wayTo('deskMembers')} words={words.acts.choose} />}
    >
      <OfOwnBranch>{({ branchId }) => <OfBranch key={branchId} branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const [which, setWhich] = useState<'planned' | 'closed'>('planned')
  const list = useShownList(useVisits, { branchId, which })
  const quiet = useShown(useQuiet, { branchId })
  return (
    <>
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List {...list} id='visit' entry={visitEntry} empty={{ icon: 'heart', ...words.empty }} />
      {which === 'planned' && quiet.loaded.state === 'shown' && (
        <Quiet people={quiet.loaded.reply.people} />
      )}
    </>
  )
}

interface QuietProps {
  people: { recordId: string; name: string; nextDay: string | null }[]
}

/** By name, without a count: a thought of somebody, and nothing against anybody. */
function Quiet({ people }: QuietProps) {
  if (people.length === 0) return null
  const line = (nextDay: string | null) =>
    nextDay === null ? words.quietHint : words.promised(dayWords(`${nextDay}T00:00:00.000Z`, now()))
  return (
    <>
      <Heading words={words.quiet} />
      {people.map(({ recordId, name, nextDay }, at) => (
        <Entry
          key={recordId}
          id={`quiet-${at}`}
          title={name}
          lines={[line(nextDay)]}
          onTap={wayTo('deskVisitPlan', { recordId }).onTap}
        />
      ))}
    </>
  )
}
