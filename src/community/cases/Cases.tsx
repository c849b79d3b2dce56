import { View } from '@tarojs/components'
import { caseStage, CASE_TONES, type CaseBrief } from '@/client/caseFile'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import type { CaseKind } from '@/domain/caseFile'
import { pastDayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.cases

interface CasesProps {
  asked: CaseBrief[]
  assigned: CaseBrief[]
  kind: CaseKind
}

/** Without a word of what it is about: over a shoulder nothing is read. */
export function Cases({ asked, assigned, kind }: CasesProps) {
  const own = asked.filter((one) => one.kind === kind)
  const helped = assigned.filter((one) => one.kind === kind)
  return (
    <>
      {helped.length > 0 && <Heading words={words.assigned} />}
      {helped.map((one, at) => (
        <Entry
          key={one.caseId}
          id={`helped-${at}`}
          title={words.kinds[kind]}
          note={pastDayWords(one.askedAt, now())}
          lines={[words.helping]}
          onTap={wayTo('case', { caseId: one.caseId }).onTap}
        />
      ))}
      <Heading words={words.asked} />
      {own.length === 0 && <View>{words.none}</View>}
      {own.map((one, at) => {
        const stage = caseStage(one.state)
        return (
          <Entry
            key={one.caseId}
            id={`case-${at}`}
            title={words.kinds[kind]}
            status={[{ words: words.stages[stage], tone: CASE_TONES[stage] }]}
            note={pastDayWords(one.askedAt, now())}
            lines={[]}
            onTap={wayTo('case', { caseId: one.caseId }).onTap}
          />
        )
      })}
    </>
  )
}
