import { useState } from 'react'
import { useMe } from '@/client/session'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

/** Which of the communities one works for a desk page is about: the only one, or the one that is picked. */
export function useOwnCommunity(asked?: string) {
  const communities = useMe()?.officeCommunities ?? []
  const [chosen, setChosen] = useState(asked ?? '')
  const community = communities.find(({ communityId }) => communityId === chosen) ?? communities[0]
  const pick = community && communities.length > 1 && (
    <Pick
      id='community'
      label={deskStrings.deskShifts.whose}
      options={Object.fromEntries(communities.map((one) => [one.communityId, one.name]))}
      chosen={community.communityId}
      onPick={setChosen}
    />
  )
  return { community, pick }
}
