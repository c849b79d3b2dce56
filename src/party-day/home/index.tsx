import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { Page } from '@/components/Page'
import { Tile, Tiles } from '@/components/Tile'
import { partyDayStrings } from '@/partyDayStrings'

const { title, tiles } = partyDayStrings.partyDays

/** 主题党日: the party days of one's branches. */
export default function PartyDays() {
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>
        <Tile {...wayTo('birthday')} icon='star' {...tiles.birthday} />
        <Tile {...wayTo('lectures')} icon='sound' tone='blue' {...tiles.lectures} />
      </Tiles>
    </Page>
  )
}
