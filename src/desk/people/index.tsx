import type { ReplyOf } from '@/contract'
import { usePeople } from '@/client/claim'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskPeople

type Person = ReplyOf<'claim.people'>['items'][number]

/** For a secretary: who is on the roster without an account, each with the way to a slip. */
export default function People() {
  const frame = useFrame()
  return (
    <Page
      {...frame}
      wide
      title={words.title}
      main={<Button kind='main' {...wayTo('deskRegister')} words={words.acts.register} />}
    >
      <OfOwnBranch>{({ branchId }) => <OfBranch branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const list = useShownList(usePeople, { branchId })
  return <List {...list} id='person' entry={entry} empty={{ icon: 'people', ...words.empty }} />
}

const entry = ({ recordId, name, born, slipUntil }: Person) => ({
  title: name,
  status: slipUntil === null ? [] : [{ words: words.has, tone: 'wait', icon: 'list' } as const],
  lines: [
    words.born(born),
    ...(slipUntil === null ? [] : [words.until(dayWords(slipUntil, now()))]),
  ],
  onTap: wayTo('deskSlip', { recordId }).onTap,
})
