import type { ReplyOf } from '@/contract'
import { useFrame } from '@/client/frame'
import { calendarWords, useAway } from '@/client/membership'
import { phone as call } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskAway

type Away = ReplyOf<'membership.away'>['items'][number]

/** For a secretary: who is away and takes part elsewhere; a tap calls there, after half a year it asks to. */
export default function AwayPage() {
  return (
    <Page {...useFrame()} wide title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const list = useShownList(useAway, { branchId })
  return <List {...list} id='away' entry={entry} empty={{ icon: 'people', ...words.empty }} />
}

const entry = ({ name, host, contact, since, long }: Away) => ({
  title: name,
  status: [
    long
      ? ({ words: words.long, tone: 'wait', icon: 'phone' } as const)
      : ({ words: words.away, tone: 'plain', icon: 'people' } as const),
  ],
  lines: [host, words.since(calendarWords(since)), `${contact.title} ${contact.phone}`],
  onTap: () => void call(contact.phone),
})
