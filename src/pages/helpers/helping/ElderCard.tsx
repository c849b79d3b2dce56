import { View } from '@tarojs/components'
import { actFor } from '@/client/acting'
import { scopesWords, untilWords, type Helped } from '@/client/helper'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'
import '../index.scss'

const words = strings.helping

const STANDINGS = {
  asked: () => ({ tone: 'wait', icon: 'clock', words: '' }) as const,
  active: () => ({ tone: 'good', words: words.active }) as const,
  expired: () => ({ tone: 'wait', words: words.expired }) as const,
}

interface ElderCardProps {
  helped: Helped
  at: number
  onStop: () => void
}

/** Somebody I help: what they said yes to, and one tap to act for them. */
export function ElderCard({ helped, at, onStop }: ElderCardProps) {
  const { elder, calls, scopes, state, until } = helped
  const who = strings.kin.elder[calls]
  const waits = state === 'asked' && { words: words.waiting(who) }
  const stop = <Button id={`stop-${at}`} kind='quiet' words={words.acts.stop} onTap={onStop} />
  const acts = state === 'active' && elder
  const card = (
    <Card>
      <StatusWords {...STANDINGS[state]()} {...waits} />
      <View className='helper-name'>
        {who} {elder?.name}
      </View>
      {elder ? (
        <>
          <View>{scopesWords(scopes)}</View>
          <View>{untilWords(until)}</View>
        </>
      ) : (
        <View>{words.waitHint}</View>
      )}
      {acts && (
        <View className='helper-acts'>
          <Button
            id={`act-${at}`}
            icon='heart'
            words={words.acts.act(who)}
            onTap={() => actFor({ ...acts, calls, scopes })}
          />
          {stop}
        </View>
      )}
    </Card>
  )
  // The only act of a card would be expected wherever it is tapped.
  return acts ? (
    card
  ) : (
    <>
      {card}
      {stop}
    </>
  )
}
