import { useState } from 'react'
import { suggestionEntry } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { useSuggestionsToAnswer } from '@/client/suggestion'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

const { title, which: label, whiches, empty } = deskStrings.deskSuggestions

/** For an officer: what people said to the own branch, or, for the bureau, in the whole county. */
export default function Suggestions() {
  const [which, setWhich] = useState<keyof typeof whiches>('open')
  const list = useShownList(useSuggestionsToAnswer, { which })
  return (
    <Page {...useFrame()} wide title={title}>
      <Pick id='which' label={label} options={whiches} chosen={which} onPick={setWhich} />
      <List
        {...list}
        id='suggestion'
        entry={suggestionEntry('deskSuggestion')}
        empty={{ icon: 'sound', ...empty }}
      />
    </Page>
  )
}
