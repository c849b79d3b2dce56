import { Input, View } from '@tarojs/components'
import './Field.scss'

interface FieldProps {
  id: string
  /** What to write, above the box. */
  label: string
  value: string
  /** The most characters that fit. */
  longest: number
  onChange: (value: string) => void
  /** The key for done on the keyboard. */
  onDone: () => void
}

/** One line to write in. */
export function Field({ id, label, value, longest, onChange, onDone }: FieldProps) {
  return (
    <View>
      <View className='field-label'>{label}</View>
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
    </View>
  )
}
