import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { communityStrings } from '@/communityStrings'

const { title, tiles } = communityStrings.community

/** 社区服务: the ways in to what one does for others, and asks of them. */
export default function CommunityHome() {
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>
        <Tile {...wayTo('pledge')} icon='star' {...tiles.pledge} />
        <Tile {...wayTo('pledges')} icon='people' tone='amber' {...tiles.pledges} />
        <Tile {...wayTo('verify')} icon='code' tone='blue' {...tiles.verify} />
        <Tile {...wayTo('cases')} icon='list' tone='blue' {...tiles.cases} />
        <Tile {...wayTo('pairings')} icon='people' tone='green' {...tiles.pairings} />
        <Tile {...wayTo('donations')} icon='bag' tone='amber' {...tiles.donations} />
        <Tile {...wayTo('report')} icon='person' {...tiles.report} />
      </Tiles>
    </Page>
  )
}
