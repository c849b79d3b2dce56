import { useRef } from 'react'
import { useActivity, useSignUp, type SignUpWish } from './activity'
import { replace } from './platform'

/**
 * Signing up for one activity, as pages do it: on to the result that stays; or, when it did not work,
 * the seats as they are now. `again` asks for exactly what was asked before.
 */
export function useSigningUp(activityId: string) {
  const { act, run, clear } = useSignUp()
  const last = useRef<Omit<SignUpWish, 'activityId'>>()

  const signUp = async (wish: Omit<SignUpWish, 'activityId'>) => {
    last.current = wish
    await run({ activityId, ...wish })
    const { state } = useSignUp.getState().act
    if (state === 'done' || state === 'waiting') await replace('signedUp', { activityId })
    if (state === 'failed') await useActivity.getState().open({ activityId })
  }
  const again = () => void (last.current && signUp(last.current))
  return { act, signUp, again, clear }
}
