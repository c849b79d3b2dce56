import { wayTo } from '@/client/entries'
import { useFrame } from '@/client/frame'
import { useShownList } from '@/client/shown'
import { standingStatus, useTeams, type Team } from '@/client/team'
import { List } from '@/components/List'
import { Page } from '@/components/Page'
import { communityStrings } from '@/communityStrings'

const { title, empty, recruiting, kinds } = communityStrings.teams

/** 银发队伍: by name, and by nothing that is counted. */
export default function Teams() {
  const list = useShownList(useTeams, {})
  return (
    <Page {...useFrame()} title={title}>
      <List {...list} id='team' entry={entry} empty={{ icon: 'people', ...empty }} />
    </Page>
  )
}

function entry({ teamId, name, kind, mine, recruiting: open }: Team) {
  const standing = standingStatus({ mine })
  return {
    title: name,
    status: [
      ...(standing ? [standing] : []),
      ...(open && !standing ? [{ words: recruiting, tone: 'busy', icon: 'heart' } as const] : []),
    ],
    lines: name.startsWith(kinds[kind]) ? [] : [kinds[kind]],
    onTap: wayTo('team', { teamId }).onTap,
  }
}
