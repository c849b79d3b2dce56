import { useState } from 'react'
import { useMe } from '@/client/session'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

/** Which of the branches one serves a desk page is about: the only one, or the one that is picked. */
export function useOwnBranch() {
  const branches = useMe()?.officeBranches ?? []
  const [chosen, setChosen] = useState('')
  const branch = branches.find(({ branchId }) => branchId === chosen) ?? branches[0]
  const pick = branch && branches.length > 1 && (
    <Pick
      id='branch'
      label={deskStrings.desk.which}
      options={Object.fromEntries(branches.map((one) => [one.branchId, one.name]))}
      chosen={branch.branchId}
      onPick={setChosen}
    />
  )
  return { branch, pick }
}
