import { useState } from 'react'
import { View } from '@tarojs/components'
import { useGreet, type Birthday } from '@/client/birthday'
import { dictation } from '@/client/dictation'
import { wayTo } from '@/client/entries'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { Writing } from '@/components/Writing'
import { LONGEST_GREETING } from '@/domain/partyAnniversary'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import { OneOf } from '../post/OneOf'

const words = deskStrings.deskBirthdays

interface GreetProps {
  frame: PageProps
  person: Birthday
  onBack: () => void
}

/** A sentence of the branch: picked, put better or written; only the one it is for reads it. */
export function Greet({ frame, person, onBack }: GreetProps) {
  const { recordId, name, greeting } = person
  const [text, setText] = useState<string>(words.lines[0])
  const { act, run } = useGreet()
  const said = text.trim()
  const done = act.state === 'done'
  if (done || greeting !== null)
    return (
      <Page
        {...frame}
        onBack={onBack}
        title={words.greet(name)}
        main={<Button kind='main' id='done' words={words.acts.done} onTap={onBack} />}
      >
        <View {...aria('status')}>
          <StatusWords tone='good' words={done ? words.sent : words.greeted} />
        </View>
        <View>{greeting ?? said}</View>
        <Button {...wayTo('deskBirthday', { recordId })} words={words.acts.joined} />
      </Page>
    )
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.greet(name)}
      main={
        <Button
          kind='main'
          id='send'
          words={words.acts.send}
          reason={
            act.state === 'busy' ? words.busy : said ? undefined : strings.problems.nothingSaid.what
          }
          onTap={() => void run({ recordId, words: said })}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{words.pick}</View>
      <OneOf
        id='line'
        options={words.lines.map((one, at) => ({ value: String(at), words: one }))}
        chosen={String(words.lines.indexOf(text as (typeof words.lines)[number]))}
        onPick={(at) => setText(words.lines[Number(at)] ?? '')}
      />
      <Writing
        id='words'
        label={words.field}
        value={text}
        longest={LONGEST_GREETING}
        onChange={setText}
        dictate={dictation()}
      />
      <Button {...wayTo('deskBirthday', { recordId })} words={words.acts.joined} />
    </Page>
  )
}
