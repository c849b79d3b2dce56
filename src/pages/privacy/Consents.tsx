import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@/contract'
import { now } from '@/client/clock'
import { useConsent } from '@/client/privacy'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Load, type LoadProps } from '@/components/Load'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import type { ConsentKind } from '@/domain/privacy'
import { pastDayWords } from '@/domain/time'
import { strings } from '@/strings'
import './index.scss'

const words = strings.privacy

type Consents = ReplyOf<'privacy.consents'>

/** 11月23日说的：同意 */
function saidWords({ history }: Consents, kind: ConsentKind): string {
  const last = history.find((one) => one.kind === kind)
  if (!last) return words.unasked
  const [day = ''] = pastDayWords(last.at, now()).split(' ')
  return last.given ? words.agreed(day) : words.disagreed(day)
}

/** Every consent apart: what, why, how long, and one switch. */
export function Consents(shown: Omit<LoadProps<Consents>, 'children'>) {
  const { act, run, clear } = useConsent()
  const [noted, setNoted] = useState<ConsentKind>()
  const say = async (kind: ConsentKind, given: boolean) => {
    setNoted(kind)
    await run({ kind, given })
    shown.onAgain()
  }
  if (act.state === 'failed') {
    return (
      <View>
        <Problem what={act.problem.what} todo={act.problem.todo} />
        <Button id='consents' words={words.acts.back} onTap={clear} />
      </View>
    )
  }
  const busy = act.state === 'busy' ? words.busy : undefined
  return (
    <Load {...shown}>
      {(consents) => (
        <>
          <View className='privacy-consents'>{words.consents}</View>
          <View>{words.free}</View>
          {consents.now.map(({ kind, given }) => (
            <View key={kind}>
              <View className='privacy-kind'>{words.kinds[kind].name}</View>
              <Row label={words.what}>{words.kinds[kind].what}</Row>
              <Row label={words.why}>{words.kinds[kind].why}</Row>
              <Row label={words.long}>{words.kinds[kind].long}</Row>
              <Choice
                id={`consent-${kind}`}
                kind='many'
                words={words.kinds[kind].agree}
                second={saidWords(consents, kind)}
                checked={given}
                reason={busy}
                onTap={() => void say(kind, !given)}
              />
              {noted === kind && act.state === 'done' && (
                <View {...aria('status')}>
                  <StatusWords tone='good' words={words.noted} />
                </View>
              )}
            </View>
          ))}
        </>
      )}
    </Load>
  )
}
