import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { answerTo } from '@/client/load'
import { useInvite, usePeopleNamed } from '@/client/team'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Said } from '../Said'

const words = deskStrings.deskTeam
const LONGEST = 20
type Heard = keyof typeof words.consents | ''

interface LeadProps {
  frame: PageProps
  teamId: string
  onBack: () => void
}

/** Who is to lead: by the whole name, and then by their own yes. */
export function Lead({ frame, teamId, onBack }: LeadProps) {
  const { loaded, asked, open } = usePeopleNamed()
  const { act } = useInvite()
  const [text, setText] = useState('')
  const [question, setQuestion] = useState<{ teamId: string; words: string } | null>(null)
  const [recordId, setRecordId] = useState<string | null>(null)
  const answer = answerTo(question ?? { teamId, words: '' }, asked, loaded)
  const people = answer.state === 'shown' ? answer.reply.people : []
  const person = people.find((one) => one.recordId === recordId)
  const find = () => {
    if (text.trim() === '') return
    const next = { teamId, words: text.trim() }
    setQuestion(next)
    void open(next)
  }
  if (person && act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'deskTeam', act: words.acts.people, onDone: onBack }}
        result={{ ...words.asked, detail: person.name }}
      />
    )
  if (person) return <Ask {...{ frame, teamId, person, onBack: () => setRecordId(null) }} />
  return (
    <Page {...frame} onBack={onBack} title={words.lead}>
      <Field
        id='name'
        label={words.name}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setText}
        onDone={find}
      />
      <Button id='find' icon='search' words={deskStrings.desk.acts.find} onTap={find} />
      {question && (
        <Load loaded={answer} onAgain={find}>
          {({ people }) =>
            people.length === 0 ? (
              <Empty icon='search' {...words.none} />
            ) : (
              people.map((one, at) => (
                <Entry
                  key={one.recordId}
                  id={`found-${at}`}
                  title={one.name}
                  lines={one.branch === null ? [] : [one.branch]}
                  onTap={() => setRecordId(one.recordId)}
                />
              ))
            )
          }
        </Load>
      )}
    </Page>
  )
}

interface AskProps extends LeadProps {
  person: { recordId: string; name: string; hasAccount: boolean }
}

function Ask({ frame, teamId, person, onBack }: AskProps) {
  const { recordId, name, hasAccount } = person
  const { act, run } = useInvite()
  const [heard, setHeard] = useState<Heard>('')
  const missing = !hasAccount && heard === '' ? words.choose : undefined
  const consent = !hasAccount && heard !== '' ? { consent: heard } : {}
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={name}
      main={
        <Button
          kind='main'
          id='ask'
          words={words.acts.ask}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void run({ teamId, recordId, lead: true, ...consent })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {!hasAccount && (
        <Pick<Heard>
          id='consent'
          label={words.noPhone}
          options={words.consents as Record<Heard, string>}
          chosen={heard}
          onPick={setHeard}
        />
      )}
    </Page>
  )
}
