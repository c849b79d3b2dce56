import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Writing } from '@/components/Writing'
import { LONGEST_PLEDGE } from '@/domain/pledge'
import { communityStrings } from '@/communityStrings'
import { sentencesFor } from './draft'
import type { Asked } from './index'

const words = communityStrings.pledgeMake

interface SentenceProps extends Asked {
  frame: PageProps
  title: string
  said: string
  onChange: (said: string) => void
}

/** One place of the card: a sentence that stands there, or one's own. */
export function Sentence({ frame, nth, title, said, onChange, onNext }: SentenceProps) {
  const missing = said.trim() === '' ? words.empty : undefined
  return (
    <Page
      {...frame}
      main={
        <Button kind='main' id='next' words={words.acts.next} reason={missing} onTap={onNext} />
      }
    >
      {nth}
      <View>{words.pick}</View>
      {sentencesFor(title).map((sentence, at) => (
        <Choice
          key={sentence}
          id={`sentence-${at}`}
          kind='one'
          words={sentence}
          checked={said === sentence}
          onTap={() => onChange(sentence)}
        />
      ))}
      <Writing
        id='own'
        label={words.own}
        value={said}
        longest={LONGEST_PLEDGE}
        onChange={onChange}
        dictate={dictation()}
      />
    </Page>
  )
}
