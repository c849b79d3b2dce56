import { View } from '@tarojs/components'
import { shiftDay } from '@/client/shift'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'
import type { NewCell } from './draft'

const words = deskStrings.deskShiftPlan
const { halves } = communityStrings.shifts

interface CopiedProps {
  cells: NewCell[]
  onOwn: () => void
}

/** The week before, on the days of this one, to look at before it is made. */
export function Copied({ cells, onOwn }: CopiedProps) {
  const days = [...new Set(cells.map(({ day }) => day))]
  return (
    <>
      <View {...aria('status')}>{words.copied}</View>
      <View>
        {days.map((day) => (
          <Row
            key={day}
            label={shiftDay(day)}
            detail={cells
              .filter((cell) => cell.day === day)
              .map(({ half, post }) => `${halves[half]}${post}`)
              .join('、')}
          >
            {words.cells(cells.filter((cell) => cell.day === day).length)}
          </Row>
        ))}
      </View>
      <Button id='own' words={words.acts.own} onTap={onOwn} />
    </>
  )
}
