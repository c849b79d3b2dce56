import { useState } from 'react'
import { View } from '@tarojs/components'
import { useNamed, useNameSecretary } from '@/client/branch'
import { dictation } from '@/client/dictation'
import { answerTo } from '@/client/load'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Field } from '@/components/Field'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskBranch

interface SecretaryProps {
  frame: PageProps
  branchId: string
  onNamed: () => void
}

/** Whom the bureau names as the first secretary: found by the whole name. */
export function Secretary({ frame, branchId, onNamed }: SecretaryProps) {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const { act, run } = useNameSecretary()
  const { loaded, asked, open } = useNamed()
  const find = () => {
    setName(text.trim())
    if (text.trim()) void open({ name: text.trim() })
  }
  const choose = async (recordId: string) => {
    await run({ branchId, recordId })
    if (useNameSecretary.getState().act.state === 'done') onNamed()
  }
  return (
    <Page
      {...frame}
      title={words.questions.secretary}
      main={<Button kind='main' id='find' words={words.acts.find} onTap={find} />}
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Field
        id='name'
        label={words.fields.secretary}
        value={text}
        longest={20}
        dictate={dictation()}
        onChange={setText}
        onDone={find}
      />
      {name && (
        <Load loaded={answerTo({ name }, asked, loaded)} onAgain={find}>
          {({ people }) => (
            <>
              {people.length === 0 && <View {...aria('status')}>{words.nobodyNamed}</View>}
              {people.map(({ recordId, name, birthYear, branch, hasAccount }, at) => (
                <Entry
                  key={recordId}
                  id={`person-${at}`}
                  title={name}
                  lines={[
                    ...(birthYear === null ? [] : [words.born(birthYear)]),
                    ...(branch === null ? [] : [branch]),
                    ...(hasAccount ? [] : [deskStrings.deskHandOver.noAccount]),
                  ]}
                  onTap={() => void choose(recordId)}
                />
              ))}
            </>
          )}
        </Load>
      )}
    </Page>
  )
}
