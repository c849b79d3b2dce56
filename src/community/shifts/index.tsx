import { Fragment, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useSignUp } from '@/client/activity'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { shiftDay, useShifts, weekOf, type Roster, type Shift } from '@/client/shift'
import { useShown } from '@/client/shown'
import { Button } from '@/components/Button'
import { Empty } from '@/components/Empty'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { communityStrings } from '@/communityStrings'
import { One } from './One'
import { Swaps } from './Swaps'
import { shiftStatus } from './status'

const words = communityStrings.shifts

type Week = keyof typeof words.weeks

/** 导医导诊: this week and the next, by half-days; one tap and a yes takes one. */
export default function Shifts() {
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useShifts, {})
  const [week, setWeek] = useState<Week>('this')
  const [chosen, setChosen] = useState('')
  const clear = useSignUp((store) => store.clear)
  useDidShow(clear)
  const rosters = loaded.state === 'shown' ? loaded.reply.rosters : []
  const found = rosters.flatMap((roster) =>
    roster.shifts.flatMap((shift) => (shift.activityId === chosen ? { roster, shift } : [])),
  )[0]
  const close = () => {
    clear()
    setChosen('')
  }
  if (found) return <One {...found} frame={{ ...frame, onBack: close }} onAgain={onAgain} />
  return (
    <Page {...frame} title={words.title}>
      <Load loaded={loaded} onAgain={onAgain}>
        {({ registered, rosters, swaps }) =>
          registered ? (
            <>
              <Swaps swaps={swaps} />
              <Pick
                id='week'
                label={words.which}
                options={words.weeks}
                chosen={week}
                onPick={setWeek}
              />
              <Rosters rosters={rosters} week={week} onChoose={setChosen} />
            </>
          ) : (
            <Empty icon='place' {...words.report}>
              <Button {...wayTo('report')} words={words.acts.report} />
            </Empty>
          )
        }
      </Load>
    </Page>
  )
}

interface RostersProps {
  rosters: Roster[]
  week: Week
  onChoose: (activityId: string) => void
}

function Rosters({ rosters, week, onChoose }: RostersProps) {
  const next = weekOf(1)
  const inWeek = ({ day }: Shift) => (week === 'this' ? day < next : day >= next)
  const shown = rosters
    .map((roster) => ({ ...roster, shifts: roster.shifts.filter(inWeek) }))
    .filter(({ shifts }) => shifts.length > 0)
  if (shown.length === 0) return <Empty icon='calendar' {...words.empty} />
  return shown.map(({ communityId, name, weeklyLimit, shifts }) => (
    <Fragment key={communityId}>
      <Heading words={name} />
      <View>{words.limit(weeklyLimit)}</View>
      {shifts.map((shift) => (
        <Entry
          key={shift.activityId}
          id={`shift-${shift.activityId}`}
          title={`${shiftDay(shift.day)} ${words.halves[shift.half]}`}
          status={[shiftStatus(shift)]}
          lines={[shift.post]}
          onTap={() => onChoose(shift.activityId)}
        />
      ))}
    </Fragment>
  ))
}
