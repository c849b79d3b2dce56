import { useBranches, type Branch } from '@/client/branch'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskBranches
const EVERYWHERE = {}

/** For the bureau: the branches of the county, and the way to a new one. */
export default function Branches() {
  return (
    <Page
      {...useFrame()}
      wide
      title={words.title}
      main={<Button kind='main' {...wayTo('deskBranch')} words={words.acts.found} />}
    >
      <Finder
        useStore={useBranches}
        filter={EVERYWHERE}
        label={words.name}
        entry={entry}
        empty={{ icon: 'flag', ...words.empty }}
      />
    </Page>
  )
}

const entry = ({ branchId, name, kind, parent, ended }: Branch) => ({
  title: name,
  status: ended ? [{ words: words.ended, tone: 'plain' } as const] : [],
  note: deskStrings.branchKinds[kind],
  lines: [parent],
  onTap: wayTo('deskBranch', { branchId }).onTap,
})
