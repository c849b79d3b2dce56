import { Text, View } from '@tarojs/components'
import { strings } from '@/strings'
import { aria } from './aria'
import { Tap, type TapProps } from './Tap'
import './Keypad.scss'

interface KeypadProps {
  /** What was pressed so far. */
  digits: string
  /** How many there must be. */
  length: number
  /** What the key that ends it says. */
  words: string
  /** Why nothing can be pressed just now. */
  busy?: string | undefined
  onChange: (digits: string) => void
  onDone: () => void
}

const { erase, none, nothing, pressed, missing } = strings.keypad

/** So many digits stand apart; more of them in groups of three. */
const FEW = 6

/**
 * Big keys for a number that is called out, laid out as on a telephone. The keys are `key-0` to `key-9`,
 * `key-erase`, `key-done`; in a browser the keyboard types too once a key was touched.
 */
export function Keypad({ digits, length, words, busy, onChange, onDone }: KeypadProps) {
  const press = (digit: string) => !busy && digits.length < length && onChange(digits + digit)
  const back = () => !busy && onChange(digits.slice(0, -1))
  const left = length - digits.length
  const type = ({ key }: { key: string }) => {
    if (/^\d$/.test(key)) press(key)
    if (key === 'Backspace') back()
  }
  return (
    <View className='keypad' {...(process.env.TARO_ENV === 'h5' && { onKeyDown: type })}>
      <View
        className={`keypad-digits ${length > FEW ? 'keypad-digits-many' : ''}`}
        aria-label={digits === '' ? none : pressed([...digits].join(' '))}
        {...aria('status')}
      >
        {Array.from({ length }, (_, at) => (
          <View key={at} className='keypad-digit'>
            {digits[at] ?? ''}
          </View>
        ))}
      </View>
      <View className='keypad-keys'>
        {[...'123456789'].map((digit) => (
          <Key key={digit} id={`key-${digit}`} words={digit} onTap={() => press(digit)} />
        ))}
        <Key
          id='key-erase'
          words={erase}
          reason={digits === '' ? nothing : undefined}
          onTap={back}
        />
        <Key id='key-0' words='0' onTap={() => press('0')} />
        <Key
          id='key-done'
          words={words}
          reason={busy ?? (left > 0 ? missing(left) : undefined)}
          onTap={onDone}
        />
      </View>
    </View>
  )
}

function Key(tap: Pick<TapProps, 'id' | 'words' | 'reason' | 'onTap'>) {
  return (
    <Tap {...tap} className={`keypad-key keypad-${tap.id} ${tap.reason ? 'keypad-still' : ''}`}>
      <Text>{tap.words}</Text>
      {tap.reason && <Text className='keypad-reason'>{tap.reason}</Text>}
    </Tap>
  )
}
