import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { deskStrings } from '@/deskStrings'

const { title, tiles } = deskStrings.deskCommunity

/** The ways in for workers of a community, and for the bureau, which looks after all of them. */
export default function DeskCommunity() {
  const me = useMe()
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>
        {me?.offices.includes('bureauOfficer') && (
          <Tile {...wayTo('deskBranches')} icon='flag' {...tiles.deskBranches} />
        )}
      </Tiles>
    </Page>
  )
}
