import { useFrame } from '@/client/frame'
import { Page } from '@/components/Page'
import { Tiles } from '@/components/Tile'
import { partyDayStrings } from '@/partyDayStrings'

const { title } = partyDayStrings.partyDays

/** 主题党日: the party days of one's branches. */
export default function PartyDays() {
  return (
    <Page {...useFrame()} title={title}>
      <Tiles>{null}</Tiles>
    </Page>
  )
}
