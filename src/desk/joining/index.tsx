import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { useDecideJoining, useJoiningToDecide } from '@/client/joining'
import { phone as call } from '@/client/platform'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { pastDayWords } from '@/domain/time'
import { phoneWords } from '@/domain/phone'
import { deskStrings } from '@/deskStrings'
import { Agree } from './Agree'
import { Decline } from '../Decline'

const words = deskStrings.deskJoining
const TONES = { waiting: 'wait', joined: 'good', declined: 'stop', withdrawn: 'plain' } as const

/** For a secretary: one who asks to join; yes as somebody of the roster or as new, or no with words. */
export default function Joining() {
  const { joiningId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useJoiningToDecide, { joiningId })
  const { act, run, clear } = useDecideJoining()
  const [answering, setAnswering] = useState<'agree' | 'decline' | null>(null)
  useDidShow(clear)
  const decide = async (said: Omit<Parameters<typeof run>[0], 'joiningId'>) => {
    await run({ joiningId, ...said })
    if (useDecideJoining.getState().act.state === 'done') setAnswering(null)
    onAgain()
  }
  const failed = act.state === 'failed' && <Problem {...act.problem} />
  const open = loaded.state === 'shown' && loaded.reply.state === 'waiting'
  const leave = () => {
    clear()
    setAnswering(null)
  }
  const form = { frame, busy: act.state === 'busy', failed, onBack: leave }
  if (open && answering === 'agree')
    return (
      <Agree
        {...form}
        joining={loaded.reply}
        onAgree={(who) => void decide({ end: 'joined', ...who })}
      />
    )
  if (open && answering === 'decline')
    return <Decline {...form} onDecline={(why) => void decide({ end: 'declined', words: why })} />
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        open && (
          <Button
            kind='main'
            id='agree'
            words={words.acts.agree}
            onTap={() => setAnswering('agree')}
          />
        )
      }
      second={
        open && (
          <Button id='decline' words={words.acts.decline} onTap={() => setAnswering('decline')} />
        )
      }
    >
      {failed}
      <Load loaded={loaded} onAgain={onAgain}>
        {(joining) => <Facts joining={joining} />}
      </Load>
    </Page>
  )
}

function Facts({ joining }: { joining: ReplyOf<'joining.read'> }) {
  const { name, phone, branch, state, sentAt, records } = joining
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={TONES[state]} words={words.states[state]} />
      </View>
      <View>
        <Row label={words.who} detail={branch}>
          {name}
        </Row>
        <Row label={words.when}>{pastDayWords(sentAt, now())}</Row>
        <Row label={words.phone}>{phoneWords(phone ?? words.noPhone)}</Row>
        {state === 'waiting' && <Row label={words.roster}>{words.records(records.length)}</Row>}
      </View>
      {phone && (
        <Button
          id='callWriter'
          icon='phone'
          words={words.acts.call}
          onTap={() => void call(phone)}
        />
      )}
    </>
  )
}
