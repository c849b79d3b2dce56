import { useFrame } from '@/client/frame'
import { Page } from '@/components/Page'
import { Tiles } from '@/components/Tile'
import { deskStrings } from '@/deskStrings'

const { title } = deskStrings.deskCommunity

/** The ways in for workers of a community, and for the bureau, which looks after all of them. */
export default function DeskCommunity() {
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>{null}</Tiles>
    </Page>
  )
}
