import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { phone as call } from '@/client/platform'
import { suggestionStatus } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { isOpen } from '@/domain/suggestion'
import { dayWords } from '@/domain/time'
import { phoneWords } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskSuggestion

/** Who said what, by when the answer is promised, and the number of who asked to be called. */
export function Facts({ suggestion }: { suggestion: ReplyOf<'suggestion.read'> }) {
  const { about, callMe, branch, state, dueAt, answer, writer } = suggestion
  const { subjects, noName } = strings.suggestion
  const phone = writer?.phone
  return (
    <>
      <View {...aria('status')}>
        <StatusWords {...suggestionStatus(suggestion)} />
      </View>
      <View>
        {writer && (
          <Row label={words.from} detail={branch ?? undefined}>
            {writer.name || noName}
          </Row>
        )}
        <Row label={words.said} detail={subjects[about]}>
          {suggestion.words ?? strings.suggestion.callMe}
        </Row>
        {callMe && <Row label={words.wantsCall}>{phoneWords(phone ?? words.noPhone)}</Row>}
        {isOpen(state) && <Row label={words.due}>{dayWords(dueAt, now())}</Row>}
        {answer && <Row label={words.answered}>{answer}</Row>}
      </View>
      {phone && (
        <Button
          id='callWriter'
          icon='phone'
          words={words.acts.call}
          onTap={() => void call(phone)}
        />
      )}
    </>
  )
}
