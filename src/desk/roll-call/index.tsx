import { useCallback, useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { HAS_SCANNER, toTop } from '@/client/platform'
import { useNotices } from '@/client/notices'
import {
  scanCard,
  setMark,
  usePending,
  useRollCall,
  useScanCard,
  useUncountedTap,
  type Called,
  type Roll,
} from '@/client/rollCall'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Digits } from '@/components/Digits'
import { Empty } from '@/components/Empty'
import { Load } from '@/components/Load'
import { Notices } from '@/components/Notices'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { checkInCloses, rollCallStage } from '@/domain/rollCall'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Change } from './Change'
import { Changes } from './Changes'
import { Names } from './Names'
import { Scanned } from './Scanned'
import './index.scss'

const words = deskStrings.deskRollCall

/** At the door: tap who is there. It works without a net, and two secretaries may tap together. */
export default function RollCall() {
  const { activityId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useRollCall, { activityId })
  const [changing, setChanging] = useState<Called | null>(null)
  const uncounted = useUncountedTap()
  const pending = usePending(activityId)
  const scanned = useScanCard(({ act }) => act)
  const notices = useNotices(activityId)
  useDidShow(() => useUncountedTap.setState(null, true))
  useEffect(() => useScanCard.getState().clear, [])
  // One and the same for all names, so that a tap draws one row and not forty.
  const here = useCallback(
    (person: Called) =>
      void setMark(activityId, person, { mark: 'present', guests: person.guests }),
    [activityId],
  )
  const change = useCallback((person: Called | null) => {
    toTop()
    setChanging(person)
  }, [])
  if (changing && loaded.state === 'shown')
    return (
      <Change
        frame={frame}
        roll={loaded.reply}
        person={changing}
        onKeep={(tap) => {
          void setMark(activityId, changing, tap)
          change(null)
        }}
        onBack={() => change(null)}
      />
    )
  if (scanned.state !== 'idle')
    return <Scanned frame={frame} activityId={activityId} act={scanned} />
  return (
    <Page {...frame} wide title={words.title}>
      <Notices notices={notices} />
      {uncounted && <Problem {...uncounted.problem} what={words.uncounted(uncounted.name)} />}
      <Load loaded={loaded} onAgain={onAgain}>
        {(roll) => (
          <>
            <Head roll={roll} />
            {HAS_SCANNER && roll.state === 'published' && rollCallStage(roll, now()) === 'open' && (
              <Button
                id='scan'
                icon='code'
                words={words.acts.scan}
                onTap={() => void scanCard(activityId)}
              />
            )}
            <Names roll={roll} pending={pending} onHere={here} onChange={change} />
            {roll.people.length === 0 && <Empty icon='people' {...words.empty} />}
            <Changes changes={roll.changes} />
            <Button {...wayTo('deskWall', { activityId })} icon='code' words={words.acts.wall} />
            <Button {...wayTo('deskSheet', { activityId })} icon='list' words={words.acts.sheet} />
          </>
        )}
      </Load>
    </Page>
  )
}

/** What is called out, and how far the roll is. */
function Head({ roll }: { roll: Roll }) {
  const { title, startsAt, people, code, state } = roll
  const stage = rollCallStage(roll, now())
  const present = people.filter(({ mark }) => mark === 'present')
  const guests = present.reduce((sum, person) => sum + person.guests, 0)
  const expected = people.filter(({ signUp, mark }) => signUp === 'confirmed' && mark === null)
  const count = words.count(present.length, expected.length)
  return (
    <>
      <View>
        <View className='roll-title'>{title}</View>
        <View className='roll-second lines-phrases'>{momentWords(startsAt, now())}</View>
      </View>
      {state === 'published' && now() < checkInCloses(roll) && (
        <View>
          <View className='roll-second'>{words.code}</View>
          <Digits digits={code} words={words.spoken} />
        </View>
      )}
      <View {...aria('status')}>
        {guests > 0 ? `${count}，${words.guests(guests)}` : count}
        {stage !== 'open' && (
          <View className='roll-second'>{stage === 'before' ? words.before : words.closed}</View>
        )}
      </View>
    </>
  )
}
