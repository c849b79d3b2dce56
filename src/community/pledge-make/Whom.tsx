import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { PLEDGE_AUDIENCES, type PledgeAudience } from '@/domain/pledge'
import { communityStrings } from '@/communityStrings'
import type { Asked } from './index'

const words = communityStrings.pledgeMake

interface WhomProps extends Asked {
  frame: PageProps
  seenBy: PledgeAudience[]
  onChange: (seenBy: PledgeAudience[]) => void
}

/** Whom it is shown to: each a yes of its own, and none given beforehand. */
export function Whom({ frame, nth, seenBy, onChange, onNext }: WhomProps) {
  const toggle = (audience: PledgeAudience) =>
    onChange(
      seenBy.includes(audience)
        ? seenBy.filter((other) => other !== audience)
        : [...seenBy, audience],
    )
  return (
    <Page {...frame} main={<Button kind='main' id='next' words={words.acts.seen} onTap={onNext} />}>
      {nth}
      <View>
        {words.what}
        {words.each}
      </View>
      {PLEDGE_AUDIENCES.map((audience) => (
        <Choice
          key={audience}
          id={`seenBy-${audience}`}
          kind='many'
          words={communityStrings.seenBy[audience].name}
          second={communityStrings.seenBy[audience].who}
          checked={seenBy.includes(audience)}
          onTap={() => toggle(audience)}
        />
      ))}
      {seenBy.length === 0 && <View>{words.noneSeen}</View>}
    </Page>
  )
}
