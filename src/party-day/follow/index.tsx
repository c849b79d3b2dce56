import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useHand, useListening, type Following } from '@/client/partyDay'
import { useActing } from '@/client/acting'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { linesOf } from '@/components/lines'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { listens } from '@/domain/partyDay'
import { partyDayStrings } from '@/partyDayStrings'
import { useFollowing } from '../following'
import { MakeUp } from './MakeUp'
import { useMakingUp } from './makingUp'
import { Step } from './Step'
import { Waiting } from './Waiting'

const { follow: words, matter: votes } = partyDayStrings

/** A party day from home: the step it is at, large and aloud, and the few things one can do. */
export default function Follow() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, lost, again } = useFollowing(activityId)
  const listening = useListening()
  const hand = useHand()
  const acting = useActing(({ elder }) => elder !== null)
  useDidShow(() => {
    listening.clear()
    hand.clear()
  })
  const day = loaded.state === 'shown' ? loaded.reply : null
  const busy = listening.act.state === 'busy' || hand.act.state === 'busy'
  const mark = day?.mark ?? null
  const handUp = day?.handUp ?? false
  const failed = [listening.act, hand.act].find(({ state }) => state === 'failed')
  const waits = busy ? words.busy : undefined
  const listen = (kind: 'main' | 'second') => (
    <Button
      kind={kind}
      id='listening'
      icon='ear'
      words={words.acts.listen}
      reason={waits}
      onTap={() => void listening.run({ activityId })}
    />
  )
  const decide = day?.matter && day.voter && (
    <Button
      {...wayTo('partyDayMatter', { matterId: day.matter.matterId })}
      kind='main'
      icon='check'
      words={words.acts.matter}
    />
  )
  const on = day?.stage === 'on'
  const making = useMakingUp(activityId, day)
  return (
    <Page
      {...frame}
      main={
        day?.stage === 'over' ? making.main : on && (decide || (listens(mark) && listen('main')))
      }
      // Who comes while something is decided says both.
      second={
        day?.stage === 'over' ? making.second : on && decide && listens(mark) && listen('second')
      }
    >
      {lost && (
        <View {...aria('status')}>
          <StatusWords tone='wait' words={words.lost} />
        </View>
      )}
      {failed?.state === 'failed' && <Problem {...failed.problem} />}
      <Load loaded={loaded} onAgain={again}>
        {(day) =>
          day.stage === 'on' ? (
            <>
              <Step key={day.at} day={day} onCall={frame.onCall} />
              <Mine day={day} />
              {!acting && (
                <>
                  <Button
                    {...wayTo('partyDaySay', { activityId })}
                    icon='mic'
                    words={words.acts.say}
                  />
                  <Button
                    id='hand'
                    icon='phone'
                    words={handUp ? words.acts.handDown : words.acts.handUp}
                    reason={waits}
                    onTap={() => void hand.run({ activityId, up: !handUp })}
                  />
                </>
              )}
            </>
          ) : (
            <MakeUp day={day} making={making} onCall={frame.onCall}>
              <Waiting day={day} activityId={activityId} onCall={frame.onCall} />
            </MakeUp>
          )
        }
      </Load>
    </Page>
  )
}

/** How I take part, as it is written down; nothing is counted. */
function Mine({ day: { mark, handUp, matter, voter } }: { day: Following }) {
  const taking = { present: words.inRoom, online: words.listening }[mark as 'present' | 'online']
  return (
    <View {...aria('status')}>
      {taking ? (
        <StatusWords tone='good' words={taking} />
      ) : (
        <View className={linesOf(words.voluntary)}>{words.voluntary}</View>
      )}
      {handUp && <StatusWords tone='wait' icon='phone' words={words.handUp} />}
      {matter && <StatusWords tone='busy' icon='people' words={words.matter} />}
      {matter && !voter && `${votes.noVote}。${votes.noVoteWhy}`}
    </View>
  )
}
