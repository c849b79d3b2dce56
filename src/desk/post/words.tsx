import { dictation } from '@/client/dictation'
import { Field } from '@/components/Field'
import { Writing } from '@/components/Writing'
import { LONGEST } from '@/domain/posting'
import { deskStrings } from '@/deskStrings'
import type { Ask } from './question'

const words = deskStrings.deskPost

const missing = (text: string) => (text.trim() === '' ? words.empty : undefined)

export const title: Ask = ({ post, answer, settle }) => ({
  keep: { reason: missing(post.title) },
  body: (
    <Field
      id='title'
      label={words.questions.title}
      value={post.title}
      longest={LONGEST.title}
      dictate={dictation()}
      onChange={(title) => answer({ title })}
      onDone={() => post.title.trim() && settle({})}
    />
  ),
})

export const summary: Ask = ({ post, answer }) => ({
  keep: { reason: missing(post.summary) },
  body: (
    <Writing
      id='summary'
      label={words.questions.summary}
      value={post.summary}
      longest={LONGEST.summary}
      dictate={dictation()}
      onChange={(summary) => answer({ summary })}
    />
  ),
})

export const bring: Ask = ({ post, answer, settle }) => ({
  keep: {},
  body: (
    <Field
      id='bring'
      label={words.questions.bring}
      value={post.bring}
      longest={LONGEST.bring}
      dictate={dictation()}
      onChange={(bring) => answer({ bring })}
      onDone={() => settle({})}
    />
  ),
})
