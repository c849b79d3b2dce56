import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useElsewhere, type Elsewhere } from '@/client/jointDay'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskElsewhere

/** For a secretary: where those who are away took part, as the branch there wrote it down. */
export default function ElsewherePage() {
  return (
    <Page {...useFrame()} wide title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch key={branchId} branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const list = useShownList(useElsewhere, { branchId })
  return <List {...list} id='there' entry={entry} empty={{ icon: 'bus', ...words.empty }} />
}

const entry = ({ recordId, name, mark, title, startsAt, host }: Elsewhere) => ({
  title: name,
  status: mark === null ? [] : [{ words: strings.marks[mark], tone: 'plain' } as const],
  note: pastDayWords(startsAt, now()),
  lines: [title, words.at(host)],
  onTap: wayTo('deskMember', { recordId }).onTap,
})
