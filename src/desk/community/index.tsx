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
        {works && <OfWorker />}
        <Tile {...wayTo('deskCases')} icon='list' tone='blue' {...tiles.deskCases} />
        <Tile {...wayTo('deskPairings')} icon='people' tone='green' {...tiles.deskPairings} />
        <Tile {...wayTo('deskExperts')} icon='ear' {...tiles.deskExperts} />
        {bureau && <OfBureau />}
      </Tiles>
    </Page>
  )
}

function OfWorker() {
  return (
    <>
      <Tile {...wayTo('deskWhistle')} icon='bell' {...tiles.deskWhistle} />
      <Tile {...wayTo('deskRequests')} icon='list' tone='blue' {...tiles.deskRequests} />
      <Tile {...wayTo('deskWilling')} icon='people' {...tiles.deskWilling} />
      <Tile {...wayTo('deskShifts')} icon='calendar' tone='green' {...tiles.deskShifts} />
      <Tile {...wayTo('deskDonations')} icon='bag' tone='amber' {...tiles.deskDonations} />
    </>
  )
}

function OfBureau() {
  return (
    <>
      <Tile
        {...wayTo('deskRequests', { which: 'forgotten' })}
        id='forgotten'
        icon='clock'
        tone='amber'
        {...tiles.forgotten}
      />
      <Tile {...wayTo('deskCommunities')} icon='place' tone='green' {...tiles.deskCommunities} />
      <Tile {...wayTo('deskBranches')} icon='flag' {...tiles.deskBranches} />
      <Tile {...wayTo('deskTeams')} icon='people' {...tiles.deskTeams} />
      <Tile {...wayTo('deskSlots')} icon='star' {...tiles.deskSlots} />
    </>
  )
}
