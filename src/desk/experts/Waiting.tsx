import { useCardsInReview } from '@/client/expert'
import { useShown } from '@/client/shown'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { deskStrings } from '@/deskStrings'
import type { InReview } from './Card'

const words = deskStrings.deskExperts

/** Cards that another pair of eyes has to see; nothing stands there when there are none. */
export function Waiting({ onPick }: { onPick: (card: InReview) => void }) {
  const { loaded } = useShown(useCardsInReview, {})
  const experts = loaded.state === 'shown' ? loaded.reply.experts : []
  if (experts.length === 0) return null
  return (
    <>
      <Heading words={words.waiting} />
      {experts.map((card, at) => (
        <Entry
          key={card.expertId}
          id={`card-${at}`}
          title={card.field}
          lines={[card.name, words.years(card.years)]}
          onTap={() => onPick(card)}
        />
      ))}
    </>
  )
}
