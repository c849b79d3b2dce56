import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useAnswerTeam, useApplyToTeam, useLeaveTeam, useTeam, type WholeTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { Problem } from '@/components/Problem'
import { communityStrings } from '@/communityStrings'
import { Said } from '../Said'
import { Facts } from './Facts'
import { Leave } from './Leave'

const words = communityStrings.team
type Told = keyof typeof words.said

/** A team for everybody: what it does, whom to call, and one's own yes or no. */
export default function TeamPage() {
  const { teamId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useTeam, { teamId })
  const [told, setTold] = useState<Told | null>(null)
  const [leaving, setLeaving] = useState(false)
  const answer = useAnswerTeam()
  const apply = useApplyToTeam()
  const leave = useLeaveTeam()
  const clear = () => [answer, apply, leave].forEach((one) => one.clear())
  useDidShow(clear)
  const team = loaded.state === 'shown' ? loaded.reply : null
  const back = () => {
    clear()
    setTold(null)
    setLeaving(false)
    onAgain()
  }
  const after = async (run: Promise<void>, store: { getState: () => Acting }, said: Told) => {
    await run
    if (store.getState().act.state === 'done') setTold(said)
  }
  if (told)
    return (
      <Said
        {...{ frame, who: 'team', result: { ...words.said[told], detail: team?.name } }}
        act={words.acts.done}
        onDone={back}
      />
    )
  if (team && leaving)
    return (
      <Leave
        frame={frame}
        team={team}
        onBack={back}
        onLeave={() => void after(leave.run({ teamId }), useLeaveTeam, 'left')}
      />
    )
  const failed = [answer, apply].flatMap(({ act }) => (act.state === 'failed' ? [act.problem] : []))
  const busy = [answer, apply].some(({ act }) => act.state === 'busy') ? words.busy : undefined
  const say = (yes: boolean) =>
    void after(answer.run({ teamId, yes }), useAnswerTeam, yes ? 'yes' : 'no')
  const ask = () => void after(apply.run({ teamId }), useApplyToTeam, 'asked')
  const wants = team && asks(team)
  return (
    <Page
      {...frame}
      title={team?.name ?? words.title}
      main={
        wants && (
          <Button
            kind='main'
            id={wants}
            words={words.acts[wants]}
            reason={busy}
            onTap={wants === 'yes' ? () => say(true) : ask}
          />
        )
      }
      second={
        wants === 'yes' && (
          <Button id='no' words={words.acts.no} reason={busy} onTap={() => say(false)} />
        )
      }
    >
      {failed.map((problem) => (
        <Problem key={problem.what} {...problem} />
      ))}
      <Load loaded={loaded} onAgain={onAgain}>
        {(team) => (
          <>
            <Facts team={team} />
            {team.lead && <Button {...wayTo('teamDesk', { teamId })} words={words.acts.desk} />}
            {team.mine === 'active' && (
              <Button {...wayTo('talks', { teamId })} icon='sound' words={words.acts.talks} />
            )}
            {(team.mine === 'active' || team.mine === 'asked') && (
              <Button
                id='leave'
                kind='quiet'
                words={team.mine === 'asked' ? words.acts.takeBack : words.acts.leave}
                onTap={() => setLeaving(true)}
              />
            )}
          </>
        )}
      </Load>
    </Page>
  )
}

interface Acting {
  act: { state: string }
}

/** What may be said here: yes to an invitation, or 我愿意 where the team recruits. */
const asks = ({ mine, recruiting }: WholeTeam): 'yes' | 'apply' | null => {
  if (mine === 'invited') return 'yes'
  return recruiting && (mine === null || mine === 'ended') ? 'apply' : null
}
