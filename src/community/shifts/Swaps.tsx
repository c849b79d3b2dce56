import { wayTo } from '@/client/entries'
import { shiftDay, type Swap } from '@/client/shift'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.shifts

/** 张桂兰请您替一班 */
const swapTitle = ({ role, name }: Swap): string => {
  if (role === 'asked') return name === null ? words.askedAnybody : words.askedNamed(name)
  return role === 'toMe' ? words.asksYou(name ?? '') : words.asksAnybody
}

/** Who asks to be stood in for, and what I asked myself. */
export function Swaps({ swaps }: { swaps: Swap[] }) {
  if (swaps.length === 0) return null
  return (
    <>
      <Heading words={words.swaps} />
      {swaps.map((swap) => (
        <Entry
          key={swap.swapId}
          id={`swap-${swap.swapId}`}
          title={swapTitle(swap)}
          status={[
            swap.state === 'agreed'
              ? { tone: 'wait', words: words.agreed }
              : { tone: 'plain', words: words.waiting },
          ]}
          lines={[`${shiftDay(swap.day)} ${words.halves[swap.half]}`, swap.post]}
          onTap={wayTo('swap', { swapId: swap.swapId }).onTap}
        />
      ))}
    </>
  )
}
