import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Writing } from '@/components/Writing'
import { LONGEST_WORDS, SUGGESTION_ENDS, type SuggestionEnd } from '@/domain/suggestion'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskSuggestion

interface AnswerProps {
  busy: boolean
  onAnswer: (said: { end: SuggestionEnd; answer: string }) => void
}

/** How it ended, and the words without which nothing is closed (rule 23); the act stays in sight. */
export function useAnswer({ busy, onAnswer }: AnswerProps) {
  const [end, setEnd] = useState<SuggestionEnd | null>(null)
  const [text, setText] = useState('')
  const answer = text.trim()
  const missing = end === null ? words.choose : answer === '' ? words.missing : undefined
  const fields = (
    <>
      <View>{words.end}</View>
      {SUGGESTION_ENDS.map((one) => (
        <Choice
          key={one}
          id={`end-${one}`}
          kind='one'
          words={words.ends[one]}
          checked={end === one}
          onTap={() => setEnd(one)}
        />
      ))}
      <Writing
        id='answer'
        label={words.field}
        value={text}
        longest={LONGEST_WORDS}
        onChange={setText}
        dictate={dictation()}
      />
    </>
  )
  const send = (
    <Button
      kind='main'
      id='sendAnswer'
      words={words.acts.answer}
      reason={busy ? words.busy : missing}
      onTap={() => end && onAnswer({ end, answer })}
    />
  )
  return { fields, send }
}
