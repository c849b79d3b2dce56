import { useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { useBirthdays, useGreet, type Birthday } from '@/client/birthday'
import { now } from '@/client/clock'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { isHonour, monthAhead } from '@/domain/partyAnniversary'
import { calendarDay } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'
import { Greet } from './Greet'

const words = deskStrings.deskBirthdays

/** For a secretary: whose 政治生日 comes, from a week before, and the words of the branch. */
export default function Birthdays() {
  const frame = useFrame()
  const [person, setPerson] = useState<Birthday | null>(null)
  useDidShow(() => useGreet.getState().clear())
  const turn = (to: Birthday | null) => {
    useGreet.getState().clear()
    toTop()
    setPerson(to)
  }
  if (person) return <Greet frame={frame} person={person} onBack={() => turn(null)} />
  return (
    <Page {...frame} title={words.title}>
      <OfOwnBranch>
        {({ branchId }) => <OfBranch key={branchId} branchId={branchId} onOpen={turn} />}
      </OfOwnBranch>
    </Page>
  )
}

interface OfBranchProps {
  branchId: string
  onOpen: (person: Birthday) => void
}

function OfBranch({ branchId, onOpen }: OfBranchProps) {
  const first = monthAhead(calendarDay(now()))
  const [month, setMonth] = useState(first)
  const list = useShownList(useBirthdays, { branchId, month })
  const months = [first, (first % 12) + 1]
  return (
    <>
      <Pick
        id='month'
        label={words.month}
        options={Object.fromEntries(months.map((one) => [one, words.months(one)]))}
        chosen={String(month)}
        onPick={(one) => setMonth(Number(one))}
      />
      <List
        {...list}
        id='birthday'
        entry={(one) => ({ ...entry(one), onTap: () => onOpen(one) })}
        empty={{ icon: 'star', ...words.empty }}
      />
    </>
  )
}

const entry = ({ name, month, day, years, greeting }: Birthday) => ({
  title: name,
  status: [
    greeting === null
      ? ({ words: words.waits, tone: 'wait' } as const)
      : ({ words: words.greeted, tone: 'good' } as const),
  ],
  note: words.day(month, day),
  lines: [
    ...(years === null ? [] : [words.years(years)]),
    ...(isHonour(years) ? [words.honour] : []),
  ],
})
