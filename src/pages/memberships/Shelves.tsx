import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import {
  calendarWords,
  kindWords,
  useWithdrawMove,
  type Membership,
  type Move,
} from '@/client/membership'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { strings } from '@/strings'
import './index.scss'

const words = strings.memberships

interface ShelvesProps extends ReplyOf<'membership.mine'> {
  onLeave: (membership: Membership) => void
  onAgain: () => void
}

/** What one belongs to, waits for and belonged to. */
export function Shelves({ memberships, moves, onLeave, onAgain }: ShelvesProps) {
  const now = memberships.filter(({ to }) => to === null)
  const past = memberships.filter(({ to }) => to !== null)
  const home = now.find(({ kind }) => kind === 'home')
  const { act, run } = useWithdrawMove()
  return (
    <>
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.withdrawn} />
        </View>
      )}
      <View>
        <Row label={words.home} detail={home && words.since(calendarWords(home.from))}>
          {home?.branch ?? words.nowhere}
        </Row>
      </View>
      {now
        .filter(({ kind }) => kind !== 'home')
        .map((membership, at) => (
          <View key={membership.branchId} className='membership'>
            <Row
              label={kindWords(membership.kind)}
              detail={words.since(calendarWords(membership.from))}
            >
              {membership.branch}
            </Row>
            <Button
              id={`leave-${at}`}
              words={membership.kind === 'mobile' ? words.acts.back : words.acts.leave}
              onTap={() => onLeave(membership)}
            />
          </View>
        ))}
      {moves.map((move, at) => (
        <Waiting
          key={move.moveId}
          move={move}
          at={at}
          busy={act.state === 'busy'}
          onWithdraw={() => void run({ moveId: move.moveId }).then(onAgain)}
        />
      ))}
      {past.length > 0 && (
        <View>
          {past.map(({ branchId, branch, kind, from, to }) => (
            <Row
              key={`${branchId} ${from}`}
              label={words.past}
              detail={`${kindWords(kind)}，${words.until(calendarWords(to ?? from))}`}
            >
              {branch}
            </Row>
          ))}
        </View>
      )}
    </>
  )
}

interface WaitingProps {
  move: Move
  at: number
  busy: boolean
  onWithdraw: () => void
}

/** What was asked for: who waits takes it back in one tap; a no has its words. */
function Waiting({ move, at, busy, onWithdraw }: WaitingProps) {
  const { to, kind, state, words: why } = move
  const waits = state === 'asked'
  return (
    <View className='membership'>
      <StatusWords tone={waits ? 'wait' : 'stop'} words={waits ? words.waiting : words.declined} />
      <Row label={kindWords(kind)} detail={why}>
        {to}
      </Row>
      {waits && (
        <Button
          id={`withdraw-${at}`}
          words={words.acts.withdraw}
          reason={busy ? words.busy : undefined}
          onTap={onWithdraw}
        />
      )}
    </View>
  )
}
