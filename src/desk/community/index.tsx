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
  const works = me !== null && me.officeCommunities.length > 0
  const bureau = me?.offices.includes('bureauOfficer') === true
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>
        <Tile {...wayTo('deskCases')} icon='list' tone='blue' {...tiles.deskCases} />
        <Tile {...wayTo('deskPairings')} icon='people' tone='green' {...tiles.deskPairings} />
        {works && <Tile {...wayTo('deskDonations')} icon='bag' tone='amber' {...tiles.deskDonations} />}
        {bureau && <Tile {...wayTo('deskSlots')} icon='star' {...tiles.deskSlots} />}
      </Tiles>
    </Page>
  )
}
