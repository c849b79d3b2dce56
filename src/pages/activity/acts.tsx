import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { go } from '@/client/platform'
import { queueWords, signUpReason } from '@/client/words'
import { Button } from '@/components/Button'
import { cancelRefusal, fits } from '@/domain/signUp'

type Me = ReplyOf<'session.current'>['me']

interface Wish {
  guests: number
  needs: []
  orQueue: boolean
}

/** What this person can do here now: at most a main act and a second one. */
export function acts(
  activity: ReplyOf<'activity.read'>,
  me: Me,
  busy: boolean,
  signUp: (wish: Wish) => void,
) {
  const { activityId, mine, guestLimit, waiting } = activity
  const time = now()
  if (mine) {
    if (activity.state !== 'published' || cancelRefusal(activity, time)) return {}
    const leave = () => void go('notGoing', { activityId })
    return { second: <Button id='notGoing' icon='leave' words='不去了' onTap={leave} /> }
  }

  const seated = fits(activity, 0)
  const words = seated ? '我一个人报名' : queueWords(waiting)
  const alone = (reason?: string) => (
    <Button
      kind='main'
      id={seated ? 'signUpAlone' : 'queue'}
      words={words}
      reason={reason}
      onTap={() => signUp({ guests: 0, needs: [], orQueue: !seated })}
    />
  )
  const reason = signUpReason(activity, 0, time)
  if (reason) return { main: alone(reason) }
  if (!me?.memberId) {
    return {
      main: <Button kind='main' id='join' words='先加入支部' onTap={() => void go('join')} />,
    }
  }
  const more = () => void go('signUp', { activityId })
  return {
    main: alone(busy ? '正在报名，请稍等' : undefined),
    second: (
      <Button
        id='signUpWith'
        icon='people'
        words={guestLimit > 0 ? '带亲友，要帮忙' : '要人帮忙'}
        onTap={more}
      />
    ),
  }
}
