import type { ReactNode } from 'react'
import { useSession } from '@/client/session'
import { Load } from '@/components/Load'
import { NotYours } from './NotYours'
import { useOwnBranch } from './ownBranch'

interface OfOwnBranchProps {
  children: (branch: { branchId: string; name: string }) => ReactNode
}

/** What is about one of the branches one serves; whoever comes from outside is asked for first. */
export function OfOwnBranch({ children }: OfOwnBranchProps) {
  const { current, load } = useSession()
  const { branch, pick } = useOwnBranch()
  if (!branch)
    return (
      <Load loaded={current} onAgain={() => void load()}>
        {() => <NotYours />}
      </Load>
    )
  return (
    <>
      {pick}
      {children(branch)}
    </>
  )
}
