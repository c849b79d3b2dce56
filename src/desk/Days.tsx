import { useState } from 'react'
import { now } from '@/client/clock'
import { Button } from '@/components/Button'
import { Pick } from '@/components/Pick'
import { spanOf } from '@/domain/posting'
import { calendarDay, daysAfter, daysLeftWords, dayWords, timeWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OneOf } from './post/OneOf'

const WEEKS = 2
const FIRST = 7 * 60
const LAST = 20 * 60
const STEP = 30

interface DaysProps {
  /** `2026-11-28` */
  chosen: string | null
  onPick: (day: string) => void
}

/** Two weeks from today, and two more with each tap. */
export function Days({ chosen, onPick }: DaysProps) {
  const [weeks, setWeeks] = useState(WEEKS)
  const days = Array.from({ length: weeks * 7 }, (_, at) => daysAfter(now(), at))
  return (
    <>
      <OneOf
        id='day'
        options={days.map((at) => ({
          value: calendarDay(at),
          words: dayWords(at, now()),
          second: daysLeftWords(at, now()),
        }))}
        chosen={chosen}
        onPick={onPick}
      />
      <Button
        id='later'
        words={deskStrings.deskPost.acts.later}
        onTap={() => setWeeks(weeks + WEEKS)}
      />
    </>
  )
}

interface HoursProps {
  day: string
  /** Minutes after midnight. */
  chosen: number | null
  onPick: (minute: number) => void
}

/** Every half hour of a day that is still to come. */
export function Hours({ day, chosen, onPick }: HoursProps) {
  const times = Array.from({ length: (LAST - FIRST) / STEP + 1 }, (_, at) => FIRST + at * STEP)
  const options = times
    .map((minute) => [minute, spanOf({ day, start: minute, length: 0 }).startsAt] as const)
    .filter(([, at]) => at > now())
    .map(([minute, at]) => [String(minute), timeWords(at)] as const)
  return (
    <Pick
      id='start'
      label={dayWords(spanOf({ day, start: 0, length: 0 }).startsAt, now())}
      options={Object.fromEntries(options)}
      chosen={String(chosen)}
      onPick={(minute) => onPick(Number(minute))}
    />
  )
}
