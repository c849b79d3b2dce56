import { useState } from 'react'
import { dictation } from '@/client/dictation'
import { usePlanPairing } from '@/client/pairing'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Field } from '@/components/Field'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { LONGEST_NAME } from '@/domain/pairing'
import { deskStrings } from '@/deskStrings'
import { Days } from '../Days'

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
  if (!named)
    return (
      <Page
        {...frame}
        title={words.two}
        main={
          <Button
            kind='main'
            id='next'
            words={words.acts.next}
            reason={otherAdult === '' ? words.nameMissing : undefined}
            onTap={() => show(true)}
          />
        }
      >
        <Field
          id='other'
          label={words.otherAdult}
          value={name}
          longest={LONGEST_NAME}
          onChange={setName}
          onDone={() => show(otherAdult !== '')}
          dictate={dictation()}
        />
      </Page>
    )
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
