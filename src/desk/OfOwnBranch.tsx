import type { ReactNode } from 'react'
import { NotYours } from './NotYours'
import { useOwnBranch } from './ownBranch'

interface OfOwnBranchProps {
  children: (branch: { branchId: string; name: string }) => ReactNode
}

/** What is about one of the branches one serves. */
export function OfOwnBranch({ children }: OfOwnBranchProps) {
  const { branch, pick } = useOwnBranch()
  if (!branch) return <NotYours />
  return (
    <>
      {pick}
      {children(branch)}
    </>
  )
}
