import { useFrame } from '@/client/frame'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { Branch } from './Branch'

const words = deskStrings.deskToday

/** A branch on one page: what waits for its secretary, what comes next, what can be done. */
export default function Today() {
  const frame = useFrame()
  return (
    <Page {...frame} title={words.title}>
      <OfOwnBranch>{(branch) => <Branch key={branch.branchId} {...branch} />}</OfOwnBranch>
    </Page>
  )
}
