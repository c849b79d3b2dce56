import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { answerTo } from '@/client/load'
import { useMe } from '@/client/session'
import { useElders, useSetElders } from '@/client/team'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { FIVE_ELDERS, type FiveElder } from '@/domain/team'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.elders

/** 五老, as the secretary knows it: of others, and never of oneself (A4). */
export function Elders({ recordId }: { recordId: string }) {
  const { loaded, asked, open } = useElders()
  const { act, run, clear } = useSetElders()
  const me = useMe()
  const [chosen, setChosen] = useState<FiveElder[] | null>(null)
  useEffect(() => {
    clear()
    void useElders.getState().open({ recordId })
  }, [recordId, clear])
  const answer = answerTo({ recordId }, asked, loaded)
  if (answer.state !== 'shown') return null
  const { kinds } = answer.reply
  const keep = async (kinds: FiveElder[]) => {
    await run({ recordId, kinds })
    if (useSetElders.getState().act.state !== 'done') return
    setChosen(null)
    await open({ recordId })
  }
  const toggle = (kind: FiveElder, now: FiveElder[]) =>
    setChosen(now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind])
  return (
    <>
      {act.state === 'failed' && <Problem {...act.problem} />}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.kept} />
        </View>
      )}
      <View>
        <Row label={words.label} detail={words.hint}>
          {kinds.map((kind) => words.kinds[kind]).join('、') || words.none}
        </Row>
      </View>
      {chosen === null && me?.memberId !== recordId && (
        <Button id='elders' words={words.acts.change} onTap={() => setChosen(kinds)} />
      )}
      {chosen !== null && (
        <>
          {FIVE_ELDERS.map((kind) => (
            <Choice
              key={kind}
              id={`elder-${kind}`}
              kind='many'
              words={words.kinds[kind]}
              checked={chosen.includes(kind)}
              onTap={() => toggle(kind, chosen)}
            />
          ))}
          <Button
            id='setElders'
            words={words.acts.keep}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void keep(chosen)}
          />
        </>
      )}
    </>
  )
}
