import { useState } from 'react'
import { useMe } from '@/client/session'
import { Pick } from '@/components/Pick'
import { deskStrings } from '@/deskStrings'

interface OwnCommunityOptions {
  /** Which one, where the page was asked for with one. */
  asked?: string | undefined
  /** What is chosen here; most pages show what is of one of them. */
  label?: string
}

/**
 * Which of the communities one works for a desk page is about: the only one, or the one that is picked.
 * `pick` is nothing where there is nothing to choose.
 */
export function useOwnCommunity({
  asked,
  label = deskStrings.deskShifts.whose,
}: OwnCommunityOptions = {}) {
  const communities = useMe()?.officeCommunities ?? []
  const [chosen, setChosen] = useState(asked ?? '')
  const community = communities.find(({ communityId }) => communityId === chosen) ?? communities[0]
  const pick = community && communities.length > 1 && (
    <Pick
      id='community'
      label={label}
      options={Object.fromEntries(communities.map((one) => [one.communityId, one.name]))}
      chosen={community.communityId}
      onPick={setChosen}
    />
  )
  return { community, pick }
}
