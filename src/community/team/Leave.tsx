import { View } from '@tarojs/components'
import { useLeaveTeam, type WholeTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Page, type PageProps } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.team

interface LeaveProps {
  frame: PageProps
  team: WholeTeam
  onBack: () => void
  onLeave: () => void
}

/** Asked once, then it is ended: two taps, and nobody has to be told why. */
export function Leave({ frame, team, onBack, onLeave }: LeaveProps) {
  const { act } = useLeaveTeam()
  return (
    <Page
      {...frame}
      onBack={onBack}
      title={words.really}
      second={<Button id='keep' words={words.acts.keep} onTap={onBack} />}
      main={
        <Button
          kind='main'
          id='reallyLeave'
          words={team.mine === 'asked' ? words.acts.takeBack : words.acts.leave}
          reason={act.state === 'busy' ? words.busy : undefined}
          onTap={onLeave}
        />
      }
    >
      {act.state === 'failed' && <Problem {...act.problem} />}
      <View>{team.name}</View>
      <View>{words.effect}</View>
    </Page>
  )
}
