import { View } from '@tarojs/components'
import type { Leading } from '@/client/partyDayLead'
import { aria } from '@/components/aria'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'

const words = deskStrings.deskPartyDayLead

/** Where it stands: the step, what comes next, who leads, and who is there. */
export function Now({ day }: { day: Leading }) {
  const { stage, steps, at, leader, room, home, due, here, came, left } = day
  const step = steps[at]
  const next = steps[at + 1]
  const status =
    stage === 'on' ? (
      leader && (
        <StatusWords
          tone={leader.me ? 'good' : 'wait'}
          icon='person'
          words={leader.me ? words.leaderMe : words.leader(leader.name)}
        />
      )
    ) : (
      <StatusWords tone='plain' words={words[stage]} />
    )
  return (
    <>
      <View {...aria('status')}>{status}</View>
      <View>
        {step ? (
          <Row
            label={words.place(at + 1, steps.length)}
            detail={next ? words.next(next.title) : words.last}
          >
            {step.speaker ? `${step.title}（${step.speaker}）` : step.title}
          </Row>
        ) : (
          <View>{words.noSteps}</View>
        )}
        {stage !== 'coming' && (
          <Row label={words.there} detail={words.quorum(due, here)}>
            {`${words.room(room)}，${words.home(home)}`}
          </Row>
        )}
        {came + left > 0 && <View>{words.moved(came, left)}</View>}
      </View>
    </>
  )
}
