import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { useCountTalk, type WholeTalk } from '@/client/talk'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { MOST_LISTENERS, type CountSource } from '@/domain/talk'
import { communityStrings } from '@/communityStrings'
import { InWords } from '../InWords'

const words = communityStrings.talk
const LONGEST = 5

interface CountProps {
  frame: PageProps
  talk: WholeTalk
  onBack: () => void
}

/** How many listened: heads, and where the number comes from. A correction then says why. */
export function Count({ frame, talk, onBack }: CountProps) {
  const { talkId, counts } = talk
  const seen = counts[0]?.audience ?? null
  const { act, run } = useCountTalk()
  const [text, setText] = useState('')
  const [source, setSource] = useState<CountSource>('host')
  const [explaining, setExplaining] = useState(false)
  const heads = /^\d+$/.test(text) ? Number(text) : null
  const wrong = heads === null || heads > MOST_LISTENERS
  const missing = text === '' ? words.none : wrong ? words.wrongNumber : undefined
  const busy = act.state === 'busy' ? words.busy : undefined
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  const keep = (why?: string) => {
    if (heads === null) return
    void run({ talkId, audience: heads, source, seen, ...(why !== undefined && { why }) })
  }
  if (explaining)
    return (
      <InWords
        {...{ frame, busy, failed }}
        title={words.why}
        label={words.heads(heads ?? 0)}
        act={words.acts.keep}
        onBack={() => setExplaining(false)}
        onSay={keep}
      />
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.number}
      main={
        <Button
          kind='main'
          id='keep'
          words={seen === null ? words.acts.keep : words.acts.go}
          reason={busy ?? missing}
          onTap={() => (seen === null ? keep() : setExplaining(true))}
        />
      }
    >
      {failed}
      <View>{words.onlyHeads}</View>
      <Field
        id='heads'
        label={talk.subject}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={(written) => setText(written.replace(/\D/g, ''))}
        onDone={() => undefined}
      />
      <Pick
        id='source'
        label={words.source}
        options={words.sources}
        chosen={source}
        onPick={setSource}
      />
    </Page>
  )
}
