import type { ReactNode } from 'react'
import { useDestinations } from '@/client/membership'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskJointDay
const EVERYWHERE = {}

interface PartnerProps {
  frame: PageProps
  /** What came of the last try, where it failed. */
  problem: ReactNode
  onChoose: (branchId: string) => void
}

/** Which branch to ask, by words of its name. */
export function Partner({ frame, problem, onChoose }: PartnerProps) {
  return (
    <Page {...frame} wide title={words.who}>
      {problem}
      <Finder
        useStore={useDestinations}
        filter={EVERYWHERE}
        label={deskStrings.deskPropose.branch}
        entry={({ branchId, name, contactTitle }) => ({
          title: name,
          lines: [contactTitle],
          onTap: () => onChoose(branchId),
        })}
        empty={{ icon: 'flag', ...deskStrings.deskBranches.empty }}
      />
    </Page>
  )
}
