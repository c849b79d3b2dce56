import { View } from '@tarojs/components'
import { shiftDay, wantedAt, type Cell, type RosterWeek } from '@/client/shift'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import type { StatusWordsProps } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskShifts
const { halves } = communityStrings.shifts

/** How a post stands: short of two is said as it is. */
function standing(shift: Cell): StatusWordsProps {
  if (shift.cancelReason !== null) return { tone: 'stop', words: words.off }
  const wanted = wantedAt(shift)
  if (wanted > 0) return { tone: 'wait', words: words.short(wanted), icon: 'warning' }
  return { tone: 'good', words: words.enough(shift.seatsTaken, shift.capacity) }
}

/** 王秀英、胡玉梅（在排队）来 */
export const comersWords = ({ people }: Cell): string =>
  people.length === 0
    ? words.nobody
    : words.people(
        people
          .map(({ name, state }) => (state === 'confirmed' ? name : words.queued(name)))
          .join('、'),
      )

interface WeekProps {
  roster: RosterWeek
  onShift: (activityId: string) => void
  onSwap: (swapId: string) => void
}

/** A week, post by post in big cells; what waits for a yes stands first. */
export function Week({ roster, onShift, onSwap }: WeekProps) {
  return (
    <>
      {roster.swaps.length > 0 && (
        <>
          <Heading words={words.swaps} />
          {roster.swaps.map((swap) => (
            <Entry
              key={swap.swapId}
              id={`swap-${swap.swapId}`}
              title={words.swap(swap.from, swap.to)}
              lines={[`${shiftDay(swap.day)} ${halves[swap.half]}`, swap.post]}
              onTap={() => onSwap(swap.swapId)}
            />
          ))}
        </>
      )}
      {roster.shifts.length === 0 ? (
        <Empty icon='calendar' {...words.empty} />
      ) : (
        <>
          <View>{words.limit(roster.weeklyLimit)}</View>
          {roster.shifts.map((shift) => (
            <Entry
              key={shift.activityId}
              id={`shift-${shift.activityId}`}
              title={`${shiftDay(shift.day)} ${halves[shift.half]}`}
              status={[standing(shift)]}
              lines={[shift.post, comersWords(shift)]}
              onTap={() => onShift(shift.activityId)}
            />
          ))}
        </>
      )}
    </>
  )
}
