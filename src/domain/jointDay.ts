import type { Instant } from './time'

/** 阵地共建共享: another branch is asked to hold a party day together. */
export const JOINT_STATES = ['asked', 'agreed', 'declined', 'withdrawn'] as const
export type JointState = (typeof JOINT_STATES)[number]
export const JOINT_ENDS = ['agreed', 'declined'] as const

export type JointRefusal = 'notPartyDay' | 'alreadyStarted' | 'activityCancelled'

/** Why a yes cannot be taken back; null when it can: by either branch, until it begins. */
export const takeBackRefusal = (
  state: JointState,
  startsAt: Instant,
  now: Instant,
): 'alreadyDecided' | 'alreadyStarted' | null => {
  if (state !== 'agreed') return 'alreadyDecided'
  return now >= startsAt ? 'alreadyStarted' : null
}

/** Why a party day cannot be held with another branch; null when it can. */
export function jointRefusal(
  activity: { partyDay: boolean; state: string; openTo: string; startsAt: Instant },
  now: Instant,
): JointRefusal | null {
  if (activity.state === 'cancelled') return 'activityCancelled'
  if (!activity.partyDay || activity.openTo === 'community') return 'notPartyDay'
  return now >= activity.startsAt ? 'alreadyStarted' : null
}
