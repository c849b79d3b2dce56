import { Input, View } from '@tarojs/components'
import { Speak, type SpeakProps } from './Speak'
import './Field.scss'

interface FieldProps extends Pick<SpeakProps, 'id' | 'dictate'> {
  /** What to write, above the box. */
  label: string
  value: string
  /** The most characters that fit. */
  longest: number
  onChange: (value: string) => void
  /** The key for done on the keyboard. */
  onDone: () => void
}

/** One line to write in, or to speak into. */
export function Field({ id, label, value, longest, onChange, onDone, dictate }: FieldProps) {
  return (
    <View>
      <View className='field-label'>{label}</View>
      <Speak id={id} dictate={dictate} onUse={(words) => onChange(words.slice(0, longest))}>
        <Input
          id={id}
          className='field'
          value={value}
          maxlength={longest}
          confirmType='search'
          onInput={({ detail }) => onChange(detail.value)}
          onConfirm={onDone}
          aria-label={label}
          nativeProps={{ 'aria-label': label }}
        />
      </Speak>
    </View>
  )
}
