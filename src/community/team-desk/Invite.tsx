import { useState } from 'react'
import { View } from '@tarojs/components'
import { dictation } from '@/client/dictation'
import { answerTo } from '@/client/load'
import { useInvite, usePeopleNamed } from '@/client/team'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { communityStrings } from '@/communityStrings'
import { Ask } from './Ask'
import { Said } from '../Said'

const words = communityStrings.teamDesk
const LONGEST = 20

export interface Found {
  recordId: string
  name: string
  branch: string | null
  hasAccount: boolean
}

interface InviteProps {
  frame: PageProps
  teamId: string
  onBack: () => void
}

/** Somebody by the whole name, then the invitation, which they answer on their own phone. */
export function Invite({ frame, teamId, onBack }: InviteProps) {
  const { loaded, asked, open } = usePeopleNamed()
  const { act, clear } = useInvite()
  const [text, setText] = useState('')
  const [question, setQuestion] = useState<{ teamId: string; words: string } | null>(null)
  const [person, setPerson] = useState<Found | null>(null)
  const find = () => {
    if (text.trim() === '') return
    const next = { teamId, words: text.trim() }
    setQuestion(next)
    void open(next)
  }
  if (person && act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'teamDesk', act: words.acts.done, onDone: onBack }}
        result={{ ...words.sent[act.reply.standing], detail: person.name }}
      />
    )
  if (person) {
    const back = () => {
      clear()
      setPerson(null)
    }
    return <Ask {...{ frame, teamId, person }} onBack={back} />
  }
  return (
    <Page {...frame} onBack={onBack} title={words.invite}>
      <View>{words.howTo}</View>
      <Field
        id='name'
        label={words.name}
        value={text}
        longest={LONGEST}
        dictate={dictation()}
        onChange={setText}
        onDone={find}
      />
      <Button id='find' icon='search' words={words.acts.find} onTap={find} />
      {question && (
        <Load loaded={answerTo(question, asked, loaded)} onAgain={find}>
          {({ people }) =>
            people.length === 0 ? (
              <Empty icon='search' words={words.none} hint={words.noneHint} />
            ) : (
              people.map((one, at) => (
                <Entry
                  key={one.recordId}
                  id={`found-${at}`}
                  title={one.name}
                  lines={one.branch === null ? [] : [one.branch]}
                  onTap={() => setPerson(one)}
                />
              ))
            )
          }
        </Load>
      )}
    </Page>
  )
}
