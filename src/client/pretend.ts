import type { ReplyOf } from '@/contract'
import { MOST_GUESTS } from '@/domain/activity'
import { newId } from '@/domain/id'
import { wallTime, type Instant } from '@/domain/time'
import { strings } from '@/strings'
import type { Contact } from './session'

export type Activity = ReplyOf<'activity.read'>

/** What there is to practise on, around `now`: seats for everybody, a queue, and one that came too late. */
export function pretendActivities(now: Instant, contact: Contact | null): Activity[] {
  const { branch, place, activities } = strings.practice
  const usual = {
    branch,
    place,
    state: 'published',
    signUpOpensAt: wallTime(now, -7, 8),
    reserved: 0,
    waiting: 0,
    mine: null,
    openTo: 'county',
    organiser: contact?.title ?? branch,
    // Who calls from a pretend activity reaches a real person who can help.
    phone: contact?.phone ?? '',
    guestLimit: MOST_GUESTS,
    cancelReason: null,
    walkIns: true,
    expected: false,
    attended: null,
    venue: { steps: 'none', lift: true, toilet: true, bus: null },
  } as const
  const on = (days: number, hour: number) => ({
    activityId: newId(now),
    startsAt: wallTime(now, days, hour),
    endsAt: wallTime(now, days, hour + 2),
  })
  return [
    {
      ...usual,
      ...on(1, 15),
      ...activities.walk,
      line: 'elderBodies',
      signUpClosesAt: wallTime(now, -1, 18),
      capacity: 15,
      seatsTaken: 9,
    },
    {
      ...usual,
      ...on(3, 9),
      ...activities.tea,
      line: 'unitBusiness',
      signUpClosesAt: wallTime(now, 2, 18),
      capacity: 20,
      seatsTaken: 12,
    },
    {
      ...usual,
      ...on(6, 9),
      ...activities.choir,
      line: 'elderBodies',
      signUpClosesAt: wallTime(now, 5, 18),
      capacity: 10,
      seatsTaken: 10,
      waiting: 2,
    },
  ]
}
