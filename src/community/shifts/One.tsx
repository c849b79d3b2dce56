import { View } from '@tarojs/components'
import { useSignUp } from '@/client/activity'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { shiftDay, type Roster, type Shift } from '@/client/shift'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'
import { shiftStatus } from './status'

const words = communityStrings.shifts

interface OneProps {
  frame: PageProps
  roster: Roster
  shift: Shift
  onAgain: () => void
}

/** One shift: 我去 with a look at when and where, and what came of it, which stays. */
export function One({ frame, roster, shift, onAgain }: OneProps) {
  const { activityId, mine, day, half, post, cancelReason } = shift
  const { act, run } = useSignUp()
  const take = async () => {
    await run({ activityId, guests: 0, orQueue: shift.seatsTaken >= shift.capacity })
    onAgain()
  }
  const open = cancelReason === null && shift.startsAt > now()
  return (
    <Page
      {...frame}
      title={shiftDay(day)}
      main={open && <Main shift={shift} busy={act.state === 'busy'} onTake={() => void take()} />}
      second={
        open &&
        mine && <Button {...wayTo('notGoing', { activityId })} words={words.acts.notGoing} />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void take() : undefined} />
      )}
      {act.state === 'waiting' && (
        <View {...aria('status')}>
          <StatusWords tone='wait' words={strings.outbox.signUp} />
        </View>
      )}
      {act.state === 'done' ? (
        <View {...aria('status')}>
          <StatusWords
            tone='good'
            words={act.reply.state === 'confirmed' ? words.went : words.inQueue}
          />
        </View>
      ) : (
        <StatusWords {...shiftStatus(shift)} />
      )}
      <View>
        <Row label={words.when} detail={shiftDay(day)}>
          {words.hours[half]}
        </Row>
        <Row label={words.at} detail={post}>
          {roster.name}
        </Row>
        {cancelReason === null ? (
          <Row label={words.who}>{words.whoHint}</Row>
        ) : (
          <Row label={words.why}>{cancelReason}</Row>
        )}
      </View>
    </Page>
  )
}

interface MainProps {
  shift: Shift
  busy: boolean
  onTake: () => void
}

function Main({ shift, busy, onTake }: MainProps) {
  const { activityId, mine, seatsTaken, capacity } = shift
  if (mine)
    return mine.state === 'confirmed' ? (
      <Button {...wayTo('swap', { activityId })} icon='people' words={words.acts.swap} />
    ) : null
  return (
    <Button
      kind='main'
      id='take'
      words={seatsTaken < capacity ? words.acts.go : words.acts.queue}
      reason={busy ? words.busy : undefined}
      onTap={onTake}
    />
  )
}
