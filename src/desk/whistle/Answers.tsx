import { now } from '@/client/clock'
import type { Whistle } from '@/client/whistle'
import { Entry } from '@/components/Entry'
import { spanOf } from '@/domain/posting'
import { dayWords, timeWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import type { QuestionName } from './questions'

const words = deskStrings.deskWhistle

/** Each answer in words. */
function answers(whistle: Whistle): Record<QuestionName, string> {
  const { day, start, length, skills } = whistle
  const at = spanOf({ day: day ?? '', start: start ?? 0, length }).startsAt
  return {
    title: whistle.title ?? '',
    place: whistle.place ?? '',
    day: dayWords(at, now()),
    start: timeWords(at),
    seats: words.people(whistle.seats ?? 0),
    length: words.minutes(length),
    weight: words.weights[whistle.weight],
    skills: skills.map((skill) => words.skills[skill]).join('、') || words.anybody,
    bring: whistle.bring.trim() || words.nothing,
    kind: words.kinds[whistle.kind],
    team: whistle.team?.name ?? words.everybody,
  }
}

export const ALL_ANSWERS = Object.keys(words.questions) as QuestionName[]

interface AnswersProps {
  whistle: Whistle
  names: readonly QuestionName[]
  onChange: (name: QuestionName) => void
}

/** What was answered, each a tap away from being changed. */
export function Answers({ whistle, names, onChange }: AnswersProps) {
  const said = answers(whistle)
  return names.map((name) => (
    <Entry
      key={name}
      id={`change-${name}`}
      note={words.questions[name]}
      title={said[name]}
      lines={[]}
      onTap={() => onChange(name)}
    />
  ))
}
