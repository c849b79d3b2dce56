import { type Instant, wallTime } from '@/domain/time'
import type { Db } from './db'
import type { DemoSuggestion } from './demo/shapes'
import { suggestions } from './demo/suggestions'
import { demoId, insert } from './demoRows'

export async function seedSuggestions(db: Db, now: Instant) {
  await insert(
    db,
    'suggestions',
    suggestions.map((suggestion) => ({
      suggestion_id: demoId('suggestion', suggestion.slug),
      account_id: demoId('account', suggestion.person),
      branch_id: suggestion.to && demoId('branch', suggestion.to),
      about: suggestion.about,
      words: suggestion.words,
      call_me: suggestion.callMe ?? false,
      state: suggestion.state,
      sent_at: wallTime(now, -suggestion.daysAgo, 9),
      answer: suggestion.answer ?? null,
      answered_at: answeredAt(suggestion, now),
      answered: suggestion.answer !== undefined,
    })),
  )
  const answered = suggestions.filter(({ answer }) => answer !== undefined)
  await insert(
    db,
    'messages',
    answered.map((suggestion) => ({
      message_id: demoId('message', suggestion.slug),
      member_id: demoId('member', suggestion.person),
      suggestion_id: demoId('suggestion', suggestion.slug),
      kind: 'suggestionAnswered',
      facts: { about: suggestion.about, answer: suggestion.answer },
      at: answeredAt(suggestion, now),
    })),
  )
}

const answeredAt = ({ daysAgo, answeredAfter }: DemoSuggestion, now: Instant) =>
  answeredAfter === undefined ? null : wallTime(now, answeredAfter - daysAgo, 9)
