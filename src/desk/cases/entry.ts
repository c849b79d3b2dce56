import type { CaseBrief } from '@/client/caseFile'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { pastDayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskCases

const TONES = {
  asked: 'wait',
  assigned: 'wait',
  inHand: 'busy',
  answered: 'good',
  settled: 'good',
  notSettled: 'plain',
} as const

/** A case as it stands in a list of the desk: without a word of what it is about. */
export const caseEntry = ({ caseId, kind, state, askedAt, ...more }: CaseBrief) => ({
  title: words.kinds[kind],
  status: [{ words: words.states[state], tone: TONES[state] }],
  note: pastDayWords(askedAt, now()),
  lines: 'asker' in more ? [String(more.asker)] : [],
  onTap: wayTo('case', { caseId }).onTap,
})
