import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import {
  useCancelShift,
  useDecideSwap,
  useRosterWeek,
  useThankShifts,
  weekOf,
  type RosterWeek,
} from '@/client/shift'
import { useShown } from '@/client/shown'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { NotYours } from '../NotYours'
import { useOwnCommunity } from '../ownCommunity'
import { Decide } from './Decide'
import { One } from './One'
import { Thank } from './Thank'
import { Week } from './Week'

const words = deskStrings.deskShifts

/** For a worker: a week of shifts, who comes, what is short, and which swaps wait for a yes. */
export default function DeskShifts() {
  const frame = useFrame()
  const { communityId } = useRouter().params
  const { community, pick } = useOwnCommunity({ asked: communityId })
  if (!community)
    return (
      <Page {...frame} title={words.title}>
        <NotYours />
      </Page>
    )
  return (
    <OfCommunity
      key={community.communityId}
      frame={frame}
      communityId={community.communityId}
      pick={pick}
    />
  )
}

const WEEKS = { last: -1, this: 0, next: 1 } as const

/** What is open on the page beside the week: a shift, a swap, or the thanks. */
type Doing = { what: 'shift' | 'swap'; id: string } | { what: 'thank' } | null

interface OfCommunityProps {
  frame: PageProps
  communityId: string
  pick: React.ReactNode
}

function OfCommunity({ frame, communityId, pick }: OfCommunityProps) {
  const [which, setWhich] = useState<keyof typeof WEEKS>('this')
  const week = weekOf(WEEKS[which])
  const { loaded, onAgain } = useShown(useRosterWeek, { communityId, week })
  const [doing, setDoing] = useState<Doing>(null)
  const [said, setSaid] = useState('')
  const acts = [useCancelShift(), useDecideSwap(), useThankShifts()]
  const clear = () => acts.forEach((act) => act.clear())
  useDidShow(clear)
  const leave = () => {
    clear()
    setDoing(null)
  }
  const done = (happened: string) => {
    setSaid(happened)
    leave()
    onAgain()
  }
  const roster = loaded.state === 'shown' ? loaded.reply : null
  const inner = { frame: { ...frame, onBack: leave }, onDone: done }
  const open = roster && doing && openOf(roster, doing)
  if (open?.shift) return <One {...inner} shift={open.shift} />
  if (open?.swap) return <Decide {...inner} swap={open.swap} />
  if (doing?.what === 'thank') return <Thank {...inner} communityId={communityId} week={week} />
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        <Button kind='main' {...wayTo('deskShiftPlan', { communityId })} words={words.acts.plan} />
      }
      second={
        roster?.unthanked && (
          <Button
            id='thank'
            icon='heart'
            words={words.acts.thank}
            onTap={() => setDoing({ what: 'thank' })}
          />
        )
      }
    >
      {said !== '' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={said} />
        </View>
      )}
      {pick}
      <Pick
        id='week'
        label={words.which}
        options={words.weeks}
        chosen={which}
        onPick={(one) => {
          setSaid('')
          setWhich(one)
        }}
      />
      <Load loaded={loaded} onAgain={onAgain}>
        {(roster) => (
          <Week
            roster={roster}
            onShift={(id) => setDoing({ what: 'shift', id })}
            onSwap={(id) => setDoing({ what: 'swap', id })}
          />
        )}
      </Load>
    </Page>
  )
}

function openOf(roster: RosterWeek, doing: NonNullable<Doing>) {
  if (doing.what === 'shift')
    return { shift: roster.shifts.find(({ activityId }) => activityId === doing.id) }
  if (doing.what === 'swap') return { swap: roster.swaps.find(({ swapId }) => swapId === doing.id) }
  return null
}
