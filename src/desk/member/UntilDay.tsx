import { useState } from 'react'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Stepper } from '@/components/Stepper'
import { calendarDay, minutesAfter } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskMember
const { yearUnit, monthUnit, dayUnit } = deskStrings.deskBirthday
/** A year, and another where it was prolonged. */
const YEARS = 2

interface UntilDayProps {
  /** `2027-11-22` */
  until: string
  reason: string | undefined
  onKeep: (until: string) => void
  onLeave: () => void
}

const two = (number: number) => String(number).padStart(2, '0')

/** Days of a month, by its last. */
const daysIn = (year: number, month: number): number => {
  const next = month === 12 ? `${year + 1}-01` : `${year}-${two(month + 1)}`
  return Number(calendarDay(minutesAfter(`${next}-01T00:00:00.000Z`, -24 * 60)).slice(8))
}

/** Until which day somebody is on probation, as the decision of the branch has it. */
export function UntilDay({ until, reason, onKeep, onLeave }: UntilDayProps) {
  const [at, setAt] = useState(() => until.split('-').map(Number))
  const [year = 0, month = 1, chosen = 1] = at
  const last = daysIn(year, month)
  const day = Math.min(chosen, last)
  const first = Number(until.slice(0, 4))
  return (
    <>
      <Heading words={words.probationEnds} />
      <Stepper
        id='year'
        count={year}
        unit={yearUnit}
        least={first - YEARS}
        most={first + YEARS}
        onChange={(next) => setAt([next, month, day])}
      />
      <Stepper
        id='month'
        count={month}
        unit={monthUnit}
        least={1}
        most={12}
        onChange={(next) => setAt([year, next, day])}
      />
      <Stepper
        id='day'
        count={day}
        unit={dayUnit}
        least={1}
        most={last}
        onChange={(next) => setAt([year, month, next])}
      />
      <Button
        id='setDay'
        words={words.acts.keepDay}
        reason={reason}
        onTap={() => onKeep(`${year}-${two(month)}-${two(day)}`)}
      />
      <Button id='oldDay' words={words.acts.keepOld} onTap={onLeave} />
    </>
  )
}
