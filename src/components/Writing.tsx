import { Textarea, View } from '@tarojs/components'
import { Speak, type SpeakProps } from './Speak'
import './Writing.scss'

interface WritingProps extends Pick<SpeakProps, 'id' | 'dictate'> {
  /** What to write, above the box. */
  label: string
  value: string
  /** The most characters that fit. */
  longest: number
  onChange: (value: string) => void
}

/**
 * Several lines to write in, all of them in sight: who forgot the beginning need not scroll back. What is
 * spoken comes behind what stands there.
 */
export function Writing({ id, label, value, longest, onChange, dictate }: WritingProps) {
  const goesOn = /[^\s，。！？]$/.test(value) ? '，' : ''
  return (
    <View>
      <View className='writing-label'>{label}</View>
      <Speak
        id={id}
        dictate={dictate}
        onUse={(words) => onChange((value + goesOn + words).slice(0, longest))}
      >
        <Textarea
          id={id}
          className='writing'
          value={value}
          maxlength={longest}
          autoHeight
          onInput={({ detail }) => onChange(detail.value)}
          aria-label={label}
          nativeProps={{ 'aria-label': label }}
        />
      </Speak>
    </View>
  )
}
