import type { ReactNode } from 'react'
import { now } from '@/client/clock'
import { dictation } from '@/client/dictation'
import type { Whistle } from '@/client/whistle'
import { Choice } from '@/components/Choice'
import { Field } from '@/components/Field'
import { LONGEST_SAID, REQUEST_KINDS, WEIGHTS } from '@/domain/communityRequest'
import { LONGEST } from '@/domain/posting'
import { SKILLS } from '@/domain/registration'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Days, Hours } from '../Days'
import { OneOf } from '../post/OneOf'
import { Teams } from './Teams'

const words = deskStrings.deskWhistle

export type QuestionName = keyof typeof words.questions

interface Asked {
  whistle: Whistle
  /** Keeps an answer and stays. */
  answer: (part: Partial<Whistle>) => void
  /** Keeps it and leads on. */
  settle: (part: Partial<Whistle>) => void
}

interface Question {
  body: ReactNode
  /** Where a tap on an answer does not lead on by itself: the words of the one that does, and why it cannot yet. */
  keep?: { words: string; reason?: string | undefined }
}

const LENGTHS = [30, 60, 90, 120, 180, 240]
const HANDS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30]

type Text = 'title' | 'place' | 'bring'

/** One line, in words of one's own. */
const line =
  (name: Text, longest: number, needed: boolean) =>
  ({ whistle, answer, settle }: Asked): Question => {
    const said = whistle[name] ?? ''
    const missing = needed && said.trim() === ''
    return {
      keep: { words: words.acts.keep, reason: missing ? words.empty : undefined },
      body: (
        <Field
          id={name}
          label={words.questions[name]}
          value={said}
          longest={longest}
          dictate={dictation()}
          onChange={(text) => answer({ [name]: text })}
          onDone={() => !missing && settle({ [name]: said })}
        />
      ),
    }
  }

/** One of several, by one tap. */
const oneOf = (
  id: string,
  options: { value: string; words: string }[],
  chosen: string | null,
  onPick: (value: string) => void,
): Question => ({
  body: <OneOf {...{ id, options, chosen, onPick }} />,
})

const numbers = (values: number[], said: (value: number) => string) =>
  values.map((value) => ({ value: String(value), words: said(value) }))

export const QUESTIONS: Record<QuestionName, (asked: Asked) => Question> = {
  title: line('title', LONGEST.title, true),
  place: line('place', LONGEST_SAID.place, true),
  bring: line('bring', LONGEST.bring, false),
  day: ({ whistle, settle }) => ({
    body: <Days chosen={whistle.day} onPick={(day) => settle({ day })} />,
  }),
  start: ({ whistle, settle }) => ({
    body: (
      <Hours
        day={whistle.day ?? calendarDay(now())}
        chosen={whistle.start}
        onPick={(start) => settle({ start })}
      />
    ),
  }),
  seats: ({ whistle, settle }) =>
    oneOf('seats', numbers(HANDS, words.people), String(whistle.seats), (seats) =>
      settle({ seats: Number(seats) }),
    ),
  length: ({ whistle, settle }) =>
    oneOf('length', numbers(LENGTHS, words.minutes), String(whistle.length), (length) =>
      settle({ length: Number(length) }),
    ),
  weight: ({ whistle, settle }) => ({
    body: (
      <OneOf
        id='weight'
        options={WEIGHTS.map((value) => ({ value, words: words.weights[value] }))}
        chosen={whistle.weight}
        onPick={(weight) => settle({ weight })}
      />
    ),
  }),
  kind: ({ whistle, settle }) => ({
    body: (
      <OneOf
        id='kind'
        options={REQUEST_KINDS.map((value) => ({ value, words: words.kinds[value] }))}
        chosen={whistle.kind}
        onPick={(kind) => settle({ kind })}
      />
    ),
  }),
  team: ({ whistle, settle }) => ({
    body: <Teams chosen={whistle.team} onPick={(team) => settle({ team })} />,
  }),
  skills: ({ whistle, answer }) => ({
    keep: { words: words.acts.settle },
    body: SKILLS.map((skill) => {
      const checked = whistle.skills.includes(skill)
      const others = whistle.skills.filter((one) => one !== skill)
      return (
        <Choice
          key={skill}
          id={`skill-${skill}`}
          kind='many'
          words={words.skills[skill]}
          checked={checked}
          onTap={() => answer({ skills: checked ? others : [...others, skill] })}
        />
      )
    }),
  }),
}
