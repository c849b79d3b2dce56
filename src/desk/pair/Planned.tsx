import { useState } from 'react'
import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { useCallOffPairing, type PlannedVisit } from '@/client/pairing'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { calendarDay, dayWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { Visit } from './Visit'

const words = deskStrings.deskPair

interface PlannedProps {
  frame: PageProps
  pairingId: string
  visit: PlannedVisit
}

/** A visit that was planned: written down from its day on, or called off, asked once. */
export function Planned({ frame, pairingId, visit }: PlannedProps) {
  const { visitId, day, otherAdult } = visit
  const [doing, setDoing] = useState<'write' | 'callOff' | null>(null)
  const { act, run, clear } = useCallOffPairing()
  const show = (what: typeof doing) => {
    clear()
    toTop()
    setDoing(what)
  }
  const inside = { ...frame, onBack: () => show(null) }
  if (doing === 'write') return <Visit frame={inside} pairingId={pairingId} planned={visit} />
  const callOff = () => void run({ pairingId, visitId })
  if (doing === 'callOff')
    return (
      <Page
        {...inside}
        title={words.really}
        second={<Button id='keep' words={words.acts.keep} onTap={() => show(null)} />}
        main={
          <Button
            kind='main'
            id='reallyOff'
            words={words.acts.callOff}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={callOff}
          />
        }
      >
        {act.state === 'failed' && (
          <Problem {...act.problem} onAgain={act.problem.again ? callOff : undefined} />
        )}
      </Page>
    )
  return (
    <Page
      {...frame}
      title={words.plannedPage(dayWords(`${day}T00:00:00.000Z`, now()))}
      second={<Button id='callOff' words={words.acts.callOff} onTap={() => show('callOff')} />}
      main={
        <Button
          kind='main'
          id='write'
          words={words.acts.write}
          reason={day > calendarDay(now()) ? words.waits : undefined}
          onTap={() => show('write')}
        />
      }
    >
      <View>{words.along(otherAdult)}</View>
    </Page>
  )
}
