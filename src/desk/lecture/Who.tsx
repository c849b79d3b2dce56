import { useMemo } from 'react'
import { useMembers } from '@/client/care'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { useOwnBranch } from '../ownBranch'

const words = deskStrings.deskLecture

interface WhoProps {
  frame: PageProps
  onChoose: (recordId: string) => void
}

/** Who told it: somebody of the branch. */
export function Who({ frame, onChoose }: WhoProps) {
  const { branch, pick } = useOwnBranch()
  const branchId = branch?.branchId ?? ''
  const filter = useMemo(() => ({ branchId }), [branchId])
  return (
    <Page {...frame} wide title={words.who}>
      {pick}
      {branch && (
        <Finder
          useStore={useMembers}
          filter={filter}
          label={deskStrings.deskPropose.name}
          entry={({ recordId, name, birthYear }) => ({
            title: name,
            lines: [deskStrings.deskHandOver.born(birthYear)],
            onTap: () => onChoose(recordId),
          })}
          empty={{ icon: 'people', ...deskStrings.deskHandOver.nobody }}
        />
      )}
    </Page>
  )
}
