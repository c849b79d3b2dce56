import { useState } from 'react'
import { usePlanPairing } from '@/client/pairing'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { deskStrings } from '@/deskStrings'
import { Days } from '../Days'
import { OtherAdult } from './OtherAdult'

const words = deskStrings.deskPair

interface PlanProps {
  frame: PageProps
  pairingId: string
}

/** Who goes along with the elder, then on which day. */
export function Plan({ frame, pairingId }: PlanProps) {
  const [name, setName] = useState('')
  const [named, setNamed] = useState(false)
  const [day, setDay] = useState<string | null>(null)
  const { act, run, clear } = usePlanPairing()
  const otherAdult = name.trim()
  const show = (is: boolean) => {
    clear()
    toTop()
    setNamed(is)
  }
  if (!named) return <OtherAdult {...{ frame, name }} onName={setName} onNamed={show} />
  const missing = day === null ? words.dayMissing : undefined
  const plan = () => {
    if (day !== null) void run({ pairingId, day, otherAdult })
  }
  return (
    <Page
      {...frame}
      onBack={() => show(false)}
      title={words.planPage}
      main={
        <Button
          kind='main'
          id='plan'
          words={words.acts.plan}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={plan}
        />
      }
    >
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? plan : undefined} />
      )}
      <Days chosen={day} onPick={setDay} />
    </Page>
  )
}
