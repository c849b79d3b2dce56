import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { useAskExpert, useExperts, type Expert } from '@/client/expert'
import { useShownList } from '@/client/shown'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { List } from '@/components/List'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_ASK, LONGEST_FIELD } from '@/domain/expert'
import { deskStrings } from '@/deskStrings'
import { useOwnCommunity } from '../ownCommunity'
import { Said } from '../Said'

const words = deskStrings.deskExperts

interface AskProps {
  frame: PageProps
  onBack: () => void
}

/** Which expert, what, and where: the number comes with their yes. Of no community, the bureau asks. */
export function Ask({ frame, onBack }: AskProps) {
  const experts = useShownList(useExperts, {})
  const { act, run, clear } = useAskExpert()
  const [expert, setExpert] = useState<Expert | null>(null)
  const [at, setAt] = useState<'what' | 'where'>('what')
  const [what, setWhat] = useState('')
  const [where, setWhere] = useState('')
  const { community, pick } = useOwnCommunity({ label: words.forWhom })
  if (!expert)
    return (
      <Page {...frame} onBack={onBack} title={words.choose}>
        <List
          {...experts}
          id='expert'
          entry={(one) => ({
            title: one.field,
            lines: [one.name ?? words.nameless, words.years(one.years)],
            onTap: () => setExpert(one),
          })}
          empty={{ icon: 'people', ...words.none }}
        />
      </Page>
    )
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskExperts', act: words.acts.list, onDone: onBack }}
        result={{ ...words.sent, detail: expert.field }}
      />
    )
  const written = (at === 'what' ? what : where).trim()
  const back = () => {
    clear()
    if (at === 'where') setAt('what')
    else setExpert(null)
  }
  const send = () => {
    const { expertId } = expert
    const forWhom = community ? { communityId: community.communityId } : {}
    void run({ expertId, words: what.trim(), place: where.trim(), ...forWhom })
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page
      {...frame}
      onBack={back}
      title={at === 'what' ? words.what : words.where}
      main={
        <Button
          kind='main'
          id={at === 'what' ? 'next' : 'send'}
          words={at === 'what' ? words.acts.go : words.acts.send}
          reason={busy ?? (written === '' ? words.missing : undefined)}
          onTap={at === 'what' ? () => setAt('where') : send}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {at === 'what' ? (
        <Writing
          id='what'
          label={words.whatField}
          value={what}
          longest={LONGEST_ASK}
          dictate={dictation()}
          onChange={setWhat}
        />
      ) : (
        <Field
          id='where'
          label={words.whereField}
          value={where}
          longest={LONGEST_FIELD}
          dictate={dictation()}
          onChange={setWhere}
          onDone={() => undefined}
        />
      )}
      {at === 'where' && pick}
    </Page>
  )
}
