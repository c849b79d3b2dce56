import type { ActivityTimes } from './activity'
import type { HelpScope } from './helper'
import type { AttendanceMark } from './rollCall'
import { cancelRefusal } from './signUp'
import type { Instant } from './time'

/** What a member asks of a branch: to be visited, to stay away, to be fetched. */
export const TASK_KINDS = ['homeVisit', 'leave', 'pickUp'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

export const LEAVE_REASONS = ['sick', 'away', 'family', 'other'] as const
export type LeaveReason = (typeof LEAVE_REASONS)[number]

export const TASK_STATES = ['open', 'done', 'declined', 'withdrawn'] as const
export type TaskState = (typeof TASK_STATES)[number]

/** What was done. `planned` is said by planning a visit. */
export const TASK_ANSWERS = ['planned', 'called', 'noted', 'found', 'other', 'cannot'] as const
export type TaskAnswer = (typeof TASK_ANSWERS)[number]

/** What an officer can say was done, the usual first. */
export const ANSWERS: Record<TaskKind, readonly TaskAnswer[]> = {
  homeVisit: ['called', 'other', 'cannot'],
  leave: ['noted', 'called', 'other'],
  pickUp: ['found', 'other', 'cannot'],
}

export const LONGEST_WORDS = 100

/** Who comes, what else was done and why not are told in words. */
export const needsWords = (how: TaskAnswer): boolean => ['found', 'other', 'cannot'].includes(how)

/** How a task stands after this answer. */
export const endOf = (how: TaskAnswer): 'done' | 'declined' =>
  how === 'cannot' ? 'declined' : 'done'

/** The yes a helper needs to ask for this, or to take it back. */
export const taskScope = (kind: 'homeVisit' | 'leave'): HelpScope =>
  kind === 'leave' ? 'leave' : 'signUp'

/** Where somebody stands at an activity; `expected`: a party day of a branch of theirs. */
interface Standing {
  signedUp: boolean
  expected: boolean
  mark: AttendanceMark | null
}

export type LeaveRefusal =
  'activityCancelled' | 'alreadyStarted' | 'noLeaveNeeded' | 'markedOtherwise'

/** Why nobody asks for leave here; null when they may. Leave is asked for before it begins. */
export function leaveRefusal(
  activity: ActivityTimes,
  { signedUp, expected, mark }: Standing,
  now: Instant,
): LeaveRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  if (cancelRefusal(activity, now)) return 'alreadyStarted'
  if (mark !== null && mark !== 'leave') return 'markedOtherwise'
  return signedUp || expected ? null : 'noLeaveNeeded'
}
