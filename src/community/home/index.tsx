import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useMe } from '@/client/session'
import { Heading } from '@/components/Heading'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { communityStrings } from '@/communityStrings'
import { MyTeams } from './MyTeams'

const { title, help, asked, shown, tiles } = communityStrings.community

/** 社区服务: the ways in to what one does for others, and asks of them. */
export default function CommunityHome() {
  const me = useMe()
  return (
    <Page {...useFrame()} title={title}>
      <Heading words={help} />
      <Tiles>
        <Tile {...wayTo('requests')} icon='heart' {...tiles.requests} />
        {me?.memberId && <OfMember />}
        <Tile {...wayTo('teams')} icon='people' tone='blue' {...tiles.teams} />
        <Tile {...wayTo('stories')} icon='star' tone='amber' {...tiles.stories} />
      </Tiles>
      {me?.memberId && (
        <>
          <Heading words={asked} />
          <Tiles>
            <Tile {...wayTo('cases')} icon='list' tone='blue' {...tiles.cases} />
            <Tile {...wayTo('experts')} icon='ear' {...tiles.experts} />
          </Tiles>
        </>
      )}
      <Heading words={shown} />
      <Tiles>
        {me?.memberId && <Tile {...wayTo('pledge')} icon='star' {...tiles.pledge} />}
        {me?.memberId && (
          <Tile {...wayTo('pledges')} icon='people' tone='amber' {...tiles.pledges} />
        )}
        <Tile {...wayTo('verify')} icon='code' tone='blue' {...tiles.verify} />
        {me && <Tile {...wayTo('workerCode')} icon='phone' {...tiles.workerCode} />}
      </Tiles>
      {/* They come after the page: nothing may move away from under a finger. */}
      {me?.memberId && <MyTeams />}
    </Page>
  )
}

function OfMember() {
  return (
    <>
      <Tile {...wayTo('report')} icon='person' tone='green' {...tiles.report} />
      <Tile {...wayTo('helps')} icon='place' tone='green' {...tiles.helps} />
      <Tile {...wayTo('shifts')} icon='calendar' tone='green' {...tiles.shifts} />
      <Tile {...wayTo('pairings')} icon='people' tone='green' {...tiles.pairings} />
      <Tile {...wayTo('donations')} icon='bag' tone='amber' {...tiles.donations} />
      <Tile {...wayTo('service')} icon='heart' {...tiles.service} />
    </>
  )
}
