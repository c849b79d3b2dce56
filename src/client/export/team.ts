import { requestWords } from '@/requestWords'
import { strings } from '@/strings'
import { moment, words, type Export, type Section } from './facts'

/** Teams, talks, and what I know as an expert. */
export const teamSections = (all: Export): Section[] => [
  {
    id: 'teams',
    title: strings.communityTitles.teams,
    facts: [
      ...all.teams.map((team) => ({
        label: moment(team.at),
        answer: team.name,
        detail: team.words ?? undefined,
      })),
      ...all.fiveElders.map(({ kinds, at }) => ({
        label: moment(at),
        answer: kinds.map((kind) => requestWords.elders[kind]).join('、'),
      })),
    ],
  },
  {
    id: 'talks',
    title: strings.communityTitles.talks,
    facts: all.talks.map(({ subject, place, startsAt }) => ({
      label: moment(startsAt),
      answer: subject,
      detail: place,
    })),
  },
  {
    id: 'experts',
    title: strings.communityTitles.experts,
    facts: [
      ...all.expertCards.map(({ field, years, at }) => ({
        label: moment(at),
        answer: field,
        detail: words.year(years),
      })),
      ...all.expertAsks.map((ask) => ({
        label: moment(ask.at),
        answer: ask.words,
        detail: [ask.place, ask.answer, ask.result].filter(Boolean).join('，'),
      })),
    ],
  },
]
