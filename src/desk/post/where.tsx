import { useCommunities, useVenues } from '@/client/posting'
import { venueWords } from '@/client/words'
import { OPEN_TO } from '@/domain/activity'
import { deskStrings } from '@/deskStrings'
import { Finder } from '../Finder'
import { OneOf } from './OneOf'
import type { Ask } from './question'

const words = deskStrings.deskPost

// One and the same object: the finder asks anew when its filter is another.
const EVERYWHERE = {}

/** Each place with what an elder must know before going there. */
export const venue: Ask = ({ settle }) => ({
  body: (
    <Finder
      useStore={useVenues}
      filter={EVERYWHERE}
      label={words.venueName}
      entry={(venue) => ({
        title: venue.name,
        lines: [venueWords(venue).join('，')],
        onTap: () => settle({ venue }),
      })}
      empty={{ icon: 'flag', ...words.noVenue }}
    />
  ),
})

/** Who names a community is asked which before it counts. */
export const openTo: Ask = ({ post, settle }) => ({
  body: (
    <OneOf
      id='openTo'
      options={OPEN_TO.map((value) => ({
        value,
        words: words.openTo[value],
        second: words.openToHint[value],
      }))}
      chosen={post.openTo}
      onPick={(openTo) => settle({ openTo, community: null })}
    />
  ),
})

export const community: Ask = ({ settle }) => ({
  body: (
    <Finder
      useStore={useCommunities}
      filter={EVERYWHERE}
      label={words.communityName}
      entry={(community) => ({
        title: community.name,
        lines: [],
        onTap: () => settle({ community }),
      })}
      empty={{ icon: 'people', ...words.noCommunity }}
    />
  ),
})
