import { View } from '@tarojs/components'
import { scopesWords, untilWords, type Helper } from '@/client/helper'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'

const words = strings.helpers

interface HelperCardProps {
  helper: Helper
  at: number
  onChange: () => void
  onStop: () => void
}

/** Who helps, with what and until when; to change it or to stop it. */
export function HelperCard({ helper, at, onChange, onStop }: HelperCardProps) {
  const { name, relation, state, scopes, until } = helper
  const expired = state === 'expired'
  return (
    <Card>
      <StatusWords
        tone={expired ? 'wait' : 'good'}
        words={expired ? words.expired : words.active}
      />
      <View className='helper-name'>
        {relation && `${strings.kin.helper[relation]} `}
        {name}
      </View>
      <View>{scopesWords(scopes)}</View>
      <View>{untilWords(until)}</View>
      <View className='helper-acts'>
        <Button id={`change-${at}`} words={words.acts.change} onTap={onChange} />
        <Button id={`stop-${at}`} icon='leave' words={words.acts.stop} onTap={onStop} />
      </View>
    </Card>
  )
}
