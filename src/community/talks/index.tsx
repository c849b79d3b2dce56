import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown, useShownList } from '@/client/shown'
import { talkLines, useTalkRequests, useTalks, type Talk } from '@/client/talk'
import { Button } from '@/components/Button'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { Pick } from '@/components/Pick'
import { momentWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.talks

/** The talks of a team, for who is in it; whoever leads it plans one, from what was asked or afresh. */
export default function Talks() {
  const { teamId = '' } = useRouter().params
  const [which, setWhich] = useState<keyof typeof words.whiches>('planned')
  const list = useShownList(useTalks, { teamId, which })
  const { loaded } = useShown(useTalkRequests, { teamId })
  // Only who leads the team, and the bureau, has an answer to this.
  const requests = loaded.state === 'shown' ? loaded.reply.requests : null
  return (
    <Page
      {...useFrame()}
      title={words.title}
      main={
        requests && (
          <Button kind='main' {...wayTo('talkPlan', { teamId })} words={words.acts.plan} />
        )
      }
    >
      {requests !== null && requests.length > 0 && <Heading words={words.requests} />}
      {requests?.map(({ activityId, title, place, startsAt }, at) => (
        <Entry
          key={activityId}
          id={`request-${at}`}
          title={title}
          lines={[momentWords(startsAt, now()), place]}
          onTap={wayTo('talkPlan', { teamId, activityId }).onTap}
        />
      ))}
      <Pick
        id='which'
        label={words.which}
        options={words.whiches}
        chosen={which}
        onPick={setWhich}
      />
      <List {...list} id='talk' entry={entry} empty={{ icon: 'sound', ...words.empty }} />
    </Page>
  )
}

const entry = (talk: Talk) => ({
  title: talk.subject,
  lines: talkLines(talk),
  onTap: wayTo('talk', { talkId: talk.talkId }).onTap,
})
