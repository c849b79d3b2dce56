import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { useFoundTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Writing } from '@/components/Writing'
import { LONGEST_TEAM_NAME, LONGEST_TEAM_WORDS, TEAM_KINDS, type TeamKind } from '@/domain/team'
import { deskStrings } from '@/deskStrings'
import { OneOf } from '../post/OneOf'
import { Said } from '../Said'

const words = deskStrings.deskTeams
const STEPS = ['kind', 'name', 'about'] as const

/** A new team in three questions: which kind, its name, what it does. */
export function Found({ frame, onBack }: { frame: PageProps; onBack: () => void }) {
  const { act, run } = useFoundTeam()
  const [at, setAt] = useState(0)
  const [kind, setKind] = useState<TeamKind | null>(null)
  const [name, setName] = useState('')
  const [about, setAbout] = useState('')
  const step = STEPS[at] ?? 'kind'
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskTeams', act: words.acts.list, onDone: onBack }}
        result={{ ...words.founded, detail: name }}
      />
    )
  const pick = (one: TeamKind) => {
    setKind(one)
    setName(words.kinds[one])
    setAt(1)
  }
  const written = step === 'name' ? name.trim() : about.trim()
  const go = () => {
    if (step === 'name') return setAt(2)
    if (kind) void run({ kind, name: name.trim(), about: about.trim() })
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page
      {...frame}
      onBack={at === 0 ? onBack : () => setAt(at - 1)}
      title={words.steps[step]}
      main={
        step !== 'kind' && (
          <Button
            kind='main'
            id='go'
            words={step === 'name' ? words.acts.go : words.acts.keep}
            reason={busy ?? (written === '' ? words.missing : undefined)}
            onTap={go}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {step === 'kind' && (
        <OneOf
          id='kind'
          options={TEAM_KINDS.map((value) => ({ value, words: words.kinds[value] }))}
          chosen={kind}
          onPick={pick}
        />
      )}
      {step === 'name' && (
        <Field
          id='name'
          label={words.nameField}
          value={name}
          longest={LONGEST_TEAM_NAME}
          dictate={dictation()}
          onChange={setName}
          onDone={() => undefined}
        />
      )}
      {step === 'about' && (
        <Writing
          id='about'
          label={words.aboutField}
          value={about}
          longest={LONGEST_TEAM_WORDS}
          dictate={dictation()}
          onChange={setAbout}
        />
      )}
    </Page>
  )
}
