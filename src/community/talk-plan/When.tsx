import { useState } from 'react'
import { now } from '@/client/clock'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Pick } from '@/components/Pick'
import { spanOf } from '@/domain/posting'
import { calendarDay, daysAfter, daysLeftWords, dayWords, timeWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.talk
const DAYS = 14
const HOURS = [8, 8.5, 9, 9.5, 10, 10.5, 14, 14.5, 15, 15.5, 16, 16.5].map((hour) => hour * 60)

interface DayProps {
  chosen: string | null
  onPick: (day: string) => void
}

/** Two weeks from tomorrow, and two more with each tap. */
export function Day({ chosen, onPick }: DayProps) {
  const [shown, setShown] = useState(DAYS)
  const days = Array.from({ length: shown }, (_, at) => daysAfter(now(), at + 1))
  return (
    <>
      {days.map((at) => {
        const day = calendarDay(at)
        return (
          <Choice
            key={day}
            id={`day-${day}`}
            kind='one'
            words={dayWords(at, now())}
            second={daysLeftWords(at, now())}
            checked={day === chosen}
            onTap={() => onPick(day)}
          />
        )
      })}
      <Button id='later' words={words.acts.later} onTap={() => setShown(shown + DAYS)} />
    </>
  )
}

interface HourProps {
  day: string | null
  chosen: number | null
  onPick: (minute: number) => void
}

/** The hours of a school day; one that was asked for stands among them. */
export function Hour({ day, chosen, onPick }: HourProps) {
  const minutes = [...new Set([...HOURS, ...(chosen === null ? [] : [chosen])])].sort(
    (a, b) => a - b,
  )
  const at = (start: number) =>
    spanOf({ day: day ?? calendarDay(now()), start, length: 0 }).startsAt
  return (
    <Pick
      id='start'
      label={words.hour}
      options={Object.fromEntries(minutes.map((one) => [String(one), timeWords(at(one))]))}
      chosen={String(chosen)}
      onPick={(one) => onPick(Number(one))}
    />
  )
}
