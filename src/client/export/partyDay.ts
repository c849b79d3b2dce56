import { strings } from '@/strings'
import { day, moment, words, type Export, type Section } from './facts'

/** Party days, votes, greetings and lectures. */
export const partyDaySections = (all: Export): Section[] => [
  {
    id: 'partyDays',
    title: strings.partyDayTitles.partyDays,
    facts: [
      ...all.partyDays.map(({ title, kind }) => ({
        label: words.memberships[kind],
        answer: title,
      })),
      ...all.partyDayWords.map((one) => ({
        label: moment(one.at),
        answer: one.words ?? words.moves.withdrawn,
        detail: [one.title, one.makeUp && strings.marks.makeUp, one.recorded && words.recorded]
          .filter(Boolean)
          .join('，'),
      })),
      ...all.partyDayHands.map(({ title, at }) => ({ label: moment(at), answer: title })),
      ...all.votes.map(({ question, choice, at }) => ({
        label: moment(at),
        answer: choice,
        detail: question,
      })),
      ...all.decisions.map((one) => ({
        label: day(`${one.day}T00:00:00.000Z`),
        answer: one.words,
        detail: one.note ?? one.title,
      })),
    ],
  },
  {
    id: 'greetings',
    title: words.greetings,
    facts: all.greetings.map((one) => ({
      label: words.year(one.year),
      answer: one.words,
      detail: one.branch,
    })),
  },
  {
    id: 'lectures',
    title: words.lectures,
    facts: all.lectures.map((one) => ({
      label: moment(one.at),
      answer: one.title,
      detail: one.words,
    })),
  },
]
