import type { ReactNode } from 'react'
import { useDestinations } from '@/client/membership'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'

const words = deskStrings.deskJointDay

interface PartnerProps {
  frame: PageProps
  /** What came of what was just done. */
  told: ReactNode
  onChoose: (branchId: string) => void
}

/** Which branch to ask, by words of its name. */
export function Partner({ frame, told, onChoose }: PartnerProps) {
  return (
    <Page {...frame} wide title={words.who}>
      {told}
      <Finder
        useStore={useDestinations}
        filter={{}}
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
