import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { Loaded } from '@/client/load'
import { followOn, useFollowed, type Following } from '@/client/partyDay'

/** Follows a party day while the page is up; `again` asks at once. */
export function useFollowing(activityId: string) {
  const { activityId: whose, loaded, lost } = useFollowed()
  const [up, setUp] = useState(true)
  const [turn, setTurn] = useState(0)
  useDidShow(() => setUp(true))
  useDidHide(() => setUp(false))
  useEffect(() => {
    let going = up
    if (up) void followOn(activityId, () => going)
    return () => {
      going = false
    }
  }, [activityId, up, turn])
  const shown: Loaded<Following> = whose === activityId ? loaded : { state: 'loading' }
  return { loaded: shown, lost, again: () => setTurn((before) => before + 1) }
}
