import { useState } from 'react'
import { now } from '@/client/clock'
import { useMarkJointDay, type JointRecord } from '@/client/jointDay'
import { problemOf } from '@/client/words'
import { Button } from '@/components/Button'
import { Heading } from '@/components/Heading'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { markRefusal, rollCallStage, type AttendanceMark, type MarkReason } from '@/domain/rollCall'
import { deskStrings } from '@/deskStrings'
import { MarkChoices, WhyChoices } from '../roll-call/Choices'

const words = deskStrings.deskJointDay

interface MarkProps {
  frame: PageProps
  joint: JointRecord
  branchId: string
  person: JointRecord['people'][number]
  onDone: () => void
}

/** How one of the own people took part: at the door of the other branch its officers need not ask. */
export function Mark({ frame, joint, branchId, person, onDone }: MarkProps) {
  const { act, run } = useMarkJointDay()
  const [mark, setMark] = useState<AttendanceMark | null>(person.mark)
  const [why, setWhy] = useState<MarkReason | null>(null)
  const { activityId, startsAt, endsAt } = joint
  const times = {
    ...{ state: 'published' as const, startsAt, endsAt },
    ...{ signUpOpensAt: startsAt, signUpClosesAt: startsAt },
  }
  const refusal = markRefusal(times, { mark, claims: false, why }, now())
  const keep = async () => {
    const { recordId, mark: seen } = person
    await run({ activityId, branchId, recordId, seen, mark, ...(why && { why }) })
    if (useMarkJointDay.getState().act.state === 'done') onDone()
  }
  const reason =
    act.state === 'busy'
      ? words.busy
      : mark === person.mark
        ? words.chooseFirst
        : refusal
          ? problemOf(refusal).what
          : undefined
  return (
    <Page
      {...frame}
      title={words.how(person.name)}
      main={
        <Button
          kind='main'
          id='keep'
          words={words.acts.keep}
          reason={reason}
          onTap={() => void keep()}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <MarkChoices mark={mark} marked={person.mark !== null} onPick={setMark} />
      {rollCallStage(times, now()) === 'closed' && (
        <>
          <Heading words={deskStrings.deskRollCall.why} />
          <WhyChoices why={why} onPick={setWhy} />
        </>
      )}
    </Page>
  )
}
