import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { now } from '@/client/clock'
import { calendarWords, useHandOver } from '@/client/membership'
import { goHome } from '@/client/platform'
import { useSession } from '@/client/session'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import { calendarDay, daysAfter, firstOfNextMonth } from '@/domain/time'
import { Row } from '@/components/Row'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'
import type { Successor } from '.'

const words = deskStrings.deskHandOver

const DAYS = {
  today: () => calendarDay(now()),
  tomorrow: () => calendarDay(daysAfter(now(), 1)),
  month: () => firstOfNextMonth(calendarDay(now())),
}
type Day = keyof typeof DAYS

interface GiveProps {
  frame: PageProps
  branchId: string
  successor: Successor
  onBack: () => void
}

/** From which day, and what that means, before the office is given away. */
export function Give({ frame, branchId, successor, onBack }: GiveProps) {
  const { recordId, name, hasAccount } = successor
  const { act, run } = useHandOver()
  const [day, setDay] = useState<Day>('month')
  const from = DAYS[day]()
  const busy = act.state === 'busy' ? deskStrings.desk.busy : undefined
  const give = async () => {
    await run({ branchId, recordId, from })
    // From today on this is not the secretary any more.
    await useSession.getState().load()
  }
  if (act.state === 'done') return <Given frame={frame} name={name} from={from} />
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.really(name)}
      second={<Button id='keep' words={words.acts.keep} onTap={onBack} />}
      main={
        <Button
          kind='main'
          id='give'
          words={words.acts.give}
          reason={hasAccount ? busy : strings.problems.noAccount.what}
          onTap={() => void give()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        <Row label={words.then}>{words.effect}</Row>
      </View>
      <View>{words.when}</View>
      {(Object.keys(DAYS) as Day[]).map((one) => (
        <Choice
          key={one}
          id={`day-${one}`}
          kind='one'
          words={words.days[one]}
          second={calendarWords(DAYS[one]())}
          checked={day === one}
          onTap={() => setDay(one)}
        />
      ))}
    </Page>
  )
}

function Given({ frame, name, from }: { frame: PageProps; name: string; from: string }) {
  const result = {
    tone: 'good' as const,
    happened: words.done(name),
    detail: words.from(calendarWords(from)),
    next: words.next,
  }
  const aloud = useAloud('deskHandOver', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={<Button kind='main' id='done' words={words.acts.home} onTap={() => void goHome()} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
