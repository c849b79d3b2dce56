import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useJointDays, type JointDay } from '@/client/jointDay'
import { useShownList } from '@/client/shown'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { momentWords } from '@/domain/time'
import { deskStrings } from '@/deskStrings'
import { OfOwnBranch } from '../OfOwnBranch'

const words = deskStrings.deskJointDays

/** For a secretary: party days held with another branch, asked for here or there. */
export default function JointDays() {
  return (
    <Page {...useFrame()} wide title={words.title}>
      <OfOwnBranch>{({ branchId }) => <OfBranch key={branchId} branchId={branchId} />}</OfOwnBranch>
    </Page>
  )
}

function OfBranch({ branchId }: { branchId: string }) {
  const list = useShownList(useJointDays, { branchId })
  return (
    <List
      {...list}
      id='joint'
      entry={(one) => entry(one, branchId)}
      empty={{ icon: 'people', ...words.empty }}
    />
  )
}

const TONES = { asked: 'wait', agreed: 'good', declined: 'plain', withdrawn: 'plain' } as const

const entry = (
  { activityId, title, startsAt, host, partner, asksUs, state }: JointDay,
  branchId: string,
) => ({
  title,
  status: [
    {
      tone: TONES[state],
      words: asksUs && state === 'asked' ? words.asksUs : words.states[state],
    },
  ],
  lines: [momentWords(startsAt, now()), words.with(asksUs ? host : partner)],
  onTap: wayTo('deskJointDay', { activityId, branchId }).onTap,
})
