import { View } from '@tarojs/components'
import { now } from '@/client/clock'
import { wayTo } from '@/client/entries'
import { useNotNow, type MyPledge } from '@/client/pledge'
import { aria } from '@/components/aria'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { Row } from '@/components/Row'
import { StatusWords } from '@/components/StatusWords'
import { momentWords } from '@/domain/time'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.pledge

interface AskedProps {
  frame: PageProps
  mine: MyPledge
  onAgain: () => void
}

/** Nothing is shown yet, or no more: what it would be, and who asks for it. */
export function Asked({ frame, mine, onAgain }: AskedProps) {
  const { act, run } = useNotNow()
  const putAway = async (invitationId: string) => {
    await run({ invitationId })
    onAgain()
  }
  return (
    <Page
      {...frame}
      title={words.title}
      main={<Button kind='main' {...wayTo('pledgeMake')} words={words.acts.make} />}
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      {mine.card?.over && <StatusWords tone='wait' words={words.over} />}
      <View>
        {words.willing}
        {words.free}
      </View>
      {mine.invitations.map(({ invitationId, branch, activity }, at) => (
        <View key={invitationId}>
          <Row
            label={words.invites(branch)}
            detail={activity && momentWords(activity.startsAt, now())}
          >
            {activity?.title}
          </Row>
          <Button
            id={`notNow-${at}`}
            words={words.acts.notNow}
            reason={act.state === 'busy' ? words.busy : undefined}
            onTap={() => void putAway(invitationId)}
          />
        </View>
      ))}
      {act.state === 'done' && (
        <View {...aria('status')}>
          <StatusWords tone='good' words={words.putAway} />
        </View>
      )}
    </Page>
  )
}
