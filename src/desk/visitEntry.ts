import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { goersWords, type Visit } from '@/client/visit'
import { daysLeftWords, momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const TONES = {
  planned: 'wait',
  done: 'good',
  nobodyHome: 'plain',
  anotherDay: 'plain',
  cancelled: 'plain',
} as const

/** A visit as it stands in every list of the desk. */
export function visitEntry(visit: Visit) {
  const { visitId, kind, name, startsAt, state } = visit
  const due = state === 'planned' && startsAt <= now()
  return {
    title: name,
    status: [{ words: strings.visits.states[state], tone: TONES[state] }],
    note: state === 'planned' ? daysLeftWords(startsAt, now()) : undefined,
    lines: [
      strings.visits.kinds[kind],
      momentWords(startsAt, now()),
      due ? deskStrings.deskVisits.write : goersWords(visit),
    ],
    onTap: wayTo('deskVisit', { visitId }).onTap,
  }
}
