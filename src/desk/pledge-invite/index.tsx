import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useInviteToPledge } from '@/client/pledgeDesk'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { StatusWords } from '@/components/StatusWords'
import { deskStrings } from '@/deskStrings'
import { NotYours } from '../NotYours'
import { useOwnBranch } from '../ownBranch'

const words = deskStrings.deskPledgeInvite

/** A branch asks its people to show who they are, all of them or who comes to an activity. */
export default function PledgeInvite() {
  const { activityId, branchId: ofActivity } = useRouter().params
  const frame = useFrame()
  const { branch, pick } = useOwnBranch()
  const { act, run, clear } = useInviteToPledge()
  useDidShow(clear)
  const branchId = ofActivity ?? branch?.branchId
  if (branchId === undefined)
    return (
      <Page {...frame} title={words.title}>
        <NotYours />
      </Page>
    )
  const there = activityId !== undefined && ofActivity !== undefined
  const invite = () => void run({ branchId, ...(there && { activityId }) })
  return (
    <Page
      {...frame}
      title={words.title}
      main={
        act.state === 'done' ? (
          <Button kind='main' {...wayTo('pledges')} words={words.acts.see} />
        ) : (
          <Button
            kind='main'
            id='invite'
            words={there ? words.acts.inviteThere : words.acts.invite}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={invite}
          />
        )
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {!there && pick}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.asked(act.reply.asked)} />
        </View>
      )}
      <View>
        {act.state === 'done' && words.next}
        {words.how}
        {words.free}
        {words.once}
      </View>
    </Page>
  )
}
