import { useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { toTop } from '@/client/platform'
import { useShown } from '@/client/shown'
import { usePlanTalk, useTalkRequests } from '@/client/talk'
import { useTeamMembers } from '@/client/team'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { strings } from '@/strings'
import { Said } from '../Said'
import { draftFrom, EMPTY, startsAtOf, STEPS, type Draft } from './draft'
import { Question } from './Question'

const words = communityStrings.talk

/** A talk in five questions, one a page; what a request already says is filled in. */
export default function TalkPlan() {
  const { teamId = '', activityId } = useRouter().params
  const frame = useFrame()
  const members = useShown(useTeamMembers, { teamId })
  const requests = useShown(useTalkRequests, { teamId })
  const { act, run, clear } = usePlanTalk()
  const [written, setDraft] = useState<Draft | null>(null)
  const [at, setAt] = useState(0)
  useDidShow(clear)
  const request =
    requests.loaded.state === 'shown'
      ? requests.loaded.reply.requests.find((one) => one.activityId === activityId)
      : undefined
  const draft = written ?? (request ? draftFrom(request) : EMPTY)
  const step = STEPS[at] ?? 'subject'
  const last = at === STEPS.length - 1
  const move = (by: number) => {
    clear()
    setAt(at + by)
    toTop()
  }
  const plan = () => {
    const startsAt = startsAtOf(draft)
    if (startsAt === null) return
    const { round, subject, place, speakers } = draft
    const talk = { teamId, round, subject: subject.trim(), place: place.trim(), startsAt, speakers }
    void run({ ...talk, ...(request && { activityId: request.activityId }) })
  }
  if (act.state === 'done')
    return (
      <Said
        {...{ frame, who: 'talkPlan', act: words.acts.list }}
        result={{ ...words.planned, detail: draft.subject }}
        onDone={wayTo('talks', { teamId }).onTap}
      />
    )
  const missing = missingOf(draft)[step]
  return (
    <Page
      {...frame}
      {...(at > 0 && { onBack: () => move(-1) })}
      title={strings.communityTitles.talkPlan}
      main={
        <Button
          kind='main'
          id={last ? 'plan' : 'next'}
          words={last ? words.acts.plan : words.acts.go}
          reason={act.state === 'busy' ? words.busy : missing}
          onTap={last ? plan : () => move(1)}
        />
      }
    >
      <View {...aria('status')}>{words.step(at + 1, STEPS.length)}</View>
      {act.state === 'failed' && <Problem {...act.problem} />}
      <Question step={step} draft={draft} members={members} onChange={setDraft} />
    </Page>
  )
}

const missingOf = ({ subject, place, day, minute, speakers }: Draft) => ({
  subject: subject.trim() === '' ? words.empty : undefined,
  place: place.trim() === '' ? words.empty : undefined,
  day: day === null ? words.noHour : undefined,
  hour: minute === null ? words.noHour : undefined,
  who: speakers.length === 0 ? words.nobodyPicked : undefined,
})
