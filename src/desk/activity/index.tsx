import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { go, toTop } from '@/client/platform'
import {
  beginLike,
  useCallOff,
  useMove,
  usePosting,
  usePublish,
  useSetSeats,
  type Posting,
} from '@/client/posting'
import { useMe } from '@/client/session'
import { useShown } from '@/client/shown'
import { activityStatus, seatsWords } from '@/client/words'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { dayWords, spanWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { CallOff } from './CallOff'
import { ChangeSeats } from './ChangeSeats'
import { Move } from './Move'
import './index.scss'

const words = deskStrings.deskActivity

const CHANGES = { move: Move, seats: ChangeSeats, callOff: CallOff } as const
type ChangeName = keyof typeof CHANGES

/** For an officer: an activity of an own branch, and everything that is done with it. */
export default function ActivityDesk() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(usePosting, { activityId })
  const [doing, setDoing] = useState<ChangeName | null>(null)
  const [said, setSaid] = useState('')
  const published = usePublish(({ act }) => act)
  // Said once, to whoever just posted it.
  useEffect(() => usePublish.getState().clear, [])
  const posted = published.state === 'done' && published.reply.activityId === activityId
  if (doing && loaded.state === 'shown') {
    const Change = CHANGES[doing]
    const leave = () => {
      toTop()
      setDoing(null)
    }
    return (
      <Change
        frame={frame}
        activityId={activityId}
        posting={loaded.reply}
        onDone={(words) => {
          setSaid(words)
          leave()
          void usePosting.getState().open({ activityId })
        }}
        onBack={leave}
      />
    )
  }
  const change = (name: ChangeName) => {
    for (const act of [useMove, useSetSeats, useCallOff]) act.getState().clear()
    setSaid('')
    toTop()
    setDoing(name)
  }
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        loaded.state === 'shown' &&
        loaded.reply.state === 'published' && (
          <Button
            {...wayTo('deskRollCall', { activityId })}
            kind='main'
            icon='check'
            words={words.acts.rollCall}
          />
        )
      }
    >
      {(posted || said) && (
        <View {...aria('status')}>{said || `${words.posted}，${words.postedHint}`}</View>
      )}
      <Load loaded={loaded} onAgain={onAgain}>
        {(posting) => (
          <>
            <Facts activityId={activityId} posting={posting} />
            {posting.partyDay && posting.state === 'published' && (
              <Button
                {...wayTo('deskPartyDay', { activityId })}
                icon='flag'
                words={words.acts.partyDay}
              />
            )}
            {posting.partyDay && posting.state === 'published' && (
              <Button
                {...wayTo('deskPartyDayLead', { activityId })}
                icon='sound'
                words={words.acts.lead}
              />
            )}
            {posting.partyDay && posting.state === 'published' && now() >= posting.startsAt && (
              <Button
                {...wayTo('deskMinutes', { activityId })}
                icon='list'
                words={words.acts.minutes}
              />
            )}
            <Button
              {...wayTo('deskAttendees', { activityId })}
              icon='list'
              words={words.acts.attendees}
            />
            {now() < posting.startsAt && posting.state === 'published' && (
              <Button
                {...wayTo('deskCalls', { thing: 'activity', thingId: activityId })}
                icon='phone'
                words={words.acts.calls}
              />
            )}
            {posting.state === 'published' && (
              <Button {...wayTo('deskWall', { activityId })} icon='code' words={words.acts.wall} />
            )}
            <Button
              {...wayTo('deskSheet', { activityId })}
              icon='people'
              words={words.acts.sheet}
            />
            {posting.state === 'published' && (
              <Button
                {...wayTo('deskPledgeInvite', { activityId, branchId: posting.branchId })}
                icon='star'
                words={words.acts.pledge}
              />
            )}
            {posting.state === 'published' && now() >= posting.startsAt && (
              <Button
                {...wayTo('deskWriting', { activityId })}
                icon='news'
                words={words.acts.sum}
              />
            )}
            {posting.partyDay && (
              <Button
                {...wayTo('deskJointDay', { activityId, branchId: posting.branchId, ask: 'yes' })}
                icon='people'
                words={deskStrings.deskJointDays.title}
              />
            )}
            <Again posting={posting} />
            {posting.state === 'published' && now() < posting.startsAt && (
              <Changes onChange={change} />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}

function Facts({ activityId, posting }: { activityId: string; posting: Posting }) {
  const { title, venue, startsAt, endsAt, seatsTaken, waiting, cancelReason } = posting
  const time = now()
  const brief = { ...posting, activityId, place: venue.name, mine: null }
  return (
    <View>
      <StatusWords {...activityStatus(brief, time)} />
      <View className='posting-title'>{title}</View>
      {cancelReason && <Row label={words.cancelReason}>{cancelReason}</Row>}
      <Row label={words.when} detail={spanWords(startsAt, endsAt, time)}>
        {dayWords(startsAt, time)}
      </Row>
      <Row label={words.where}>{venue.name}</Row>
      <Row label={words.signedUp} detail={seatsWords(posting)}>
        {words.count(seatsTaken, waiting)}
      </Row>
    </View>
  )
}

function Changes({ onChange }: { onChange: (name: ChangeName) => void }) {
  const { move, seats, callOff } = words.acts
  return (
    <>
      <Button id='move' icon='clock' words={move} onTap={() => onChange('move')} />
      <Button id='seats' icon='plus' words={seats} onTap={() => onChange('seats')} />
      <Button id='callOff' icon='warning' words={callOff} onTap={() => onChange('callOff')} />
    </>
  )
}

function Again({ posting }: { posting: Posting }) {
  const me = useMe()
  if (!me) return null
  const begin = () => {
    beginLike(me, posting)
    void go('deskPost')
  }
  return <Button id='again' icon='calendar' words={words.acts.again} onTap={begin} />
}
