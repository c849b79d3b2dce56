import { Button, Text, View } from '@tarojs/components'
import './Button.scss'

interface PhoneButtonProps {
  id: string
  words: string
  /** Why it cannot be tapped now. */
  reason?: string | undefined
  /** What WeChat's code for the number is; null: WeChat has none to give. A no of the person is silent. */
  onAnswer: (code: string | null) => void
}

/** WeChat's own button: only a tap on one lets it ask the person for the number it knows. */
export function PhoneButton({ id, words, reason, onAnswer }: PhoneButtonProps) {
  return (
    <Button
      id={id}
      className={`tap button button-main button-native ${reason ? 'button-still' : ''}`}
      hoverClass={reason ? 'none' : 'tap-pressed'}
      disabled={Boolean(reason)}
      openType='getPhoneNumber'
      onGetPhoneNumber={({ detail: { code, errMsg } }) => {
        if (code) onAnswer(code)
        else if (!/deny|cancel/.test(errMsg)) onAnswer(null)
      }}
    >
      <View className='button-words'>
        <Text>{words}</Text>
      </View>
      {reason && <Text className='button-reason'>{reason}</Text>}
    </Button>
  )
}
