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
        <Tile {...wayTo('shifts')} icon='calendar' tone='green' {...tiles.shifts} />
        <Tile {...wayTo('service')} icon='heart' {...tiles.service} />
      </Tiles>
    </Page>
  )
}
