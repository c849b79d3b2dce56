import { wayTo } from '@/client/entries'
import { useShownList } from '@/client/shown'
import { useTeams } from '@/client/team'
import { Entry } from '@/components/Entry'
import { Heading } from '@/components/Heading'
import { communityStrings } from '@/communityStrings'

const words = communityStrings.team

/** The teams I am in, one tap away: what is asked of them is asked of me. */
export function MyTeams() {
  const { loaded } = useShownList(useTeams, {})
  const mine = loaded.state === 'shown' ? loaded.reply.filter((one) => one.mine === 'active') : []
  if (mine.length === 0) return null
  return (
    <>
      <Heading words={words.own} />
      {mine.map(({ teamId, name }) => (
        <Entry
          key={teamId}
          id={`my-team-${teamId}`}
          title={name}
          lines={[]}
          onTap={wayTo('team', { teamId }).onTap}
        />
      ))}
    </>
  )
}
