import { useState } from 'react'
import { View } from '@tarojs/components'
import { useHomeCommunities, useReport, type Registration } from '@/client/registration'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Page, type PageProps } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { Problem } from '@/components/Problem'
import { SKILLS, WILLING_TIMES, type Skill, type WillingTime } from '@/domain/registration'
import { communityStrings } from '@/communityStrings'
import { Finder } from '../Finder'
import { SkillPicture } from '../SkillPicture'

const words = communityStrings.report
const EVERYWHERE = {}

interface QuestionsProps {
  frame: PageProps
  /** What was said before; null: for the first time. */
  before: Registration | null
  onDone: () => void
}

const toggled = <Value extends string>(values: Value[], value: Value) =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]

/** Three questions, one a page: which community, what one likes doing, when and how far. */
export function Questions({ frame, before, onDone }: QuestionsProps) {
  const [step, setStep] = useState(0)
  const [communityId, setCommunity] = useState(before?.community.communityId)
  const [skills, setSkills] = useState<Skill[]>(before?.skills ?? [])
  const [times, setTimes] = useState<WillingTime[]>(before?.times ?? [])
  const [reach, setReach] = useState(before?.reach ?? 'near')
  const [able, setAble] = useState<'yes' | 'no' | 'unsaid'>(
    before ? (before.able ? 'yes' : 'no') : 'unsaid',
  )
  const { act, run } = useReport()
  const send = async () => {
    if (!communityId || able === 'unsaid') return
    await run({ communityId, skills, times, reach, able: able === 'yes' })
    if (useReport.getState().act.state === 'done') onDone()
  }
  const page = {
    ...frame,
    ...(step > 0 && { onBack: () => setStep(step - 1) }),
    title: words.questions[step] ?? words.title,
  }
  // Said aloud, because the page changes without being left.
  const nth = <View {...aria('status')}>{words.step(step + 1)}</View>
  if (step === 0)
    return (
      <Page {...page}>
        {nth}
        <Finder
          useStore={useHomeCommunities}
          filter={EVERYWHERE}
          label={words.name}
          act={words.acts.find}
          id='community'
          entry={(one) => ({
            title: one.name,
            status:
              one.communityId === communityId
                ? [{ words: words.chosen, tone: 'good' as const }]
                : [],
            lines: one.district ? [one.district] : [],
            onTap: () => {
              setCommunity(one.communityId)
              setStep(1)
            },
          })}
          empty={{ icon: 'home', ...words.noCommunity }}
        />
      </Page>
    )
  if (step === 1)
    return (
      <Page
        {...page}
        main={
          <Button
            kind='main'
            id='next'
            words={words.acts.next}
            reason={skills.length === 0 ? words.chooseOne : undefined}
            onTap={() => setStep(2)}
          />
        }
      >
        {nth}
        {SKILLS.map((skill) => (
          <Choice
            key={skill}
            id={`skill-${skill}`}
            kind='many'
            words={words.skills[skill]}
            picture={<SkillPicture skill={skill} />}
            checked={skills.includes(skill)}
            onTap={() => setSkills(toggled(skills, skill))}
          />
        ))}
      </Page>
    )
  const missing =
    times.length === 0 ? words.chooseTime : able === 'unsaid' ? words.sayAble : undefined
  return (
    <Page
      {...page}
      main={
        <Button
          kind='main'
          id='report'
          words={words.acts.report}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={() => void send()}
        />
      }
    >
      {nth}
      {act.state === 'failed' && (
        <Problem {...act.problem} onAgain={act.problem.again ? () => void send() : undefined} />
      )}
      {WILLING_TIMES.map((time) => (
        <Choice
          key={time}
          id={`time-${time}`}
          kind='many'
          words={words.times[time]}
          checked={times.includes(time)}
          onTap={() => setTimes(toggled(times, time))}
        />
      ))}
      <Pick id='reach' label={words.far} options={words.reaches} chosen={reach} onPick={setReach} />
      <Pick
        id='able'
        label={words.able}
        options={words.ables}
        chosen={able as 'yes' | 'no'}
        onPick={setAble}
      />
      <View>{words.voluntary}</View>
    </Page>
  )
}
