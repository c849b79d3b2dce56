import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useDecideCard } from '@/client/expert'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'
import { Said } from '../Said'

const words = deskStrings.deskExperts

export type InReview = ReplyOf<'expert.waiting'>['experts'][number]

interface CardProps {
  frame: PageProps
  card: InReview
  onBack: () => void
}

/** A card to be read by the bureau: into the list, or back with why. */
export function Card({ frame, card, onBack }: CardProps) {
  const { expertId, name, field, years } = card
  const { act, run } = useDecideCard()
  const [sendingBack, setSendingBack] = useState(false)
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskExperts', act: words.acts.list, onDone: onBack }}
        result={{ ...words.decided, detail: field }}
      />
    )
  if (sendingBack)
    return (
      <Decline
        {...{ frame, failed, title: words.back }}
        busy={act.state === 'busy'}
        onBack={() => setSendingBack(false)}
        onDecline={(why) => void run({ expertId, yes: false, words: why })}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={field}
      main={
        <Button
          kind='main'
          id='yes'
          words={words.acts.yes}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={() => void run({ expertId, yes: true })}
        />
      }
      second={<Button id='no' words={words.acts.no} onTap={() => setSendingBack(true)} />}
    >
      {failed}
      <View>
        {name}，{words.years(years)}
      </View>
    </Page>
  )
}
