import { now } from '@/client/clock'
import type { WholePost } from '@/client/posting'
import { venueWords } from '@/client/words'
import { Entry } from '@/components/Entry'
import { spanOf } from '@/domain/posting'
import { dayWords, timeWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import type { QuestionName } from './question'

const words = deskStrings.deskPost

const openToWords = ({ openTo, community }: WholePost): string =>
  openTo === 'community' && community ? community.name : words.openTo[openTo]

/** Each answer in words, and what else belongs to it. */
const ANSWERS: Record<Exclude<QuestionName, 'community'>, (post: WholePost) => string[]> = {
  title: ({ title }) => [title],
  summary: ({ summary }) => [summary],
  bring: ({ bring }) => [bring.trim() || words.nothingToBring],
  day: (post) => [dayWords(spanOf(post).startsAt, now())],
  start: (post) => [timeWords(spanOf(post).startsAt)],
  length: ({ length }) => [words.lengths[length] ?? words.minutes(length)],
  venue: ({ venue }) => [venue.name, venueWords(venue).join('，')],
  openTo: (post) => [openToWords(post)],
  seats: ({ seats }) => [seats === null ? words.noSeats : words.seats(seats)],
  guests: ({ guests, walkIns }) => [
    words.guests(guests),
    walkIns ? words.walkIns : words.onlySignedUp,
  ],
  window: ({ opens, closes }) => [words.opens[opens], words.closes[closes]],
  line: ({ line, partyDay, meeting }) => [
    strings.lines[line],
    ...(partyDay ? [words.partyDay] : []),
    ...(meeting && meeting !== 'none' ? [words.meetings[meeting]] : []),
  ],
}

export type AnswerName = keyof typeof ANSWERS
export const ALL_ANSWERS = Object.keys(ANSWERS) as AnswerName[]

interface AnswersProps {
  post: WholePost
  names: readonly AnswerName[]
  onChange: (name: AnswerName) => void
}

/** What was answered, each a tap away from being changed. */
export function Answers({ post, names, onChange }: AnswersProps) {
  return names.map((name) => {
    const [title = '', ...lines] = ANSWERS[name](post)
    return (
      <Entry
        key={name}
        id={`change-${name}`}
        note={words.questions[name]}
        title={title}
        lines={lines}
        onTap={() => onChange(name)}
      />
    )
  })
}
