import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAloud } from '@/client/aloud'
import { scopesWords, useAgreeToHelp, type Helper } from '@/client/helper'
import { toTop } from '@/client/platform'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { ResultPage, resultTexts } from '@/components/ResultPage'
import {
  GRANT_DAYS,
  HELP_SCOPES,
  HELPER_KIN,
  type HelperKin,
  type HelpScope,
} from '@/domain/helper'
import { Row } from '@/components/Row'
import { strings } from '@/strings'

const words = strings.helpers
const kin = strings.kin.helper
const BEFORE_SECRETARY = ['spoken', 'written'] as const

interface YesProps {
  frame: PageProps
  helper: Helper
  /** Said to a secretary, who writes down how. */
  desk: boolean
  /** The yes is on its way. */
  onBegin?: () => void
  onLeave: () => void
  /** For one who asks: not to be helped by them. */
  onStop?: () => void
}

/** The elder's yes: who it is, what for, how long; each thing beyond seeing the plans by a tap of its own. */
export function Yes({ frame, helper, desk, onBegin, onLeave, onStop }: YesProps) {
  const { grantId, name } = helper
  const { act, run } = useAgreeToHelp()
  const [relation, setRelation] = useState(helper.relation)
  const [scopes, setScopes] = useState<HelpScope[]>(
    helper.scopes.length > 0 ? helper.scopes : ['plans'],
  )
  const [days, setDays] = useState<(typeof GRANT_DAYS)[number]>(GRANT_DAYS[0])
  const [consent, setConsent] = useState<(typeof BEFORE_SECRETARY)[number] | null>(null)
  if (act.state === 'done' && relation)
    return <Agreed frame={frame} who={kin[relation]} scopes={scopes} onLeave={onLeave} />
  const back = helper.state === 'asked' ? {} : { onBack: onLeave }
  if (!relation)
    return (
      <Page
        {...frame}
        {...back}
        title={words.asks(name)}
        second={onStop && <Button id='decline' words={words.acts.decline} onTap={onStop} />}
      >
        <View>{words.who(name)}</View>
        {HELPER_KIN.map((one) => (
          <Choice
            key={one}
            id={`kin-${one}`}
            kind='one'
            words={kin[one]}
            checked={false}
            onTap={() => {
              setRelation(one)
              toTop()
            }}
          />
        ))}
      </Page>
    )
  const missing = desk && consent === null ? words.consentMissing : undefined
  const agree = (by: HelperKin) => {
    onBegin?.()
    void run({ grantId, relation: by, scopes, days, ...(consent && { consent }) })
  }
  const toggle = (scope: HelpScope) =>
    setScopes(HELP_SCOPES.filter((one) => scopes.includes(one) !== (one === scope)))
  return (
    <Page
      {...frame}
      onBack={helper.relation ? onLeave : () => setRelation(null)}
      title={words.what(kin[relation])}
      main={
        <Button
          kind='main'
          id='agree'
          words={words.acts.agree}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => agree(relation)}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
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

interface AgreedProps {
  frame: PageProps
  who: string
  scopes: HelpScope[]
  onLeave: () => void
}

function Agreed({ frame, who, scopes, onLeave }: AgreedProps) {
  const result = {
    tone: 'good' as const,
    happened: words.agreed(who),
    detail: scopesWords(scopes),
    next: words.stopAnyTime,
  }
  const aloud = useAloud('helpers', resultTexts(result), { onCall: frame.onCall })
  return (
    <Page
      {...frame}
      main={<Button kind='main' id='done' words={words.acts.done} onTap={onLeave} />}
    >
      <ResultPage {...result} {...aloud} />
    </Page>
  )
}
