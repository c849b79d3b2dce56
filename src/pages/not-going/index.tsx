import { useState } from 'react'
import { View } from '@tarojs/components'
import { useLoad, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { useActivity, useCancelSignUp, useWaitingAt } from '@/client/activity'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { answerTo } from '@/client/load'
import { waitingWords } from '@/client/words'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { partySize } from '@/domain/signUp'
import { momentWords } from '@/domain/time'
import { strings } from '@/strings'
import { Freed } from './Freed'

const words = strings.notGoing

type Activity = ReplyOf<'activity.read'>
/** What is given back: `unsent` still waits for the network. */
interface Mine {
  signUpId: string
  guests: number
  state: NonNullable<Activity['mine']>['state'] | 'unsent'
}

const FREED = {
  confirmed: (guests: number) => words.freed(partySize(guests)),
  waitlisted: () => words.leftQueue,
  unsent: () => words.noSignUp,
}
const CONSEQUENCE = {
  confirmed: (guests: number) => words.givesBack(partySize(guests)),
  waitlisted: () => words.leavesQueue,
  unsent: () => words.noSignUp,
}

/** Asks once more before seats are given back, then says what was freed. */
export default function NotGoing() {
  const frame = useFrame()
  const { activityId = '' } = useRouter().params
  const { loaded, asked, open } = useActivity()
  const { act, run, clear } = useCancelSignUp()
  const waiting = useWaitingAt(activityId)
  /** What was freed, in words; empty until it is. */
  const [freed, setFreed] = useState('')
  useLoad(() => {
    clear()
    void open({ activityId })
  })

  const giveBack = async ({ signUpId, state, guests }: Mine) => {
    await run({ signUpId })
    const { state: came } = useCancelSignUp.getState().act
    if (came === 'done' || came === 'waiting') setFreed(FREED[state](guests))
    await open({ activityId })
  }
  const shown = answerTo({ activityId }, asked, loaded)
  if (shown.state !== 'shown') {
    return (
      <Page {...frame} title={words.heading}>
        <Load loaded={shown} onAgain={() => void open({ activityId })}>
          {() => null}
        </Load>
      </Page>
    )
  }
  if (waiting?.name === 'activity.cancelSignUp')
    return <Freed activity={shown.reply} freed={waitingWords(waiting)} />
  const mine: Mine | null =
    waiting?.name === 'activity.signUp' ? { ...waiting.request, state: 'unsent' } : shown.reply.mine
  if (freed || !mine) return <Freed activity={shown.reply} freed={freed} />

  const again = () => void giveBack(mine)
  if (act.state === 'failed') {
    return (
      <Page {...frame}>
        <Problem {...act.problem} onAgain={act.problem.again ? again : undefined} />
      </Page>
    )
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Page
      {...frame}
      title={words.heading}
      main={
        <Button kind='main' id='giveBack' words={words.acts.giveBack} reason={busy} onTap={again} />
      }
      second={<Button id='keep' words={words.acts.keep} reason={busy} onTap={frame.onBack} />}
    >
      <Facts activity={shown.reply} mine={mine} />
    </Page>
  )
}

function Facts({ activity, mine }: { activity: Activity; mine: Mine }) {
  return (
    <View>
      <Row label={strings.activity.what}>{activity.title}</Row>
      <Row label={strings.activity.when}>{momentWords(activity.startsAt, now())}</Row>
      <Row label={words.consequence}>{CONSEQUENCE[mine.state](mine.guests)}</Row>
    </View>
  )
}
