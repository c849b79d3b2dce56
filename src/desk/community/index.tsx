import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { deskStrings } from '@/deskStrings'

const { title, trust } = deskStrings.deskCommunity

/** The ways in for workers of a community, and for the bureau, which looks after all of them. */
export default function DeskCommunity() {
  const me = useMe()
  const works = me !== null && me.officeCommunities.length > 0
  const bureau = me?.offices.includes('bureauOfficer') === true
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>
        {(works || bureau) && (
          <Tile {...wayTo('deskCases')} icon='list' tone='blue' {...trust.deskCases} />
        )}
        {(works || bureau) && (
          <Tile {...wayTo('deskPairings')} icon='people' tone='green' {...trust.deskPairings} />
        )}
        {works && (
          <Tile {...wayTo('deskDonations')} icon='bag' tone='amber' {...trust.deskDonations} />
        )}
      </Tiles>
    </Page>
  )
}
