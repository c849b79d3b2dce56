import { minutesAfter, type Instant } from './time'

/** Wrong codes of one account, and when the last of them came. */
export interface Tries {
  wrong: number
  lastAt: Instant
}

const MOST_WRONG = 6
const LOCKED_MINUTES = 10

const isRecent = ({ lastAt }: Tries, now: Instant) => now < minutesAfter(lastAt, LOCKED_MINUTES)

/** Whether an account has guessed too often; what it tries meanwhile is not looked at, nor counted. */
export const isLocked = (tries: Tries, now: Instant): boolean =>
  tries.wrong >= MOST_WRONG && isRecent(tries, now)

/** One more wrong code; those of long ago are forgotten. */
export const oneMoreWrong = (tries: Tries | null, now: Instant): Tries => ({
  wrong: (tries && isRecent(tries, now) ? tries.wrong : 0) + 1,
  lastAt: now,
})
