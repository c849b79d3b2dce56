import { useState } from 'react'
import type { MinutesText } from '@/domain/minutes'
import { keepDraft, recallDraft } from './draft'
import { useMe } from './session'

const DRAFT = 'minutes'

interface Changed {
  activityId: string
  /** The version it was written upon; 0: what happened. */
  base: number
  sections: MinutesText
}

/** What this officer changed in the minutes of a party day and the server does not have yet. */
export function useMinutesDraft(activityId: string) {
  const me = useMe()
  const owner = me ? (me.memberId ?? me.name) : ''
  const [changed, setChanged] = useState(() => recallDraft<Changed>(DRAFT, owner))
  const keep = (next: Omit<Changed, 'activityId'> | null) => {
    const whole = next && { activityId, ...next }
    keepDraft(DRAFT, owner, whole)
    setChanged(whole)
  }
  return { changed: changed?.activityId === activityId ? changed : null, keep }
}
