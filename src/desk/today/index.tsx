import { useFrame } from '@/client/frame'
import { useSession } from '@/client/session'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { deskStrings } from '@/deskStrings'
import { useOwnBranch } from '../ownBranch'
import { Branch } from './Branch'

const words = deskStrings.deskToday

/** A branch on one page: what waits for its secretary, what comes next, what can be done. */
export default function Today() {
  const frame = useFrame()
  const { current, load } = useSession()
  const { branch, pick } = useOwnBranch()
  return (
    <Page {...frame} title={words.title}>
      {branch ? (
        <>
          {pick}
          <Branch key={branch.branchId} {...branch} />
        </>
      ) : (
        <Load loaded={current} onAgain={() => void load()}>
          {() => null}
        </Load>
      )}
    </Page>
  )
}
