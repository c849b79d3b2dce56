import { useDidShow, useRouter } from '@tarojs/taro'
import { useFrame } from '@/client/frame'
import { useAnswerSwap, useAskSwap, useTakeBackSwap } from '@/client/shift'
import { Answer } from './Answer'
import { Ask } from './Ask'

/** Asks somebody to stand in (by a shift), or answers who asks (by a swap). */
export default function SwapPage() {
  const { activityId, swapId = '' } = useRouter().params
  const frame = useFrame()
  const ask = useAskSwap((store) => store.clear)
  const answer = useAnswerSwap((store) => store.clear)
  const takeBack = useTakeBackSwap((store) => store.clear)
  useDidShow(() => {
    ask()
    answer()
    takeBack()
  })
  return activityId ? (
    <Ask frame={frame} activityId={activityId} />
  ) : (
    <Answer frame={frame} swapId={swapId} />
  )
}
