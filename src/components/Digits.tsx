import { View } from '@tarojs/components'
import { aria } from './aria'
import './Digits.scss'

const GROUP = /\d{1,3}/g

interface DigitsProps {
  digits: string
  /** What a voice says of them; the digits themselves are said one by one. */
  words: (digits: string) => string
}

/** A number to be copied or called out: large, in groups of three, each digit for itself. */
export function Digits({ digits, words }: DigitsProps) {
  return (
    <View className='digits' aria-label={words([...digits].join(' '))} {...aria('status')}>
      {digits.match(GROUP)?.map((group, at) => (
        <View key={at} className='digits-group'>
          {[...group].map((digit, at) => (
            <View key={at} className='digits-one'>
              {digit}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
