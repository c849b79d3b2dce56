import { useMemo } from 'react'
import { careWords, useMembers, type BranchMember } from '@/client/care'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { Finder } from '../Finder'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskMembers

/** For a secretary: everybody of the branch by name, and whom to mind. */
export default function Members() {
  const frame = useFrame()
  return (
    <Page {...frame} title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const filter = useMemo(() => ({ branchId }), [branchId])
  return (
    <>
      <Finder
        useStore={useMembers}
        filter={filter}
        label={words.name}
        entry={entry}
        empty={{ icon: 'people', ...words.empty }}
      />
      <Button kind='quiet' {...wayTo('deskDeceased')} words={words.acts.deceased} />
    </>
  )
}

function entry({ recordId, name, birthYear, home, hasAccount, care }: BranchMember) {
  const minded = careWords(care)
  return {
    title: name,
    status: minded ? [{ words: strings.care.marked, tone: 'wait', icon: 'heart' } as const] : [],
    lines: [
      ...(minded ? [minded] : []),
      home ? words.born(birthYear) : words.guest,
      ...(hasAccount ? [] : [words.noAccount]),
    ],
    onTap: wayTo('deskMember', { recordId }).onTap,
  }
}
