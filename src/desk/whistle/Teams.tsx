import { useShownList } from '@/client/shown'
import { useTeams } from '@/client/team'
import type { Whistle } from '@/client/whistle'
import { Load } from '@/components/Load'
import { deskStrings } from '@/deskStrings'
import { OneOf } from '../post/OneOf'

interface TeamsProps {
  chosen: Whistle['team']
  onPick: (team: Whistle['team']) => void
}

const EVERYBODY = 'everybody'

/** Who is asked: everybody who has reported, or one team alone. */
export function Teams({ chosen, onPick }: TeamsProps) {
  const { loaded, onAgain } = useShownList(useTeams, {})
  return (
    <Load loaded={loaded} onAgain={onAgain}>
      {(teams) => (
        <OneOf
          id='team'
          options={[
            { value: EVERYBODY, words: deskStrings.deskWhistle.everybody },
            ...teams.map(({ teamId, name }) => ({ value: teamId, words: name })),
          ]}
          chosen={chosen?.teamId ?? EVERYBODY}
          onPick={(teamId) => onPick(teams.find((team) => team.teamId === teamId) ?? null)}
        />
      )}
    </Load>
  )
}
