import { View } from '@tarojs/components'
import { aria } from './aria'
import './Digits.scss'

/** So many stand together; more of them in groups of three. */
const FEW = 4
const GROUP = /\d{1,3}/g

interface DigitsProps {
  digits: string
  /** What a voice says of them; the digits themselves are said one by one. */
  words: (digits: string) => string
}

/** A number to be copied or called out: large, each digit for itself. */
export function Digits({ digits, words }: DigitsProps) {
  return (
    <View className='digits' aria-label={words([...digits].join(' '))} {...aria('status')}>
      {(digits.length > FEW ? digits.match(GROUP) : [digits])?.map((group, at) => (
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
