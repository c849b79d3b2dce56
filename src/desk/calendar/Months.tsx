import { now } from '@/client/clock'
import { calendarWords } from '@/client/membership'
import type { PartyDay } from '@/client/partyCalendar'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskCalendar

function standing({ day, activityId, late }: PartyDay) {
  const past = day < calendarDay(now())
  if (activityId) return [{ words: words.posted, tone: 'good' } as const]
  if (late && !past) return [{ words: words.late, tone: 'wait' } as const]
  return [{ words: past ? words.past : words.notPosted, tone: 'plain' } as const]
}

interface MonthsProps {
  days: PartyDay[]
  onOpen: (month: string) => void
}

/** The twelve days of a year, those to come first; a quiet month is told as quietly as any other. */
export function Months({ days, onOpen }: MonthsProps) {
  const today = calendarDay(now())
  const entry = (one: PartyDay) => (
    <Entry
      key={one.month}
      id={`month-${Number(one.month.slice(5))}`}
      title={calendarWords(one.day)}
      status={standing(one)}
      lines={[
        ...(one.holiday ? [words.holiday(one.holiday)] : []),
        ...(one.why ? [words.moved(one.why)] : []),
      ]}
      onTap={() => onOpen(one.month)}
    />
  )
  const past = days.filter(({ day }) => day < today)
  return (
    <>
      {days.filter(({ day }) => day >= today).map(entry)}
      {past.length > 0 && <Heading words={words.before} />}
      {past.map(entry)}
    </>
  )
}
