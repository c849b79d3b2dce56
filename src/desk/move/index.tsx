import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { kindWords, useDecideMove, useMove, useWithdrawMove } from '@/client/membership'
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
import { deskStrings } from '@/deskStrings'
import { Decline } from '../Decline'

const words = deskStrings.deskMove
const TONES = { asked: 'wait', agreed: 'good', declined: 'stop', withdrawn: 'plain' } as const

/** For a secretary: somebody on the way between two branches; yes, no with words, or taking it back. */
export default function Move() {
  const { moveId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useMove, { moveId })
  const decide = useDecideMove()
  const withdraw = useWithdrawMove()
  const [declining, setDeclining] = useState(false)
  const clear = () => {
    decide.clear()
    withdraw.clear()
  }
  useDidShow(clear)
  const acts = [decide.act, withdraw.act]
  const busy = acts.some(({ state }) => state === 'busy')
  const problem = acts.flatMap((act) => (act.state === 'failed' ? [act.problem] : []))[0]
  const failed = problem && <Problem {...problem} />
  const move = loaded.state === 'shown' ? loaded.reply : null
  const say = async (said: { end: 'agreed' } | { end: 'declined'; words: string }) => {
    await decide.run({ moveId, ...said })
    if (useDecideMove.getState().act.state === 'done') setDeclining(false)
    onAgain()
  }
  if (move?.mayDecide && declining)
    return (
      <Decline
        frame={frame}
        busy={busy}
        failed={failed}
        onBack={() => {
          clear()
          setDeclining(false)
        }}
        onDecline={(why) => void say({ end: 'declined', words: why })}
      />
    )
  const reason = busy ? deskStrings.desk.busy : undefined
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        move?.mayDecide && (
          <Button
            kind='main'
            id='agree'
            words={words.acts.agree}
            reason={reason}
            onTap={() => void say({ end: 'agreed' })}
          />
        )
      }
      second={
        move?.mayDecide ? (
          <Button id='decline' words={words.acts.decline} onTap={() => setDeclining(true)} />
        ) : (
          move?.mayWithdraw && (
            <Button
              id='withdraw'
              words={words.acts.withdraw}
              reason={reason}
              onTap={() => void withdraw.run({ moveId }).then(onAgain)}
            />
          )
        )
      }
    >
      {failed}
      <Load loaded={loaded} onAgain={onAgain}>
        {(move) => <Facts move={move} />}
      </Load>
    </Page>
  )
}

function Facts({ move }: { move: ReplyOf<'membership.read'> }) {
  const { name, kind, from, to, certificate, askedAt, state, words: why, contact } = move
  return (
    <>
      <View {...aria('status')}>
        <StatusWords tone={TONES[state]} words={words.states[state]} />
      </View>
      <View>
        <Row label={words.who}>{name}</Row>
        <Row label={words.how}>{kindWords(kind)}</Row>
        <Row label={words.from}>{from ?? words.nowhere}</Row>
        <Row label={words.to}>{to}</Row>
        {certificate && <Row label={words.certificate}>{certificate}</Row>}
        <Row label={words.when}>{pastDayWords(askedAt, now())}</Row>
        {why && <Row label={words.why}>{why}</Row>}
      </View>
      {contact && (
        <Button
          id='callContact'
          icon='phone'
          words={words.acts.call}
          onTap={() => void call(contact.phone)}
        />
      )}
    </>
  )
}
