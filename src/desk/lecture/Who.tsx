import { useMembers } from '@/client/care'
import { Page, type PageProps } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskLecture

interface WhoProps {
  frame: PageProps
  onChoose: (recordId: string) => void
}

/** Who told it: somebody of the branch. */
export const Who = ({ frame, onChoose }: WhoProps) => (
  <Page {...frame} wide title={words.who}>
    <OfOwnBranch>
      {({ branchId }) => (
        <Finder
          useStore={useMembers}
          filter={{ branchId }}
          label={deskStrings.deskPropose.name}
          entry={({ recordId, name, birthYear }) => ({
            title: name,
            lines: [deskStrings.deskHandOver.born(birthYear)],
            onTap: () => onChoose(recordId),
          })}
          empty={{ icon: 'people', ...deskStrings.deskHandOver.nobody }}
        />
      )}
    </OfOwnBranch>
  </Page>
)
