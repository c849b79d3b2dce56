import type { ReplyOf } from '@/contract'
import { pastDayWords, pastMomentWords, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import { now } from '../clock'

export type Export = ReplyOf<'privacy.export'>

interface Fact {
  label: string
  answer: string
  detail?: string | undefined
}

/** What is kept of one matter. */
export interface Section {
  id: string
  title: string
  facts: Fact[]
}

export const words = strings.privacyExport

export const day = (at: Instant) => pastDayWords(at, now())
export const moment = (at: Instant) => pastMomentWords(at, now())

/** A calendar day as it is said: 从2024年9月1日 星期日起 */
export function span(from: string, to: string | null): string {
  const say = (date: string) => day(`${date}T00:00:00.000Z`)
  return to === null ? words.since(say(from)) : words.span(say(from), say(to))
}
