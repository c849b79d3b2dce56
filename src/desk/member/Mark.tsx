import { useState } from 'react'
import { View } from '@tarojs/components'
import { useSetCare, type WholeMember } from '@/client/care'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { CARE_NEEDS, type AttendancePolicy, type CareNeed } from '@/domain/care'
import type { HelpConsent } from '@/domain/helper'
import { deskStrings } from '@/deskStrings'
import { strings } from '@/strings'

const words = deskStrings.deskMember

type Heard = Exclude<HelpConsent, 'own'> | ''

interface MarkProps {
  frame: PageProps
  member: WholeMember
  onBack: () => void
}

/** What to mind of somebody: tapped, never written, and only with a yes. */
export function Mark({ frame, member, onBack }: MarkProps) {
  const { recordId, name, care, said } = member
  const [policy, setPolicy] = useState<AttendancePolicy>(care?.policy ?? 'normal')
  const [needs, setNeeds] = useState<readonly CareNeed[]>(care?.needs ?? [])
  const [heard, setHeard] = useState<Heard>('')
  const { act, run, clear } = useSetCare()
  const asks = said === null && needs.length > 0
  const leave = () => {
    clear()
    onBack()
  }
  const keep = async () => {
    const consent = asks && heard !== '' ? { consent: heard } : {}
    await run({ recordId, policy, needs: [...needs], ...consent })
    if (useSetCare.getState().act.state === 'done') onBack()
  }
  const toggle = (need: CareNeed) =>
    setNeeds(needs.includes(need) ? needs.filter((one) => one !== need) : [...needs, need])
  const missing = asks && heard === '' ? strings.problems.consentMissing.what : undefined
  return (
    <Page
      {...frame}
      onBack={leave}
      title={words.mark(name)}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void keep()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Pick
        id='policy'
        label={words.minds}
        options={strings.care.policies}
        chosen={policy}
        onPick={setPolicy}
      />
      {said === false ? (
        <View>{words.saidNo}</View>
      ) : (
        <>
          <View>
            {words.plain}
            {words.seen}
          </View>
          {CARE_NEEDS.map((need) => (
            <Choice
              key={need}
              id={`need-${need}`}
              kind='many'
              words={strings.care.needs[need]}
              checked={needs.includes(need)}
              onTap={() => toggle(need)}
            />
          ))}
          {said === true && <View>{words.saidYes}</View>}
          {asks && (
            <Pick<Heard>
              id='consent'
              label={words.consent}
              options={strings.helpers.consents as Record<Heard, string>}
              chosen={heard}
              onPick={setHeard}
            />
          )}
        </>
      )}
    </Page>
  )
}
