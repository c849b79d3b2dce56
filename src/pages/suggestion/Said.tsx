import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { useMe } from '@/client/session'
import { suggestionStatus } from '@/client/words'
import { ResultPage, resultTexts, type Result } from '@/components/ResultPage'
import { Rows, type Fact } from '@/components/Rows'
import { isOpen } from '@/domain/suggestion'
import { dayWords } from '@/domain/time'
import { strings } from '@/strings'

const words = strings.suggestion

interface SaidProps {
  suggestion: ReplyOf<'suggestion.read'>
  /** The person is being asked whether to take it back. */
  asking: boolean
  onCall: () => void
}

/** What was said, who answers by when, and the answer. */
export function Said({ suggestion, asking, onCall }: SaidProps) {
  const { state, about, callMe, branch, dueAt, answer } = suggestion
  const me = useMe()
  const status = suggestionStatus(suggestion)
  const facts: Fact[] = [
    ...(answer === null ? [] : [{ label: words.answer, answer, long: true }]),
    { label: words.about, answer: words.subjects[about] },
    {
      label: words.said,
      answer: suggestion.words ?? words.callMe,
      detail: suggestion.words && callMe ? words.callMe : undefined,
    },
    ...(isOpen(state)
      ? [
          { label: words.who, answer: branch ?? strings.suggestions.bureau },
          {
            label: words.due,
            answer: words.before(dayWords(dueAt, now())),
            detail: me?.memberId ? words.told : words.look,
          },
        ]
      : []),
  ]
  const received = state === 'received'
  const result: Result = {
    tone: received ? 'good' : status.tone,
    icon: received ? 'done' : status.icon,
    happened: received ? words.noted : status.words,
    detail: received ? status.words : undefined,
    facts,
    next: state === 'withdrawn' ? words.taken : undefined,
  }
  const aloud = useAloud(`suggestion ${suggestion.suggestionId}`, resultTexts(result), { onCall })
  if (!asking) return <ResultPage {...result} {...aloud} />
  return (
    <View>
      <View>{words.takenThen}</View>
      <Rows facts={facts} spoken={aloud.spoken} from={2} />
    </View>
  )
}
