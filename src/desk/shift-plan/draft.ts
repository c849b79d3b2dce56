import type { RosterWeek } from '@/client/shift'
import { mondayOf, weekDays, type HalfDay, type ShiftTime } from '@/domain/shift'

export type NewCell = ShiftTime & { post: string }

export interface Draft {
  /** Days of the week, from 0 for Monday. */
  days: number[]
  halves: HalfDay[]
  posts: string[]
  perPost: number
  weeklyLimit: number
  /** As it was the week before, cell for cell; null: by days, halves and posts. */
  copied: NewCell[] | null
}

/** What is to be put on the roster of a week. */
export const cellsOf = ({ days, halves, posts, copied }: Draft, week: string): NewCell[] =>
  copied ??
  [...days]
    .sort()
    .flatMap((at) =>
      halves.flatMap((half) =>
        posts.map((post) => ({ day: weekDays(week)[at] ?? week, half, post })),
      ),
    )

/** The cells of another week, on the same weekdays of this one; what was called off is left out. */
export const copyOf = ({ shifts }: RosterWeek, week: string): NewCell[] =>
  shifts
    .filter(({ cancelReason }) => cancelReason === null)
    .map(({ day, half, post }) => ({
      day: weekDays(week)[weekDays(mondayOf(day)).indexOf(day)] ?? week,
      half,
      post,
    }))
