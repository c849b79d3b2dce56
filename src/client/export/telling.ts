import { strings } from '@/strings'
import { moment, words, type Export, type Section } from './facts'

const messageWords = (kind: string): string => {
  const headlines: Partial<Record<string, string>> = strings.messages.headlines
  return headlines[kind] ?? strings.messages.title
}

/** Facts of a message that are words; others are codes and numbers. */
const TOLD = ['title', 'name', 'answer', 'words']

/** What I was told, said and kept. */
export const tellingSections = (all: Export): Section[] => [
  {
    id: 'messages',
    title: words.messages,
    facts: all.messages.map(({ kind, facts, at }) => ({
      label: moment(at),
      answer: messageWords(kind),
      detail: TOLD.map((fact) => facts[fact]).find((fact) => typeof fact === 'string'),
    })),
  },
  {
    id: 'allowances',
    title: words.allowances.title,
    facts: all.allowances.map(({ title, at, used }) => ({
      label: moment(at),
      answer: title,
      detail: used ? words.allowances.used : words.allowances.left,
    })),
  },
  {
    id: 'sendings',
    title: words.sendings,
    facts: all.sendings.map(({ title, kind, at }) => ({
      label: moment(at),
      answer: messageWords(kind),
      detail: title,
    })),
  },
  {
    id: 'suggestions',
    title: words.suggestions.title,
    facts: all.suggestions.map((one) => ({
      label: moment(one.at),
      answer: one.words ?? strings.suggestion.callMe,
      detail: one.answer === null ? undefined : words.suggestions.answer(one.answer),
    })),
  },
  {
    id: 'savedArticles',
    title: words.savedArticles,
    facts: all.savedArticles.map(({ title, at }) => ({ label: moment(at), answer: title })),
  },
]
