import { View } from '@tarojs/components'
import { caseStage, CASE_TONES, type WholeCase } from '@/client/caseFile'
import { now } from '@/client/clock'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { CASE_SIDES, isOpenCase } from '@/domain/caseFile'
import { dayWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.case
const { kinds, notices, readers, stages } = communityStrings.cases

const day = (date: string) => dayWords(`${date}T00:00:00.000Z`, now())

/** The case, in the order in which it came to be. */
export function Facts({ file }: { file: WholeCase }) {
  const { kind, state, mine, answer, helper, until, followUpDay } = file
  const stage = caseStage(state)
  return (
    <>
      <StatusWords tone={CASE_TONES[stage]} words={stages[stage]} />
      <View>
        <Row label={words.said} long>
          {file.words}
        </Row>
        {answer && (
          <Row label={words.ends[state as keyof typeof words.ends]} long>
            {answer}
          </Row>
        )}
        {followUpDay && <Row label={words.followUp}>{day(followUpDay)}</Row>}
        {!mine.asker && <Row label={words.asker}>{file.asker}</Row>}
        {helper && (
          <Row label={words.helper} detail={state === 'assigned' ? words.assigned : undefined}>
            {helper}
          </Row>
        )}
        {kind === 'mediation' && <Yeses file={file} />}
        {until && isOpenCase(state) && <Row label={words.until}>{day(until)}</Row>}
        <Row label={words.kind}>{kinds[kind]}</Row>
      </View>
      <View>{`${notices[kind]}${readers}`}</View>
    </>
  )
}

/** How, by whom and when each side said yes to mediating at all. */
function Yeses({ file: { yeses } }: { file: WholeCase }) {
  return CASE_SIDES.map((side) => {
    const yes = yeses.find((one) => one.side === side && one.round === 0)
    return (
      <Row
        key={side}
        label={words.yeses[side]}
        detail={yes && words.noted(words.hows[yes.how], yes.by)}
      >
        {yes ? dayWords(yes.at, now()) : words.noYet}
      </Row>
    )
  })
}
