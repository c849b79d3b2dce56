import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAgreeToHelp, type Helper } from '@/client/helper'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { GRANT_DAYS, HELP_SCOPES, type HelperKin, type HelpScope } from '@/domain/helper'
import { strings } from '@/strings'
import { Agreed } from './Agreed'
import { WhatKin } from './WhatKin'

const words = strings.helpers
const kin = strings.kin.helper
const BEFORE_SECRETARY = ['spoken', 'written'] as const

interface YesProps {
  frame: PageProps
  helper: Helper
  /** Said to a secretary, who writes down how. */
  desk: boolean
  /** The yes is on its way. */
  onBegin: () => void
  onLeave: () => void
  /** For one who asks: not to be helped by them. */
  onStop: (() => void) | undefined
}

/** The elder's yes: to whom, what for, how long; each thing beyond seeing the plans by a tap of its own. */
export function Yes({ frame, helper, desk, onBegin, onLeave, onStop }: YesProps) {
  const { grantId, name } = helper
  const { act, run } = useAgreeToHelp()
  const [relation, setRelation] = useState(helper.relation)
  const [scopes, setScopes] = useState<HelpScope[]>(
    helper.scopes.length > 0 ? helper.scopes : ['plans'],
  )
  const [days, setDays] = useState<(typeof GRANT_DAYS)[number]>(GRANT_DAYS[0])
  const [consent, setConsent] = useState<(typeof BEFORE_SECRETARY)[number] | null>(null)
  const [renaming, setRenaming] = useState(false)
  const [agreed, setAgreed] = useState(false)
  if (agreed && relation)
    return <Agreed frame={frame} who={kin[relation]} scopes={scopes} onLeave={onLeave} />
  const asks = helper.state === 'asked'
  const back = asks ? {} : { onBack: onLeave }
  if (!relation || renaming)
    return (
      <WhatKin
        frame={{ ...frame, ...back, ...(relation && { onBack: () => setRenaming(false) }) }}
        name={name}
        relation={relation}
        onPick={(one) => {
          setRelation(one)
          setRenaming(false)
        }}
        onStop={onStop}
      />
    )
  const missing = desk && consent === null ? words.consentMissing : undefined
  const agree = async (by: HelperKin) => {
    onBegin()
    await run({ grantId, relation: by, scopes, days, ...(consent && { consent }) })
    setAgreed(useAgreeToHelp.getState().act.state === 'done')
  }
  const toggle = (scope: HelpScope) =>
    setScopes(HELP_SCOPES.filter((one) => scopes.includes(one) !== (one === scope)))
  return (
    <Page
      {...frame}
      {...back}
      {...(!helper.relation && { onBack: () => setRelation(null) })}
      title={asks ? words.asks(name) : words.what(kin[relation])}
      second={onStop && <Button id='decline' words={words.acts.decline} onTap={onStop} />}
      main={
        <Button
          kind='main'
          id='agree'
          words={words.acts.agree}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void agree(relation)}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>
        <Row label={asks && relation === helper.relation ? words.says : words.is}>
          {kin[relation]}
        </Row>
      </View>
      <Button id='otherKin' kind='quiet' words={words.acts.kin} onTap={() => setRenaming(true)} />
      {asks && <View className='helper-how'>{words.what(kin[relation])}</View>}
      {HELP_SCOPES.map((scope) => (
        <Choice
          key={scope}
          id={`scope-${scope}`}
          kind='many'
          words={words.scopes[scope]}
          checked={scopes.includes(scope)}
          reason={scope === 'plans' ? words.always : undefined}
          onTap={() => toggle(scope)}
        />
      ))}
      <View>
        <Row label={words.each}>{words.told}</Row>
      </View>
      <View>{words.howLong}</View>
      {GRANT_DAYS.map((one) => (
        <Choice
          key={one}
          id={`days-${one}`}
          kind='one'
          words={words.days[one]}
          checked={days === one}
          onTap={() => setDays(one)}
        />
      ))}
      {desk && (
        <>
          <View>{words.consent}</View>
          {BEFORE_SECRETARY.map((one) => (
            <Choice
              key={one}
              id={`consent-${one}`}
              kind='one'
              words={words.consents[one]}
              checked={consent === one}
              onTap={() => setConsent(one)}
            />
          ))}
        </>
      )}
    </Page>
  )
}
