import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import type { Me } from '@/client/session'
import type { Draft } from '@/client/suggestion'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Writing } from '@/components/Writing'
import { LONGEST_WORDS, sendRefusal, SUGGESTION_SUBJECTS } from '@/domain/suggestion'
import { strings } from '@/strings'

const words = strings.suggest

interface StepProps {
  me: NonNullable<Me>
  draft: Draft
  change: (part: Partial<Omit<Draft, 'suggestionId'>>) => void
  next: () => void
  send: () => void
  busy: boolean
}

/** Choosing what it is about leads straight on. */
const about = ({ draft, change, next }: StepProps) => ({
  title: words.about,
  main: null,
  body: SUGGESTION_SUBJECTS.map((subject) => (
    <Choice
      key={subject}
      id={`about-${subject}`}
      kind='one'
      words={strings.suggestion.subjects[subject]}
      checked={draft.about === subject}
      onTap={() => {
        change({ about: subject })
        next()
      }}
    />
  )),
})

/** A few words, or none at all and a call. Whoever is no member has no number on record. */
const say = ({ me, draft, change, next }: StepProps) => {
  const said = { words: draft.words.trim() || null, callMe: draft.callMe }
  const reason = sendRefusal(said, true) ? strings.problems.nothingSaid.what : undefined
  return {
    title: words.words,
    main: <Button kind='main' id='next' words={words.acts.next} reason={reason} onTap={next} />,
    body: (
      <>
        <Writing
          id='words'
          label={words.field}
          value={draft.words}
          longest={LONGEST_WORDS}
          onChange={(text) => change({ words: text })}
          dictate={dictation()}
        />
        {me.memberId && (
          <>
            <View>{words.orCall}</View>
            <Choice
              id='callMe'
              kind='many'
              words={strings.suggestion.callMe}
              second={words.callHint}
              checked={draft.callMe}
              onTap={() => change({ callMe: !draft.callMe })}
            />
          </>
        )}
        <View>{words.kept}</View>
      </>
    ),
  }
}

const to = ({ me, draft, change, send, busy }: StepProps) => ({
  title: words.to,
  main: (
    <Button
      kind='main'
      id='send'
      words={words.acts.send}
      reason={busy ? words.busy : undefined}
      onTap={send}
    />
  ),
  body: (
    <>
      {me.homeBranch && (
        <Choice
          id='to-branch'
          kind='one'
          words={words.branch}
          second={me.homeBranch}
          checked={draft.to === 'branch'}
          onTap={() => change({ to: 'branch' })}
        />
      )}
      <Choice
        id='to-bureau'
        kind='one'
        words={words.bureau}
        checked={draft.to === 'bureau' || !me.homeBranch}
        onTap={() => change({ to: 'bureau' })}
      />
      <View>{words.named}</View>
    </>
  ),
})

/** The question of a step, from 0: what is drawn, and the act that leads on. */
export const stepAt = (step: number) => [about, say][step] ?? to
