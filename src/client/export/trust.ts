import { day, moment, words, type Export, type Section } from './facts'

/** What was asked, paired and given in trust. */
export const trustSections = (all: Export): Section[] => [
  {
    id: 'cases',
    title: words.cases.title,
    facts: [
      ...all.cases.map((one) => ({
        label: moment(one.at),
        answer: one.words,
        detail: one.answer === null ? undefined : words.suggestions.answer(one.answer),
      })),
      ...all.casesHelped.map(({ at }) => ({ label: moment(at), answer: words.cases.helped })),
    ],
  },
  {
    id: 'pairings',
    title: words.pairings,
    facts: all.pairings.map(({ station, visits, at }) => ({
      label: moment(at),
      answer: station,
      detail: visits.map((date) => day(`${date}T00:00:00.000Z`)).join('、') || undefined,
    })),
  },
  {
    id: 'donations',
    title: words.donations,
    facts: all.donations.map(({ item, station, at }) => ({
      label: moment(at),
      answer: item,
      detail: station,
    })),
  },
]
