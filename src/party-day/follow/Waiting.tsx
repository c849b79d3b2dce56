import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import type { Following } from '@/client/partyDay'
import { Button } from '@/components/Button'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { momentWords } from '@/domain/time'
import { partyDayStrings } from '@/partyDayStrings'
import { strings } from '@/strings'

const words = partyDayStrings.follow

interface WaitingProps {
  day: Following
  activityId: string
  onCall: () => void
}

/** Before it begins and after it ended: what it is, and that the page follows by itself. */
export function Waiting({ day, activityId, onCall }: WaitingProps) {
  const { stage, title, startsAt, steps } = day
  const over = stage === 'over'
  const result = {
    tone: over ? ('plain' as const) : ('wait' as const),
    happened: over ? words.over : words.coming,
    detail: title,
    facts: [
      { label: strings.activity.when, answer: momentWords(startsAt, now()) },
      ...(steps.length > 0
        ? [{ label: words.steps, answer: steps.map((step) => step.title).join('、') }]
        : []),
    ],
    next: over ? words.overHint : words.comingHint,
  }
  const aloud = useAloud(`party day ${day.version}`, resultTexts(result), { onCall })
  return (
    <>
      <ResultPage {...result} {...aloud} />
      {over && (
        <Button
          {...wayTo('partyDayMinutes', { activityId })}
          icon='list'
          words={words.acts.minutes}
        />
      )}
    </>
  )
}
