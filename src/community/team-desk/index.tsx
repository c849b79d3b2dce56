import { useState } from 'react'
import { useDidShow, useRouter } from '@tarojs/taro'
import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShown } from '@/client/shown'
import { useDecideTeam, useInvite, useSetTeam, useTeamMembers, type InTeam } from '@/client/team'
import { Button } from '@/components/Button'
import { Load } from '@/components/Load'
import { Page } from '@/components/Page'
import { communityStrings } from '@/communityStrings'
import { Invite } from './Invite'
import { People } from './People'
import { Person } from './Person'
import { Recruiting } from './Recruiting'

const words = communityStrings.teamDesk

type Doing = { what: 'invite' } | { what: 'set' } | { what: 'person'; person: InTeam } | null

/** For whoever leads a team, and the bureau: who is in it, who asks, whom to invite. */
export default function TeamDesk() {
  const { teamId = '' } = useRouter().params
  const frame = useFrame()
  const { loaded, onAgain } = useShown(useTeamMembers, { teamId })
  const [doing, setDoing] = useState<Doing>(null)
  const clear = () =>
    [useInvite, useDecideTeam, useSetTeam].forEach((store) => store.getState().clear())
  useDidShow(clear)
  const onBack = () => {
    clear()
    setDoing(null)
    onAgain()
  }
  const team = loaded.state === 'shown' ? loaded.reply : null
  const form = { frame, teamId, onBack }
  if (doing?.what === 'invite') return <Invite {...form} />
  if (doing?.what === 'person') return <Person {...form} person={doing.person} />
  if (team && doing?.what === 'set') return <Recruiting {...form} team={team} />
  return (
    <Page
      {...frame}
      title={team?.name ?? words.title}
      main={
        team && (
          <Button
            kind='main'
            id='invite'
            words={words.acts.invite}
            onTap={() => setDoing({ what: 'invite' })}
          />
        )
      }
    >
      <Load loaded={loaded} onAgain={onAgain}>
        {(team) => (
          <>
            <People team={team} onPick={(person) => setDoing({ what: 'person', person })} />
            <Button {...wayTo('talks', { teamId })} icon='sound' words={words.acts.talks} />
            <Button id='set' words={words.acts.set} onTap={() => setDoing({ what: 'set' })} />
          </>
        )}
      </Load>
    </Page>
  )
}
