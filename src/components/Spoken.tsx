import { Text } from '@tarojs/components'
import './Spoken.scss'

export interface SpokenProps {
  /** Joined they are the text. */
  sentences: string[]
  /** Which of them is being read aloud; none: below 0. */
  now: number
}

/** A text of which one sentence may be read aloud: underlined on a ground of its own. */
export function Spoken({ sentences, now }: SpokenProps) {
  if (now < 0) return <>{sentences.join('')}</>
  return (
    <>
      {sentences.slice(0, now).join('')}
      <Text className='being-read spoken'>{sentences[now]}</Text>
      {sentences.slice(now + 1).join('')}
    </>
  )
}
