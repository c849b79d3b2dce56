import { now } from '@/client/clock'
import { wantedAt, type Shift } from '@/client/shift'
import type { StatusWordsProps } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.shifts

/** How a shift stands for who looks at it, in words. */
export function shiftStatus(shift: Shift): StatusWordsProps {
  const { mine, cancelReason, startsAt, capacity, seatsTaken } = shift
  if (cancelReason !== null) return { tone: 'stop', words: words.off }
  if (mine)
    return mine.state === 'confirmed'
      ? { tone: 'good', words: words.mine }
      : { tone: 'wait', words: words.queued }
  if (startsAt <= now()) return { tone: 'plain', words: words.past }
  const wanted = wantedAt(shift)
  if (wanted > 0) return { tone: 'wait', words: words.wanted(wanted), icon: 'people' }
  return seatsTaken < capacity
    ? { tone: 'plain', words: words.free(capacity - seatsTaken) }
    : { tone: 'busy', words: words.enough }
}
